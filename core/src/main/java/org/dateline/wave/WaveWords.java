package org.dateline.wave;

import java.time.LocalDate;
import java.util.Locale;

/** A wave in one plain sentence. */
public final class WaveWords {
    private static final int SMALL_RADIUS = 10;
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private WaveWords() {}

    /**
     * What a wave says, and what it does not.
     *
     * @param place name of the centre, empty where only its degrees are known
     * @param thing what the cases are, in the singular: "case", "incident"
     */
    public static String of(Wave wave, String place, String thing) {
        String where =
                place.isEmpty() ? String.format(Locale.ROOT, "%.3f, %.3f", wave.latitude(), wave.longitude()) : place;
        return String.format(
                Locale.ROOT,
                "%d %ss %s %s %s, where %s would be expected if dates and places had nothing to do with each other: %s, and"
                        + " the scan does not show that anybody planned them.",
                wave.observed(),
                thing,
                wave.radiusKm() == 0 ? "at" : "within " + kilometres(wave.radiusKm()) + " of",
                where,
                days(wave.from(), wave.to()),
                number(wave.expected()),
                chance(wave.p()));
    }

    /** What a campaign says, and what it does not. */
    static String ofCampaign(Wave wave) {
        return String.format(
                Locale.ROOT,
                "%d incidents of %s %s, at whatever distance, where %s would be expected by how often there was one in the history:"
                        + " %s, and it does not show that anybody planned them.",
                wave.observed(),
                wave.family(),
                days(wave.from(), wave.to()),
                number(wave.expected()),
                chance(wave.p()));
    }

    /** How often chance alone makes as much. */
    static String chance(double p) {
        return String.format(
                Locale.ROOT, "chance alone makes as strong a wave in %s of 100 such histories", number(100 * p));
    }

    private static String kilometres(double km) {
        return String.format(Locale.ROOT, km < SMALL_RADIUS ? "%.1f km" : "%.0f km", km);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.2f" : value < SMALL_RADIUS ? "%.1f" : "%.0f", value);
    }

    /** "on 3 July 2013", "from 28 June to 3 July 2013". */
    static String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return "on " + day(to) + " " + to.getYear();
        }
        String begin = from.getYear() == to.getYear() ? day(from) : day(from) + " " + from.getYear();
        if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
            begin = String.valueOf(from.getDayOfMonth());
        }
        return "from " + begin + " to " + day(to) + " " + to.getYear();
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1];
    }
}
