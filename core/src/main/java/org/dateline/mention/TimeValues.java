package org.dateline.mention;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The TIMEX3 values of time expressions that have no place in the calendar: durations, sets, times without a known day. */
final class TimeValues {
    private TimeValues() {}

    /** "P2W", "PT16H", "PXY", "P2.5Y". */
    static String duration(Map<String, String> slots) {
        return period(slots.getOrDefault("n", "1"), slots.getOrDefault("u", "D"), slots.containsKey("half-more"));
    }

    private static String period(String count, String unit, boolean halfMore) {
        String number = count;
        if (halfMore && !count.equals("X")) {
            number = trimmed(Double.parseDouble(count) + 0.5);
        } else if (count.startsWith("0.") || count.endsWith(".0")) {
            number = trimmed(Double.parseDouble(count));
        }
        return switch (unit) {
            case "TH", "TM", "TS" -> "PT" + number + unit.charAt(1);
            case "FN" -> count.equals("X") ? "PXW" : "P" + trimmed(2 * Double.parseDouble(number)) + "W";
            case "Q" -> count.equals("X") ? "PXM" : "P" + trimmed(3 * Double.parseDouble(number)) + "M";
            default -> "P" + number + unit;
        };
    }

    private static String trimmed(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        text = text.replaceAll("\\.?0+$", "");
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    /** "XXXX-WXX-5" for every Friday, "P1M" for "per month". */
    static String set(Map<String, String> slots) {
        String often = slots.get("often");
        if (often != null) {
            return often;
        }
        String weekday = slots.getOrDefault("wd", slots.get("wds"));
        if (weekday != null) {
            return "XXXX-WXX-" + weekday;
        }
        String count = slots.getOrDefault("n", "1");
        if (!slots.containsKey("every") || !count.equals("1")) {
            return period(count, slots.getOrDefault("u", "D"), false);
        }
        if (slots.containsKey("part")) {
            return "XXXX-XX-XXT" + part(slots);
        }
        if (slots.containsKey("season")) {
            return "XXXX-" + slots.get("season");
        }
        return switch (slots.getOrDefault("u", "D")) {
            case "W" -> "XXXX-WXX";
            case "WE" -> "XXXX-WXX-WE";
            case "M" -> "XXXX-XX";
            case "Y" -> "XXXX";
            case "D" -> "XXXX-XX-XX";
            default -> period("1", slots.getOrDefault("u", "D"), false);
        };
    }

    private static String part(Map<String, String> slots) {
        String part = slots.getOrDefault("part", "MO");
        return part.equals("EM") ? "MO" : part;
    }

    /** The value of a time whose day is not known, with an X for every figure that is not. */
    static String unplaced(Map<String, String> slots, @Nullable String time, @Nullable Moment told) {
        String within = within(slots, told);
        if (within != null && time == null) {
            return within;
        }
        if (slots.containsKey("sign")) {
            return slots.getOrDefault("sign", "").startsWith("-") ? "PAST_REF" : "FUTURE_REF";
        }
        String day = unplacedDay(slots, time != null);
        if (time == null) {
            return day;
        }
        return (day.endsWith("_REF") ? "XXXX-XX-XX" : day) + "T" + time;
    }

    /** "two days later" in a story that has told only the year: some day of it, "1980-XX-XX". */
    private static @Nullable String within(Map<String, String> slots, @Nullable Moment told) {
        String unit = slots.getOrDefault("u", "");
        boolean counted =
                slots.containsKey("sign") && !slots.getOrDefault("n", "X").equals("X");
        boolean pointed = slots.getOrDefault("dir", "").startsWith("t");
        if (told == null || !(counted || pointed) || !(unit.equals("D") || unit.equals("W"))) {
            return null;
        }
        return switch (told.grain()) {
            case YEAR -> told.value() + (unit.equals("D") ? "-XX-XX" : "-WXX");
            case MONTH -> unit.equals("D") ? told.value() + "-XX" : null;
            default -> null;
        };
    }

    private static String unplacedDay(Map<String, String> slots, boolean timed) {
        String year = slots.containsKey("y") ? slots.getOrDefault("y", "") : "XXXX";
        if (slots.containsKey("wd") && !slots.containsKey("m")) {
            return year + "-WXX-" + slots.get("wd");
        }
        if (slots.containsKey("md")) {
            return year + "-" + slots.get("md");
        }
        if (slots.containsKey("m")) {
            return year + "-" + two(slots.get("m")) + (slots.containsKey("d") ? "-" + two(slots.get("d")) : "");
        }
        if (slots.containsKey("season")) {
            return year + "-" + slots.get("season");
        }
        if (slots.containsKey("d")) {
            return "XXXX-XX-" + two(slots.get("d"));
        }
        if (timed) {
            return "XXXX-XX-XX";
        }
        String direction =
                slots.getOrDefault("k", slots.getOrDefault("dir", "p0").substring(1));
        if (slots.getOrDefault("u", "").equals("WE")) {
            return "XXXX-WXX-WE";
        }
        return direction.startsWith("-") ? "PAST_REF" : direction.equals("0") ? "PRESENT_REF" : "FUTURE_REF";
    }

    private static String two(@Nullable String number) {
        return String.format(Locale.ROOT, "%02d", Integer.parseInt(String.valueOf(number)));
    }
}
