package org.dateline.link;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * Under what an account is filed, and under what its likes are asked for: only accounts that meet there are compared. Asking is
 * mutual: whatever one account asks for and finds in the other's file, the other finds too. Place and week, a victim's name, a
 * named target, names and words that both reports have; an account without any of these meets nobody.
 */
final class Filing {
    /** A span of more weeks than these is told by its years. */
    private static final int SHORT_WEEKS = 10;

    private static final int MOST_YEARS = 3;
    private static final int DAYS = 7;
    private static final int MONTH = 31;
    private static final int QUARTER = 92;
    /** Degrees of a cell of the grid; neighbouring cells are asked for, so nothing within half a degree is missed. */
    private static final double CELL = 0.5;

    private static final int CELLS_AROUND = (int) (360 / CELL);

    private final Telling telling;
    private final @Nullable Span span;
    private final Set<String> filed = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Filing(Telling telling) {
        this.telling = telling;
        this.span = telling.span();
    }

    static Filing of(Telling telling) {
        Filing filing = new Filing(telling);
        filing.file();
        return filing;
    }

    Set<String> filed() {
        return filed;
    }

    Set<String> asked() {
        return asked;
    }

    /** Whether an account so filed is to be compared with one so filed. */
    boolean meets(Filing other) {
        return asked.stream().anyMatch(other.filed::contains);
    }

    private void file() {
        Spot spot = telling.spot();
        Set<String> places = new LinkedHashSet<>();
        if (!spot.coarse()) {
            places.add(spot.name());
        }
        Set<String> targets = new LinkedHashSet<>(spot.targets());
        targets.add(spot.facility());
        places.addAll(targets);
        places.remove("");
        targets.remove("");
        if (EventFamilies.SELDOM.contains(telling.account().what().type())) {
            targets.addAll(places);
        }
        targets.forEach(this::withTheUndated);
        victims();
        names();
        if (span != null) {
            inTime(span, places);
        }
    }

    /** What has no date is compared with whatever has the name; two that have dates are not compared on that alone. */
    private void withTheUndated(String name) {
        asked.add("undated " + name);
        if (span == null) {
            filed.add("undated " + name);
            asked.add("dated " + name);
        } else {
            filed.add("dated " + name);
        }
    }

    /** A victim's name stands for months: reports of a death follow one another. */
    private void victims() {
        for (Cast.Player victim : telling.cast().victims()) {
            for (String name : victim.names()) {
                String last = "victim " + name.substring(name.lastIndexOf(' ') + 1);
                withTheUndated(last);
                if (span != null) {
                    around(last + " month", span.to().toEpochDay() / MONTH);
                }
            }
        }
    }

    /** Full names that the report gives: a crime and the court that tries it are months apart. */
    private void names() {
        if (telling.article().published() != null) {
            long quarter = telling.article().published().day().toEpochDay() / QUARTER;
            telling.details().names().forEach(name -> around("name " + name, quarter));
            telling.details().streets().forEach(name -> around("name " + name, quarter));
            long week = week(telling.article().published().day());
            telling.details().titleWords().forEach(word -> around("title " + word, week));
        }
    }

    private void inTime(Span days, Set<String> places) {
        long first = week(days.from());
        long last = week(days.to());
        if (last - first < SHORT_WEEKS) {
            for (long week = first; week <= last; week++) {
                inWeek(week, places);
            }
        } else if (days.to().getYear() - days.from().getYear() < MOST_YEARS) {
            for (int year = days.from().getYear(); year <= days.to().getYear(); year++) {
                for (String name : places) {
                    filed.add("vague " + name + " " + year);
                    asked.add("vague " + name + " " + year);
                    asked.add("dated " + name + " " + year);
                }
            }
        }
    }

    private void inWeek(long week, Set<String> places) {
        int year = LocalDate.ofEpochDay(week * DAYS).getYear();
        for (String name : places) {
            around(name, week);
            filed.add("dated " + name + " " + year);
            asked.add("vague " + name + " " + year);
        }
        inCells(week);
        Spot spot = telling.spot();
        if (spot.coarse() || spot.isUnknown()) {
            inSomePlace(week, spot);
        } else if (!spot.name().isEmpty()) {
            String last = spot.name().substring(spot.name().lastIndexOf(' ') + 1);
            filed.add("town " + last + " " + week);
            askAround("word " + last, week);
        }
    }

    /** An account without a town meets those of its country, and those in a town that its article names. */
    private void inSomePlace(long week, Spot spot) {
        for (String word : telling.names()) {
            String folded = Names.fold(word);
            filed.add("word " + folded + " " + week);
            askAround("town " + folded, week);
        }
        if (spot.country() != null) {
            around("country " + spot.country() + " " + spot.province(), week);
        }
    }

    private void inCells(long week) {
        Where where = telling.spot().where();
        if (where.lat() == null || where.lon() == null || telling.spot().coarse()) {
            return;
        }
        int row = (int) Math.floor(where.lat() / CELL);
        int column = (int) Math.floor(where.lon() / CELL);
        filed.add(cell(row, column) + " " + week);
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                askAround(cell(row + north, column + east), week);
            }
        }
    }

    private static String cell(int row, int column) {
        return "cell " + row + "," + Math.floorMod(column, CELLS_AROUND);
    }

    private void around(String key, long number) {
        filed.add(key + " " + number);
        askAround(key, number);
    }

    private void askAround(String key, long number) {
        for (long near = number - 1; near <= number + 1; near++) {
            asked.add(key + " " + near);
        }
    }

    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), DAYS);
    }
}
