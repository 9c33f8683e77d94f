package org.dateline.wave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Cases as numbers: spots, and the days since the first one of each single case, in the order of the spots. */
final class History {
    private static final Comparator<Case> ORDER = Comparator.comparingDouble(Case::latitude)
            .thenComparingDouble(Case::longitude)
            .thenComparing(Case::day)
            .thenComparing(Case::id);

    private final List<Case> cases;
    private final LocalDate first;
    private final Spots spots;

    /** Where the single cases of each spot begin in the calendar; one more than there are spots. */
    private final int[] begins;

    private final Calendar calendar;

    /** Of at least one case, none of them after the last day. */
    History(List<Case> given, LocalDate last, double radiusKm) {
        this.cases = given.stream().sorted(ORDER).toList();
        this.first = cases.stream()
                .filter(one -> one.count() > 0)
                .map(Case::day)
                .min(Comparator.naturalOrder())
                .orElse(last);
        int many = Math.toIntExact(cases.stream().mapToLong(Case::count).sum());
        int[] starts = new int[cases.size() + 1];
        double[] latitudes = new double[cases.size()];
        double[] longitudes = new double[cases.size()];
        int[] days = new int[many];
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
        this.calendar = new Calendar(days, day(last) + 1);
    }

    private int day(LocalDate date) {
        return Calendar.day(first, date);
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** How many days, the first and the last included. */
    int length() {
        return calendar.length();
    }

    /** How many single cases. */
    int size() {
        return calendar.size();
    }

    /** The days of the single cases, in the order of the spots. */
    Calendar calendar() {
        return calendar;
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
