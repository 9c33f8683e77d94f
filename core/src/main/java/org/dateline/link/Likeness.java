package org.dateline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.model.Evidence;
import org.dateline.model.Modality;
import org.dateline.model.What;

/**
 * How likely two accounts tell of one incident. Each field gives a {@link Clue}; their points are log-odds and are added to a
 * prior, so the score is a probability in form, and the numbers and their grounds stand in docs/linking.md.
 */
final class Likeness {
    /** What two reports of one event say only where one of them is wrong, or was misread. */
    private static final Set<Sign> CONFLICTS = EnumSet.of(
            Sign.DAYS_FEW, Sign.DAYS_MANY, Sign.DAYS_FAR, Sign.PLACES_FAR, Sign.COUNTRY_OTHER, Sign.TYPE_UNLIKE);

    /** What two events seldom have in common: people, streets, ages, many names, the text itself. */
    private static final Set<Sign> OWN = EnumSet.of(
            Sign.VICTIM_SAME,
            Sign.NAME_SHARED,
            Sign.TWO_NAMES_SHARED,
            Sign.MANY_NAMES_SHARED,
            Sign.TITLE_WORD_SHARED,
            Sign.TITLE_WORDS_SHARED,
            Sign.STREET_SHARED,
            Sign.AGE_SHARED,
            Sign.AGES_SHARED,
            Sign.WORDS_SOME,
            Sign.WORDS_MANY,
            Sign.COPIED);

    /** Scores are kept to three digits, so that kept and computed ones are the same. */
    private static final double DIGITS = 1000;

    /** A score and its reasons. */
    record Alike(double score, List<Sign> signs, List<Supplier<String>> reasons) {
        List<String> because() {
            return reasons.stream().map(Supplier::get).toList();
        }
    }

    private Likeness() {}

    /** The points that a score takes at the least. */
    static double points(double score) {
        double rounded = score - 1 / DIGITS;
        return StrictMath.log(rounded / (1 - rounded));
    }

    /** Empty where the two can never be one incident. */
    static Optional<Alike> of(Telling a, Telling b) {
        boolean oneArticle = a.article().id().equals(b.article().id());
        if (oneArticle && !denies(a, b) || a.sort() != b.sort()) {
            return Optional.empty();
        }
        Sum sum = new Sum();
        boolean possible = sum.add(copy(a, b))
                && sum.add(PlaceLikeness.of(a.spot(), b.spot()))
                && sum.add(DateLikeness.of(a.span(), b.span()))
                && sum.add(what(a.account().what(), b.account().what()))
                && sum.add(ActorLikeness.of(a.cast(), b.cast()))
                && sum.add(FigureLikeness.of(a.tallies(), b.tallies()))
                && sum.add(ProperWords.town(a, b))
                && sum.add(ProperWords.compare(a.names(), b.names()))
                && sum.add(DetailLikeness.of(a.details(), b.details()))
                && sum.add(WeaponLikeness.of(a.account().weapons(), b.account().weapons()));
        return possible && !sum.conflicts(oneArticle) ? Optional.of(sum.alike()) : Optional.empty();
    }

    /** Whether one of two accounts of an article tells who denies what the other tells; any other two are two events. */
    private static boolean denies(Telling a, Telling b) {
        boolean oneDenied =
                a.account().modality() == Modality.DENIED != (b.account().modality() == Modality.DENIED);
        What told = a.account().what();
        What other = b.account().what();
        return oneDenied
                && (told.types().contains(other.type()) || other.types().contains(told.type()));
    }

    /** The points and reasons so far. */
    private static final class Sum {
        private final List<Sign> signs = new ArrayList<>(List.of(Sign.PRIOR));
        private final List<Supplier<String>> because = new ArrayList<>();

        /** Adds a clue; false where it ends the matter. */
        boolean add(Clue clue) {
            signs.addAll(clue.signs());
            because.addAll(clue.because());
            return !clue.forbids();
        }

        /**
         * Days, lands or places that exclude each other, and nothing of one event alone that outweighs it. The names of one article
         * are those of all its accounts, and outweigh nothing.
         */
        boolean conflicts(boolean oneArticle) {
            return !Collections.disjoint(CONFLICTS, signs) && (oneArticle || Collections.disjoint(OWN, signs));
        }

        Alike alike() {
            double score = 1 / (1 + StrictMath.exp(-new Clue(signs, because, false).points()));
            return new Alike(StrictMath.rint(score * DIGITS) / DIGITS, signs, because);
        }
    }

    /** The accounts of two copies are each other's where their words are; two of the same text at different words are two. */
    private static Clue copy(Telling a, Telling b) {
        if (a.article().id().equals(b.article().id()) || !a.text().isCopyOf(b.text())) {
            return Clue.NOTHING;
        }
        List<Evidence> first = a.account().what().evidence();
        List<Evidence> second = b.account().what().evidence();
        if (first.isEmpty() || second.isEmpty()) {
            return Clue.NOTHING;
        }
        if (a.article().sha256().equals(b.article().sha256())) {
            return starts(first).equals(starts(second))
                    ? Clue.of(Sign.COPIED, () -> "told in the same words of a copied text")
                    : Clue.NEVER;
        }
        List<String> quotes = first.stream().map(Evidence::quote).toList();
        return quotes.equals(second.stream().map(Evidence::quote).toList())
                ? Clue.of(Sign.COPIED, () -> "told in the same words of a copied text")
                : Clue.NOTHING;
    }

    private static List<Integer> starts(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::start).toList();
    }

    private static Clue what(What a, What b) {
        if (a.type().equals(b.type())) {
            return Clue.of(
                    EventFamilies.SELDOM.contains(a.type()) ? Sign.TYPE_SAME_AND_SELDOM : Sign.TYPE_SAME,
                    () -> "both " + a.type());
        }
        if (a.types().contains(b.type()) || b.types().contains(a.type())) {
            String shared = a.types().contains(b.type()) ? b.type() : a.type();
            return Clue.of(Sign.TYPE_TOLD_BY_OTHER, () -> "both tell of " + shared);
        }
        return switch (EventFamilies.compare(a.type(), b.type())) {
            case TYPE_AKIN -> Clue.of(Sign.TYPE_AKIN, () -> a.type() + " and " + b.type() + " are akin");
            case TYPE_BOTH_ATTACKS ->
                Clue.of(Sign.TYPE_BOTH_ATTACKS, () -> a.type() + " and " + b.type() + " are both attacks");
            default -> Clue.of(Sign.TYPE_UNLIKE, () -> "though " + a.type() + " and " + b.type());
        };
    }
}
