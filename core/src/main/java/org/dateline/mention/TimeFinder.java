package org.dateline.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.knowledge.Atom;
import org.dateline.knowledge.Atoms;
import org.dateline.knowledge.PatternRules;
import org.dateline.knowledge.PatternRules.Match;
import org.dateline.knowledge.Times;
import org.dateline.model.DatePrecision;
import org.dateline.model.Published;
import org.dateline.model.TimeMention;
import org.dateline.model.TimeType;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions and places them in the calendar. Two expressions that are the ends of one range ("from 3 to 5
 * May") are two mentions, as in TIMEX3, which both carry the days of the whole range.
 */
final class TimeFinder {
    private static final int MAX_YEAR = 9000;

    private final PatternRules rules;
    private final Tense tense;
    private final Set<String> connectors;
    private final Set<String> streets;

    TimeFinder(Times times) {
        this.rules = times.rules();
        this.tense = new Tense(rules.words("future-auxiliary"), rules.words("future-lead"));
        this.connectors = rules.words("range");
        this.streets = rules.words("street");
    }

    /** The document's time expressions in text order; they do not overlap. */
    List<TimeMention> find(Document document) {
        List<TimeMatch> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            List<Atom> atoms = atoms(sentence);
            for (Match match : rules.find(atoms)) {
                TimeMatch one = new TimeMatch(sentence, atoms, match);
                if (match.from() < match.to() && one.isFree() && !one.isHouseNumber(streets)) {
                    found.add(one);
                }
            }
        }
        List<TimeMatch> matches = chosen(found);
        LocalDate published = published(document.article().published());
        Set<TimeMatch> asides = History.asides(matches);
        TimeContext context = new TimeContext(published, History.isHistory(matches, published));
        List<TimeMention> mentions = new ArrayList<>();
        TimeMatch before = null;
        for (TimeMatch match : matches) {
            TimeMention mention = read(match, context, asides.contains(match));
            if (mention != null) {
                if (before != null && isRange(before, match)) {
                    join(mentions, mention);
                } else {
                    mentions.add(mention);
                }
                before = match;
            }
        }
        return List.copyOf(mentions);
    }

    /** The matches that stand: from the left, the longest, by the rule that comes first. */
    private static List<TimeMatch> chosen(List<TimeMatch> found) {
        found.sort(Comparator.comparingInt(TimeMatch::start)
                .thenComparing(Comparator.comparingInt(TimeMatch::end).reversed())
                .thenComparingInt(f -> f.match().order()));
        List<TimeMatch> chosen = new ArrayList<>();
        int end = 0;
        for (TimeMatch match : found) {
            if (match.start() >= end) {
                chosen.add(match);
                end = match.end();
            }
        }
        return chosen;
    }

    /** Cuts a sentence's tokens into atoms. */
    static List<Atom> atoms(Sentence sentence) {
        Atoms atoms = new Atoms();
        for (Token token : sentence.tokens()) {
            atoms.add(token.form(), token.start(), token.end(), token.tag(), token.index());
        }
        return atoms.list();
    }

    private static @Nullable LocalDate published(@Nullable Published published) {
        return published == null
                        || published.day().getYear() < 1
                        || published.day().getYear() > MAX_YEAR
                ? null
                : published.day();
    }

    private @Nullable TimeMention read(TimeMatch found, TimeContext context, boolean aside) {
        Map<String, String> slots = found.match().slots();
        if (!meets(found, context)) {
            return null;
        }
        return switch (found.match().rule().as()) {
            case "duration" -> duration(found, context);
            case "set" -> found.mention(TimeType.SET, TimeValues.set(slots), null, null);
            case "vague" -> found.mention(TimeType.DATE, slots.getOrDefault("value", "PRESENT_REF"), null, null);
            default -> date(found, context, aside);
        };
    }

    private static boolean meets(TimeMatch found, TimeContext context) {
        Moment told = context.told();
        return switch (found.match().slots().getOrDefault("needs", "")) {
            case "history" -> context.history();
            case "month" -> told != null && told.grain().compareTo(Grain.MONTH) >= 0;
            case "bc" -> told != null && told.isBeforeChrist();
            default -> true;
        };
    }

    private static TimeMention duration(TimeMatch found, TimeContext context) {
        Map<String, String> slots = found.match().slots();
        String value = TimeValues.duration(slots);
        LocalDate published = context.published();
        String count = slots.getOrDefault("n", "X");
        if (published == null || !slots.containsKey("window") || !count.matches("\\d{1,4}")) {
            return found.mention(TimeType.DURATION, value, null, null);
        }
        LocalDate edge = Grain.of(slots.getOrDefault("u", "D"))
                .plus(published, Long.parseLong(count) * Long.parseLong(slots.getOrDefault("window", "0")));
        boolean past = edge.isBefore(published);
        return found.mention(TimeType.DURATION, value, past ? edge : published, past ? published : edge);
    }

    private @Nullable TimeMention date(TimeMatch found, TimeContext context, boolean aside) {
        Map<String, String> slots = found.match().slots();
        TimeOfDay time = TimeOfDay.of(slots);
        Moment moment;
        try {
            boolean future = tense.isFuture(found.sentence(), found.first().token());
            moment = DateReader.read(context, slots, future);
        } catch (DateTimeException e) {
            return null; // 31 February, or a year that no calendar has: such words name no time
        }
        if (moment == null || moment.first().getYear() > MAX_YEAR) {
            String value = TimeValues.unplaced(slots, time.value(), context.told());
            return found.mention(time.value() == null ? TimeType.DATE : TimeType.TIME, value, null, null);
        }
        if (!aside) {
            context.tell(moment);
        }
        Moment full = time.value() == null || moment.grain() != Grain.DAY ? moment : moment.at(time.value());
        boolean placed = !moment.isBeforeChrist();
        return new TimeMention(
                found.start(),
                found.end(),
                full.time() == null ? TimeType.DATE : TimeType.TIME,
                full.value(),
                placed ? moment.first() : null,
                placed ? moment.last() : null,
                placed ? moment.grain().precision() : DatePrecision.UNKNOWN,
                time.part(),
                found.match().rule().id());
    }

    /** Whether nothing but "to", "until", a dash or, after "between", "and" stands between two expressions. */
    private boolean isRange(TimeMatch a, TimeMatch b) {
        if (a.sentence().index() != b.sentence().index()
                || b.match().from() - a.match().to() != 1) {
            return false;
        }
        String word = a.atoms().get(a.match().to()).word();
        if (word.equals("and")) {
            int before = a.match().from() - 1;
            return before >= 0 && a.atoms().get(before).word().equals("between");
        }
        return connectors.contains(word);
    }

    private static void join(List<TimeMention> mentions, TimeMention last) {
        TimeMention first = mentions.remove(mentions.size() - 1);
        LocalDate from = first.from();
        LocalDate to = last.to();
        if (from == null || to == null || !from.isBefore(to)) {
            mentions.add(first);
            mentions.add(last);
            return;
        }
        mentions.add(within(first, from, to));
        mentions.add(within(last, from, to));
    }

    private static TimeMention within(TimeMention mention, LocalDate from, LocalDate to) {
        return new TimeMention(
                mention.start(),
                mention.end(),
                mention.type(),
                mention.value(),
                from,
                to,
                DatePrecision.RANGE,
                mention.partOfDay(),
                mention.rule());
    }
}
