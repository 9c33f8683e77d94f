package org.dateline.wave;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Cases as numbers: spots, and the days since the first one of each single case, in the order of the spots. */
final class History {
    private static final Comparator<Case> ORDER = Comparator.comparingDouble(Case::latitude)
            .thenComparingDouble(Case::longitude)
            .thenComparing(Case::day)
            .thenComparing(Case::id);

    private final List<Case> cases;
    private final LocalDate first;
    private final LocalDate last;
    private final Spots spots;

    /** Where the single cases of each spot begin in {@link #days}; one more than there are spots. */
    private final int[] begins;

    private final int[] days;

    /** How many single cases were before each day; one more than there are days. */
    private final int[] before;

    /** Of at least one case, none of them after the last day. */
    History(List<Case> given, LocalDate last, double radiusKm) {
        this.cases = given.stream().sorted(ORDER).toList();
        this.first = cases.stream()
                .filter(one -> one.count() > 0)
                .map(Case::day)
                .min(Comparator.naturalOrder())
                .orElse(last);
        this.last = last;
        int many = Math.toIntExact(cases.stream().mapToLong(Case::count).sum());
        int[] starts = new int[cases.size() + 1];
        double[] latitudes = new double[cases.size()];
        double[] longitudes = new double[cases.size()];
        this.days = new int[many];
        int spot = -1;
        int at = 0;
        for (Case one : cases) {
            if (spot < 0 || latitudes[spot] != one.latitude() || longitudes[spot] != one.longitude()) {
                spot++;
                latitudes[spot] = one.latitude();
                longitudes[spot] = one.longitude();
                starts[spot] = at;
            }
            for (int i = 0; i < one.count(); i++) {
                days[at++] = day(one.day());
            }
        }
        int places = spot + 1;
        starts[places] = at;
        this.begins = Arrays.copyOf(starts, places + 1);
        this.spots = new Spots(Arrays.copyOf(latitudes, places), Arrays.copyOf(longitudes, places), radiusKm);
        this.before = new int[length() + 1];
        for (int day : days) {
            before[day + 1]++;
        }
        for (int day = 0; day < length(); day++) {
            before[day + 1] += before[day];
        }
    }

    private int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, date));
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** How many days, the first and the last included. */
    int length() {
        return day(last) + 1;
    }

    /** How many single cases. */
    int size() {
        return days.length;
    }

    Spots spots() {
        return spots;
    }

    int begin(int spot) {
        return begins[spot];
    }

    int end(int spot) {
        return begins[spot + 1];
    }

    /** How many single cases there are from one day to another, both included. */
    int between(int from, int to) {
        return before[to + 1] - before[from];
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

    /** The cases of these spots and days, by day and then by id. */
    List<Case> cases(BitSet within, int from, int to) {
        List<Case> found = new ArrayList<>();
        int spot = 0;
        for (Case one : cases) {
            while (!isAt(spot, one)) {
                spot++;
            }
            int day = day(one.day());
            if (one.count() > 0 && within.get(spot) && day >= from && day <= to) {
                found.add(one);
            }
        }
        found.sort(Comparator.comparing(Case::day).thenComparing(Case::id));
        return found;
    }

    private boolean isAt(int spot, Case one) {
        return spots.latitude(spot) == one.latitude() && spots.longitude(spot) == one.longitude();
    }

    /** The first case at a spot. */
    Case firstAt(int spot) {
        return cases.stream()
                .filter(one -> isAt(spot, one))
                .min(Comparator.comparing((Case one) -> one.count() == 0).thenComparing(ORDER))
                .orElseThrow();
    }
}
