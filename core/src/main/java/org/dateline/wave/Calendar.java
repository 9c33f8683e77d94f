package org.dateline.wave;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** The days of single cases, counted from the first day of their history. */
final class Calendar {
    private final int[] days;

    /** How many cases were before each day; one more than there are days. */
    private final int[] before;

    Calendar(int[] days, int length) {
        this.days = days;
        this.before = new int[length + 1];
        for (int day : days) {
            before[day + 1]++;
        }
        for (int day = 0; day < length; day++) {
            before[day + 1] += before[day];
        }
    }

    /** The number of a day. */
    static int day(LocalDate first, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day));
    }

    /** How many days. */
    int length() {
        return before.length - 1;
    }

    /** How many cases. */
    int size() {
        return days.length;
    }

    /** How many cases there are before a day. */
    int before(int day) {
        return before[day];
    }

    /** How many cases there are from one day to another, both included. */
    int between(int from, int to) {
        return before[to + 1] - before[from];
    }

    /** The most cases that so many days in a row have. */
    int busiest(int inRow) {
        int many = Math.min(inRow, length());
        int most = 0;
        for (int day = many; day <= length(); day++) {
            most = Math.max(most, before[day] - before[day - many]);
        }
        return most;
    }

    /** The days as they were; not to be written to. */
    int[] days() {
        return days;
    }

    /** The same days dealt out anew, by Fisher and Yates; each number of a replica has its own. */
    int[] shuffled(long seed, int replica) {
        SplittableRandom dice = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + replica);
        int[] dealt = days.clone();
        for (int i = dealt.length - 1; i > 0; i--) {
            int other = dice.nextInt(i + 1);
            int day = dealt[i];
            dealt[i] = dealt[other];
            dealt[other] = day;
        }
        return dealt;
    }
}
