package org.dateline.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What the slots of a match say of a date. They are described at the head of {@code times.yml}. */
record DateSlots(Map<String, String> slots) {
    /** Whether a slot is filled. */
    boolean has(String slot) {
        return slots.containsKey(slot);
    }

    /** What a slot holds. */
    String get(String slot, String otherwise) {
        return slots.getOrDefault(slot, otherwise);
    }

    /** A slot's number, 0 where it is not filled. */
    int number(String slot) {
        return Integer.parseInt(slots.getOrDefault(slot, "0"));
    }

    /** The same without some slots. */
    DateSlots without(String... names) {
        Map<String, String> rest = new HashMap<>(slots);
        for (String name : names) {
            rest.remove(name);
        }
        return new DateSlots(rest);
    }

    /** The time in a certain year: a day, month or season of it, or the year. */
    Moment inYear(int year) {
        if (has("season")) {
            return Moment.of(Grain.SEASON, season(year));
        }
        String feast = slots.get("md");
        int month = feast != null
                ? Integer.parseInt(feast.substring(0, 2))
                : has("m") ? number("m") : has("mm") ? number("mm") : 0;
        int day = feast != null ? Integer.parseInt(feast.substring(3)) : has("d") ? number("d") : 0;
        if (month == 0) {
            return Moment.of(Grain.YEAR, LocalDate.of(year, 1, 1));
        }
        return day == 0
                ? Moment.of(Grain.MONTH, LocalDate.of(year, month, 1))
                : Moment.of(Grain.DAY, LocalDate.of(year, month, day));
    }

    /** The first day of the season named, in a year. */
    LocalDate season(int year) {
        return switch (get("season", "")) {
            case "SP" -> LocalDate.of(year, 3, 1);
            case "SU" -> LocalDate.of(year, 6, 1);
            case "FA" -> LocalDate.of(year, 9, 1);
            default -> LocalDate.of(year, 12, 1);
        };
    }

    /**
     * Whether the day named is there in a year: 29 February is not in every one.
     *
     * @throws DateTimeException where no year has it
     */
    boolean exists(int year) {
        if (!has("m") || !has("d")) {
            return true;
        }
        LocalDate month = LocalDate.of(year, number("m"), 1);
        if (number("d") > month.lengthOfMonth() && !(number("m") == 2 && number("d") == 29)) {
            throw new DateTimeException("no such day");
        }
        return number("d") <= month.lengthOfMonth();
    }
}
