package org.dateline.mention;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time of day that a match names: its TIMEX3 form and the part of the day. Clock times are night from 22:00 to 3:59,
 * early morning from 4:00 to 5:59, morning to 11:59, afternoon from 12:00 to 17:59, evening from 18:00 to 21:59; "late on
 * Sunday" is evening, "early on Sunday" early morning.
 */
record TimeOfDay(@Nullable String value, @Nullable String part) {
    private static final TimeOfDay NONE = new TimeOfDay(null, null);

    /** Reads the slots part, hour, minute, ap, four, clock and mod. */
    static TimeOfDay of(Map<String, String> slots) {
        String clock = clock(slots);
        if (clock != null) {
            return new TimeOfDay(clock, partOf(Integer.parseInt(clock.substring(0, 2))));
        }
        String part = slots.get("part");
        String mod = slots.getOrDefault("mod", "");
        if (part != null) {
            boolean early = part.equals("EM") || part.equals("MO") && mod.equals("early");
            return new TimeOfDay(part.equals("EM") ? "MO" : part, early ? "early morning" : name(part));
        }
        boolean day = slots.containsKey("wd") || slots.containsKey("d") || slots.containsKey("k");
        if (!day || mod.isEmpty()) {
            return NONE;
        }
        return switch (mod) {
            case "early" -> new TimeOfDay(null, "early morning");
            case "late" -> new TimeOfDay(null, "evening");
            default -> NONE;
        };
    }

    private static @Nullable String clock(Map<String, String> slots) {
        if (slots.containsKey("clock")) {
            return slots.get("clock");
        }
        String four = slots.get("four");
        int hour = four != null ? Integer.parseInt(four) / 100 : Integer.parseInt(slots.getOrDefault("hour", "-1"));
        int minute = four != null ? Integer.parseInt(four) % 100 : Integer.parseInt(slots.getOrDefault("minute", "0"));
        if (hour < 0 || hour > 24 || minute > 59) {
            return null;
        }
        String part = slots.getOrDefault("part", "");
        boolean late = part.equals("AF") || part.equals("EV") || part.equals("NI") && hour > 5;
        String half = slots.getOrDefault("ap", late ? "pm" : "");
        if (half.equals("pm") && hour < 12) {
            hour += 12;
        } else if (half.equals("am") && hour == 12) {
            hour = 0;
        }
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }

    private static String partOf(int hour) {
        if (hour < 4 || hour >= 22) {
            return "night";
        }
        return hour < 6 ? "early morning" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    }

    private static @Nullable String name(String part) {
        return switch (part) {
            case "MO" -> "morning";
            case "AF" -> "afternoon";
            case "EV" -> "evening";
            case "NI" -> "night";
            default -> null;
        };
    }
}
