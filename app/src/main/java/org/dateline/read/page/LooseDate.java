package org.dateline.read.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as pages, feeds and mail write it, into ISO form. A day and time without a zone give the day alone. Days written
 * in figures alone are read where year or day can be told by their size; 3/4/2019 is nobody's.
 */
public final class LooseDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String TIME =
            "(?:[T ,]*(?:at )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)? ?(am|pm|a\\.m\\.|p\\.m\\.)? ?(z|utc|gmt|ut|est|edt|cst|cdt|mst|mdt|pst|pdt|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}\\b)?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "\\b((?:1[6-9]|20|21)\\d{2})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?!\\d)" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?[ .-]*(?:of )?" + MONTH + "[ ,.-]*(\\d{4}|\\d{2})\\b" + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + "[ ]*(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})\\b" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURES = Pattern.compile(
            "(?<![\\d/])(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?![\\d/])" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    private static final int LONGEST = 200;

    private LooseDate() {}

    /** The ISO day or instant of the first date in a text, nothing where there is none that the calendar knows. */
    public static Optional<String> parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Optional.of(
                    (text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number)).toString());
        }
        try {
            Matcher found = YEAR_FIRST.matcher(text);
            if (found.find()) {
                return Optional.of(iso(number(found, 1), number(found, 2), number(found, 3), found, 4));
            }
            found = DAY_FIRST.matcher(text);
            if (found.find()) {
                return Optional.of(iso(year(number(found, 3)), month(found.group(2)), number(found, 1), found, 4));
            }
            found = MONTH_FIRST.matcher(text);
            if (found.find()) {
                return Optional.of(iso(number(found, 3), month(found.group(1)), number(found, 2), found, 4));
            }
            found = FIGURES.matcher(text);
            if (found.find()) {
                return figures(found);
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> figures(Matcher found) {
        int a = number(found, 1);
        int b = number(found, 2);
        boolean dots = found.group().indexOf('.') > 0 && found.group().indexOf('.') < 3;
        if (a > 12 || a == b || dots) {
            return Optional.of(iso(number(found, 3), b, a, found, 4));
        }
        return b > 12 ? Optional.of(iso(number(found, 3), a, b, found, 4)) : Optional.empty();
    }

    private static String iso(int year, int month, int day, Matcher found, int hour) {
        LocalDate date = LocalDate.of(year, month, day);
        String zone = found.group(hour + 4);
        if (found.group(hour) == null || zone == null) {
            return date.toString();
        }
        int hours = number(found, hour);
        String half = found.group(hour + 3);
        if (half != null) {
            hours = hours % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int seconds = found.group(hour + 2) == null ? 0 : Math.min(59, number(found, hour + 2));
        return date.atTime(hours == 24 ? 0 : hours, number(found, hour + 1), seconds)
                        .toString()
                        .replaceFirst("(T\\d\\d:\\d\\d)$", "$1:00")
                + offset(zone);
    }

    private static String offset(String zone) {
        String name = zone.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "z", "utc", "gmt", "ut" -> "Z";
            case "edt" -> "-04:00";
            case "est", "cdt" -> "-05:00";
            case "cst", "mdt" -> "-06:00";
            case "mst", "pdt" -> "-07:00";
            case "pst" -> "-08:00";
            default ->
                name.length() == 3
                        ? name + ":00"
                        : name.length() == 5 ? name.substring(0, 3) + ":" + name.substring(3) : name;
        };
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int year(int written) {
        return written >= 100 ? written : written < 70 ? 2000 + written : 1900 + written;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
