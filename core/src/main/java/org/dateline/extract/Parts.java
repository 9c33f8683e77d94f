package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.FigureMention;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Quantity;
import org.dateline.model.Speaker;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Figures that are a part of another: "12 people, among them four policemen", "13 people, six of them police". */
final class Parts {
    private static final Set<String> PART_WORDS = Set.of("including", "among", "of");
    private static final Set<String> THEM = Set.of("them", "whom", "these", "those");

    private static final String FATALLY = "fatally";
    private static final Set<String> GRAVELY =
            Set.of("critically", "seriously", "severely", "gravely", "badly", "heavily", "lightly", "slightly");

    private static final Set<String> AT_LARGE = Set.of("all", "unknown", "civilians", "aid-workers");

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final NounPhrases phrases;

    Parts(AnnotatedDocument document, Semantics semantics, NounPhrases phrases) {
        this.document = document;
        this.semantics = semantics;
        this.phrases = phrases;
    }

    /** The parts told behind a head that a trigger counts. */
    List<HowMany> of(Trigger trigger, String slot, String of, Token head, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        List<HowMany> found = new ArrayList<>();
        int limit = Math.min(tree.tokens().size(), semantics.meant(tree, head).index() + 14);
        for (int i = semantics.meant(tree, head).index() + 1; i < limit; i++) {
            Token token = tree.tokens().get(i);
            if (token.form().equals(";")
                    || (token.isVerb()
                            && !token.lemma().equals("include")
                            && token.head() != trigger.head().index()
                            && token.index() < trigger.head().index())) {
                break;
            }
            if (token.form().equals(":")) {
                return asMany(phrases.number(tree, head), countsAfter(trigger, slot, of, head, i, false, speaker));
            }
            String word = token.form().toLowerCase(Locale.ROOT);
            Token next = tree.at(i + 1);
            boolean opens = word.equals("including")
                    || (PART_WORDS.contains(word)
                            && next != null
                            && THEM.contains(next.form().toLowerCase(Locale.ROOT)));
            if (opens) {
                boolean numberBefore = word.equals("of") && isNumber(tree, i - 1);
                List<HowMany> after = countsAfter(trigger, slot, of, head, i, numberBefore, speaker);
                found.addAll(after);
                if (!after.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }

    /** "Five people were shot, two of them fatally, one seriously": who died of those whom a trigger counts, and how badly hurt. */
    List<HowMany> byGravity(Trigger trigger, @Nullable Speaker speaker) {
        List<HowMany> found = new ArrayList<>();
        for (FigureMention figure : document.in(trigger.tree(), FigureMention.class)) {
            Token number = document.document().tokens(figure.start(), figure.end()).stream()
                    .reduce((a, b) -> b)
                    .orElse(trigger.head());
            if (number.index() > trigger.head().index()) {
                gravity(trigger.tree(), number)
                        .map(adverb -> byGravity(trigger, figure, adverb, speaker))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private HowMany byGravity(Trigger trigger, FigureMention figure, Token adverb, @Nullable Speaker speaker) {
        boolean dead = adverb.form().equals(FATALLY);
        String how = dead ? "#fatally" : "#gravely";
        Evidence evidence = Evidence.of(
                document.text(), figure.start(), adverb.end(), trigger.rule().id() + how, speaker);
        return dead
                ? new HowMany("killed", "all", figure.quantity(), FigureScope.TOTAL, List.of(evidence))
                : new HowMany("wounded", "all", figure.quantity(), FigureScope.PART, List.of(evidence));
    }

    /** The adverb that says how badly those were hurt whom a number counts: behind it, or behind "of them". */
    private static Optional<Token> gravity(Tree tree, Token number) {
        Token next = tree.at(number.index() + 1);
        Token adverb = next != null && next.form().equals("of") ? tree.at(number.index() + 3) : next;
        while (adverb != null && adverb.lemma().equals("be")) {
            adverb = tree.at(adverb.index() + 1);
        }
        return Optional.ofNullable(adverb)
                .filter(a -> a.form().equals(FATALLY) || GRAVELY.contains(a.form()))
                .filter(a -> endsPart(tree, a));
    }

    private static boolean endsPart(Tree tree, Token adverb) {
        Token next = tree.at(adverb.index() + 1);
        return next == null || !next.isVerb() && !next.isNoun();
    }

    /** "Nine people were killed: four policemen and five militants": parts, for they are as many as the whole. */
    private static List<HowMany> asMany(Optional<FigureMention> whole, List<HowMany> parts) {
        long sum = parts.stream()
                .map(part -> part.quantity().best())
                .mapToLong(best -> best == null ? 0 : best)
                .sum();
        Long all = whole.map(FigureMention::quantity).map(Quantity::best).orElse(null);
        return all != null && all == sum ? parts : List.of();
    }

    private List<HowMany> countsAfter(
            Trigger trigger,
            String slot,
            String of,
            Token head,
            int opener,
            boolean numberBefore,
            @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        List<HowMany> found = new ArrayList<>();
        Token open = tree.tokens().get(opener);
        for (FigureMention figure : document.in(tree, FigureMention.class)) {
            Token number = document.document().tokens(figure.start(), figure.end()).stream()
                    .reduce((a, b) -> b)
                    .orElse(open);
            boolean fits = numberBefore
                    ? number.index() == opener - 1
                    : number.index() > opener && number.index() <= opener + 9;
            if (fits) {
                Token told = countedBy(tree, number, numberBefore ? opener + 2 : number.index() + 1);
                Token counted = told == null && numberBefore && endsPhrase(tree, opener + 2) ? head : told;
                if (counted != null && semantics.isA(tree, counted, "human")) {
                    found.add(new HowMany(
                            of,
                            group(tree, head, counted),
                            figure.quantity(),
                            FigureScope.PART,
                            List.of(Evidence.of(
                                            document.text(),
                                            figure.start(),
                                            Math.max(
                                                    told == null
                                                            ? tree.tokens()
                                                                    .get(opener + 1)
                                                                    .end()
                                                            : told.end(),
                                                    figure.end()),
                                            trigger.rule().id() + "#" + slot + ".part",
                                            speaker)
                                    .along(tree.path(number, trigger.head())))));
                }
            }
        }
        return found;
    }

    /** "35 of them high-profile": an adjective that counts people of the whole. */
    private static boolean endsPhrase(Tree tree, int index) {
        Token said = tree.at(index);
        Token next = tree.at(index + 1);
        return said != null
                && said.tag().startsWith("JJ")
                && (next == null || next.relation() == Relation.PUNCTUATION || !next.isNoun());
    }

    /** A part of a total of soldiers or militants is of their group, whatever else it is called; of people at large it has its own. */
    private String group(Tree tree, Token whole, Token part) {
        String group = phrases.group(tree, whole).group();
        return AT_LARGE.contains(group) ? phrases.group(tree, part).group() : group;
    }

    private boolean isNumber(Tree tree, int index) {
        Token token = tree.at(index);
        return token != null && document.in(tree, FigureMention.class).stream().anyMatch(f -> f.end() == token.end());
    }

    /** The first noun that stands behind a place in the sentence, through adjectives. */
    private static @Nullable Token countedBy(Tree tree, Token number, int from) {
        Token head = tree.head(number);
        if (head != null && head.isNoun() && head.index() > number.index() && number.relation() == Relation.MODIFIER) {
            return head;
        }
        for (int i = from; i < Math.min(from + 4, tree.tokens().size()); i++) {
            Token token = tree.tokens().get(i);
            if (token.isNoun()) {
                Token next = tree.at(i + 1);
                if (next == null || !next.isNoun()) {
                    return token;
                }
            } else if (!token.tag().startsWith("JJ")
                    && !token.tag().equals("DT")
                    && !(i == from && token.lemma().equals("be"))) {
                return null;
            }
        }
        return null;
    }
}
