package org.dateline.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.TimeMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Two events of one sentence of which one came after the other: "the breakout came a day after a lawyer was shot dead". */
final class Sequel {
    private static final Set<String> DISTANCES = Set.of("en.time.before-event", "en.time.later");

    private static final long FARTHEST_DAYS = 60;

    private static final Set<String> ORDER = Set.of("after", "before", "since", "following");

    private static final Set<String> PERSONAL = Set.of("he", "she", "they");

    private static final Set<String> UNITS = Set.of("hour", "day", "week", "month", "year", "night", "minute");

    private Sequel() {}

    /** Whether a clause of "after" or "before" with a subject of its own stands between the two. */
    static boolean parts(Trigger a, Trigger b) {
        return a.tree() == b.tree() && (link(a, b) != null || link(b, a) != null || between(a, b) != null);
    }

    /** "a day after", "two weeks before" between the two in the sentence. */
    private static @Nullable Token between(Trigger a, Trigger b) {
        int from = Math.min(a.head().index(), b.head().index());
        int to = Math.max(a.head().index(), b.head().index());
        for (int i = from + 1; i < to; i++) {
            Token token = a.tree().tokens().get(i);
            Token unit = a.tree().at(i - 1);
            if (ORDER.contains(token.lemma()) && unit != null && UNITS.contains(unit.lemma())) {
                return token;
            }
        }
        return null;
    }

    /** The "after" or "before" through which the lower hangs under the upper; null where it does not. */
    private static @Nullable Token link(Trigger lower, Trigger upper) {
        Tree tree = lower.tree();
        List<Token> above = tree.upwards(upper.head());
        for (Token token : tree.upwards(lower.head())) {
            if (above.contains(token)) {
                return null;
            }
            boolean clause =
                    token.relation() == Relation.ADVERBIAL_CLAUSE || token.relation() == Relation.PREPOSITION_CLAUSE;
            if (clause && token.isVerb() && hasOwnSubject(tree, token)) {
                Token marker = tree.child(token, Relation.MARKER, Relation.PREPOSITION);
                Token head = tree.head(token);
                if (marker != null && ORDER.contains(marker.lemma())) {
                    return marker;
                }
                if (head != null && ORDER.contains(head.lemma())) {
                    return head;
                }
            }
        }
        return null;
    }

    /** "The guard was shot dead after he killed two clerks" tells of one man and one attack. */
    private static boolean hasOwnSubject(Tree tree, Token verb) {
        Token subject = tree.child(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
        return subject != null && !PERSONAL.contains(subject.form().toLowerCase(Locale.ROOT));
    }

    /**
     * How many days the lower event lies from the upper: -1 for "a day after" it, 2 for "two days before"; empty where the
     * sentence names no number of days.
     */
    static Optional<Integer> days(Trigger lower, Trigger upper, LocalDate upperDay, List<TimeMention> times) {
        Token link = link(lower, upper);
        if (link == null && lower.head().index() > upper.head().index()) {
            link = between(lower, upper);
        }
        if (link == null) {
            return Optional.empty();
        }
        for (TimeMention time : times) {
            java.util.regex.Matcher days = DAYS.matcher(time.value());
            boolean beside = time.end() <= link.end() && link.start() - time.end() <= 2;
            if (isDistance(lower.tree(), time) && time.end() == link.end() && time.from() != null) {
                long off = upperDay.toEpochDay() - time.from().toEpochDay();
                return Math.abs(off) <= FARTHEST_DAYS ? Optional.of((int) off) : Optional.empty();
            }
            if (beside && days.matches()) {
                int n = Integer.parseInt(days.group(1));
                return Optional.of(link.lemma().equals("before") ? n : -n);
            }
        }
        return Optional.empty();
    }

    /** "Two days after": the mention's value is the day of what stands above it, its distance that to what follows. */
    static boolean isDistance(Tree tree, TimeMention time) {
        return DISTANCES.contains(time.rule())
                && tree.tokens().stream().anyMatch(t -> t.end() == time.end() && ORDER.contains(t.lemma()));
    }

    private static final java.util.regex.Pattern DAYS = java.util.regex.Pattern.compile("P(\\d{1,3})D");
}
