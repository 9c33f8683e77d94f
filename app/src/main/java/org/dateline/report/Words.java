package org.dateline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** Small parts of sentences. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final Map<Long, String> SMALL = Map.ofEntries(
            Map.entry(0L, "no"),
            Map.entry(1L, "one"),
            Map.entry(2L, "two"),
            Map.entry(3L, "three"),
            Map.entry(4L, "four"),
            Map.entry(5L, "five"),
            Map.entry(6L, "six"),
            Map.entry(7L, "seven"),
            Map.entry(8L, "eight"),
            Map.entry(9L, "nine"),
            Map.entry(10L, "ten"),
            Map.entry(11L, "eleven"),
            Map.entry(12L, "twelve"));
    private static final Set<String> LOWERED = Set.of(
            "a",
            "an",
            "the",
            "one",
            "two",
            "three",
            "some",
            "his",
            "her",
            "its",
            "their",
            "another",
            "other",
            "local",
            "several",
            "many",
            "witnesses",
            "officials",
            "analysts",
            "police",
            "doctors",
            "residents",
            "an official");

    private Words() {}

    /** "1,057". */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** "one article", "14 articles". */
    static String counted(long number, String one, String many) {
        return SMALL.getOrDefault(number, number(number)) + " " + (number == 1 ? one : many);
    }

    /** "71", "between 26 and 111", with "best" between where the rule names one. */
    static String range(Range range) {
        return range.low() == range.high()
                ? number(range.low())
                : "between " + number(range.low()) + " and " + number(range.high());
    }

    /** "21 July 2013". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "July 2013". */
    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** "1 to 31 July 2013", "30 July to 2 August 2013", "July 2013" where it is just that month, "2013" where that year. */
    static String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return String.valueOf(from.getYear());
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
            return month(from);
        }
        if (from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31) {
            return from.getYear() + " to " + to.getYear();
        }
        boolean sameYear = from.getYear() == to.getYear();
        String start = sameYear && from.getMonth() == to.getMonth()
                ? String.valueOf(from.getDayOfMonth())
                : (sameYear ? DAY_OF_MONTH : DAY).format(from);
        return start + " to " + day(to);
    }

    static LocalDate utc(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** An id as words: "armed-group" as "armed group". */
    static String spaced(String id) {
        return id.replace('-', ' ');
    }

    /** The English name of a country of ISO 3166 alpha-2. */
    static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** "a, b and c". */
    static String list(Collection<String> words) {
        List<String> all = List.copyOf(words);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
    }

    /** The word that goes before the next of some: a comma, or "and" before the last. */
    static String between(int index, int size) {
        if (index == 0) {
            return "";
        }
        return index == size - 1 ? " and " : ", ";
    }

    /** A speaker within a sentence: "The Justice Ministry" as "the Justice Ministry"; names stay. */
    static String within(String speaker) {
        String line = line(speaker);
        int space = line.indexOf(' ');
        String first = space < 0 ? line : line.substring(0, space);
        return LOWERED.contains(first.toLowerCase(Locale.ROOT))
                ? first.toLowerCase(Locale.ROOT) + line.substring(first.length())
                : line;
    }

    /** With a capital first. */
    static String capital(String text) {
        int first = text.startsWith("\u201c") && text.length() > 1 ? 1 : 0;
        return text.isEmpty()
                ? text
                : text.substring(0, first)
                        + text.substring(first, first + 1).toUpperCase(Locale.ROOT)
                        + text.substring(first + 1);
    }

    static String quoted(String text) {
        return "\u201c" + line(text) + "\u201d";
    }

    /** Null as nothing. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Text of others on one line: white space as single spaces; control and direction characters left out. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            int kind = Character.getType(c);
            boolean shown = kind != Character.CONTROL
                    && kind != Character.FORMAT
                    && kind != Character.SURROGATE
                    && kind != Character.PRIVATE_USE
                    && kind != Character.UNASSIGNED;
            if (space && line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            } else if (!space && shown) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    /** Numbers as runs: "2, 5 to 7". */
    static String runs(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < numbers.size(); ) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            boolean run = end - i > 1;
            runs.add(run ? numbers.get(i) + " to " + numbers.get(end) : String.valueOf(numbers.get(i)));
            i = run ? end + 1 : i + 1;
        }
        return list(runs);
    }
}
