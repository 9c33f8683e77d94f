package org.dateline.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.DatePrecision;
import org.dateline.model.PlaceMention;
import org.dateline.model.PlacePrecision;
import org.dateline.model.TimeMention;
import org.dateline.model.TimeType;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/** When and where: of the mentions in a trigger's sentence those that stand with it. */
final class TimesAndPlaces {
    private static final int TIME_REACH = 9;
    private static final int PLACE_REACH = 9;
    /** Characters of "During the ". */
    private static final int FRONT = 11;

    /** Characters of "On ". */
    private static final int OPENING = 3;

    private static final Set<String> BESIDE = Set.of(
            "near",
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "mile",
            "miles",
            "kilometer",
            "kilometre",
            "km",
            "toward",
            "towards",
            "outside");

    private static final Pattern DAY = Pattern.compile(
            "(?i)(?<!mid|noon)day(?!light|time)|week|month|year|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|night|morning|evening|afternoon|\\d{4}|ago|later|earlier");

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final Nearness nearness;
    private final DayHeadings headings;

    TimesAndPlaces(AnnotatedDocument document, Semantics semantics, Nearness nearness) {
        this.semantics = semantics;
        this.document = document;
        this.nearness = nearness;
        this.headings = new DayHeadings(document);
    }

    /** The date that stands nearest to the trigger; one that is no day gives way to the day at the head of the paragraph. */
    Optional<TimeMention> date(Trigger trigger) {
        Optional<TimeMention> near = nearest(trigger);
        return near.filter(t -> t.precision() == DatePrecision.DAY)
                .or(() -> headings.of(trigger.tree()))
                .or(() -> near);
    }

    private Optional<TimeMention> nearest(Trigger trigger) {
        return document.in(trigger.tree(), TimeMention.class).stream()
                .filter(t -> t.from() != null && !isClockAlone(document.text(), t) && !isAnothers(trigger, t))
                .filter(t -> !ReportedTime.isOfAftermath(trigger, t, semantics)
                        && !ReportedTime.isOfPost(document.text(), t))
                .filter(t -> nearness.costOfDate(trigger, t) <= TIME_REACH)
                .min(Comparator.<TimeMention>comparingInt(
                                t -> nearness.costOfDate(trigger, t) + (t.precision() == DatePrecision.DAY ? 0 : 2))
                        .thenComparingInt(TimeMention::start));
    }

    /** "In May the mission counted 799 deaths": a month or year at the head of the sentence is that of the count. */
    Optional<TimeMention> period(Trigger trigger) {
        int start = trigger.tree().sentence().start();
        return document.in(trigger.tree(), TimeMention.class).stream()
                .filter(t -> trigger.isHarm() && t.start() - start <= FRONT && t.from() != null)
                .filter(t -> t.precision() == DatePrecision.MONTH || t.precision() == DatePrecision.YEAR)
                .findFirst();
    }

    /** "On 4 March, men thought to be rebels attacked the camp": a day at the head of the sentence is that of its first clause. */
    Optional<TimeMention> opening(Trigger trigger) {
        Tree tree = trigger.tree();
        Token head = trigger.head();
        int start = tree.sentence().start();
        boolean main = head.isVerb()
                && tree.upwards(head).stream().allMatch(t -> switch (t.relation()) {
                    case RELATIVE_CLAUSE, COMPLEMENT_CLAUSE, NOUN_CLAUSE -> false;
                    case ADVERBIAL_CLAUSE -> t.tag().equals("VBD") && !tree.has(t, Relation.MARKER);
                    default -> true;
                })
                && !tree.tokens().stream()
                        .anyMatch(t -> t.isVerb() && Nearness.isSaying(t) && t.index() < head.index());
        return !main
                ? Optional.empty()
                : document.in(tree, TimeMention.class).stream()
                        .filter(t -> t.start() - start <= OPENING && t.from() != null && !isAnothers(trigger, t))
                        .filter(t -> t.precision() == DatePrecision.DAY)
                        .filter(t -> !isClockAlone(document.text(), t) && !Sequel.isDistance(tree, t))
                        .findFirst();
    }

    /** "On Sunday her brother was late. His cart rolled over a mine.": the day at the head of a sentence goes on in its paragraph. */
    Optional<TimeMention> frame(Trigger trigger) {
        List<Tree> trees = document.trees();
        Tree tree = trigger.tree();
        for (int i = trees.indexOf(tree); i >= 0; i--) {
            Tree before = trees.get(i);
            if (before.sentence().paragraph() != tree.sentence().paragraph()) {
                return Optional.empty();
            }
            List<TimeMention> times = document.in(before, TimeMention.class).stream()
                    .filter(t -> t.from() != null && !isClockAlone(document.text(), t))
                    .toList();
            if (!times.isEmpty()) {
                TimeMention first = times.get(0);
                boolean head = before != tree
                        && times.size() == 1
                        && first.precision() == DatePrecision.DAY
                        && first.start() - before.sentence().start() <= OPENING
                        && !ReportedTime.is(before, first, semantics)
                        && !Sequel.isDistance(before, first);
                return head ? Optional.of(first) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The part of the day that stands with the trigger, said with its date or apart. */
    Optional<String> partOfDay(Trigger trigger) {
        return document.in(trigger.tree(), TimeMention.class).stream()
                .filter(t -> t.partOfDay() != null && nearness.costOfDate(trigger, t) <= TIME_REACH)
                .min(Comparator.<TimeMention>comparingInt(t -> nearness.costOfDate(trigger, t))
                        .thenComparingInt(TimeMention::start))
                .map(TimeMention::partOfDay);
    }

    /** The places that stand with the trigger, best first. */
    List<PlaceMention> places(Trigger trigger) {
        return document.in(trigger.tree(), PlaceMention.class).stream()
                .filter(p -> !AnnotatedDocument.isDemonym(p) && !isOrigin(trigger.tree(), p))
                .filter(p -> nearness.cost(trigger, p) <= PLACE_REACH)
                .sorted(Comparator.<PlaceMention>comparingInt(p -> rank(trigger, p))
                        .thenComparingInt(PlaceMention::start))
                .toList();
    }

    /** The people named among those who suffered: "1,057 Iraqis killed" happened in Iraq where nothing else is said. */
    Optional<PlaceMention> people(Trigger trigger) {
        for (Token head : trigger.slot("patient")) {
            List<Token> phrase = trigger.tree().under(head, t -> switch (t.relation()) {
                case MODIFIER, COMPOUND, POSSESSIVE, PREPOSITION, PREPOSITION_OBJECT -> true;
                default -> false;
            });
            Optional<PlaceMention> found = document.within(trigger.tree(), phrase, PlaceMention.class).stream()
                    .filter(AnnotatedDocument::isDemonym)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "A U.S. air strike", "Britain's ambassador": a country before a noun says whose it is; before a prison, where it stands. */
    private boolean isOrigin(Tree tree, PlaceMention mention) {
        Token top = Nearness.top(tree, mention);
        if (top == null || mention.place() == null || mention.place().precision() != PlacePrecision.COUNTRY) {
            return false;
        }
        while (top.relation() == Relation.CONJUNCT && tree.head(top) != null) {
            top = Objects.requireNonNull(tree.head(top));
        }
        Token head = tree.head(top);
        return switch (top.relation()) {
            case SUBJECT, PASSIVE_SUBJECT, OBJECT -> true;
            case COMPOUND, MODIFIER, POSSESSIVE ->
                head == null || !semantics.isA(tree, head, Set.of("prison", "settlement", "military-base"));
            default -> false;
        };
    }

    private int rank(Trigger trigger, PlaceMention mention) {
        int rank = nearness.cost(trigger, mention);
        if (mention.place() == null) {
            rank += 4;
        } else if (mention.place().precision() == PlacePrecision.COUNTRY) {
            rank += 3;
        } else if (mention.place().precision() == PlacePrecision.ADMIN1) {
            rank += 2;
        } else if (mention.place().facility() != null) {
            rank -= 2;
        }
        rank += nearness.costOfDate(trigger, mention) == Nearness.FAR ? 8 : 0;
        return rank + (onlyBeside(trigger.tree(), mention) ? 2 : 0);
    }

    /** "12 miles north of Baghdad": Baghdad says where the place lies and is not it. */
    static boolean onlyBeside(Tree tree, PlaceMention mention) {
        Token top = Nearness.top(tree, mention);
        if (top == null) {
            return false;
        }
        for (int i = Math.max(0, top.index() - 4); i < top.index(); i++) {
            if (BESIDE.contains(tree.tokens().get(i).form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /**
     * "The breakout came a day after a lawyer was shot": the day is that of what follows. "They spoke on Saturday, two days after
     * gunmen stormed the town": neither day is that of the storm.
     */
    private boolean isAnothers(Trigger trigger, TimeMention time) {
        return time.rule().equals("en.time.before-event")
                || time.rule().equals("en.time.came-after") && trigger.start() < time.start()
                || document.in(trigger.tree(), TimeMention.class).stream()
                        .filter(t -> Sequel.isDistance(trigger.tree(), t))
                        .anyMatch(t -> time.end() <= t.end() && t.end() <= trigger.start());
    }

    /** "soon after 9:30 p.m." names no day: that of publication, which it was given, must not pass for the event's. */
    static boolean isClockAlone(String text, TimeMention time) {
        return time.type() == TimeType.TIME
                && !DAY.matcher(text.substring(time.start(), time.end())).find();
    }
}
