package org.dateline.wave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Weeks with more cases in a region than usual: EARS C1 to C3 against the seven weeks before, and a negative-binomial cumulated sum
 * against the half year before, which sees a rise that is small and lasts. Weeks begin on Monday. Its one trap: the last week may not
 * be over yet; it is counted as far as it goes.
 */
public final class CountAlarms {
    private static final int WEEK = 7;
    private static final int BASELINE = 7;

    /** Less scatter than this is not believed of a count. */
    private static final double SMALLEST = 0.5;

    private static final int HALF_YEAR = 26;
    private static final int FEWEST_WEEKS = 8;
    private static final int GUARD = 2;
    private static final NegativeBinomialCusum CUSUM = new NegativeBinomialCusum(2, 5);

    private final WaveOptions options;

    /** Alarms; of the options only whether the past is looked at, the fewest cases of an alarm and the last day matter. */
    public CountAlarms(WaveOptions options) {
        this.options = options;
    }

    /** The alarms, the latest week first, then by region. Each region's history begins with the first case of any. */
    public List<Alarm> alarms(Map<String, List<Case>> byRegion) {
        LocalDate until = options.until();
        List<LocalDate> days = byRegion.values().stream()
                .flatMap(List::stream)
                .map(Case::day)
                .filter(day -> until == null || !day.isAfter(until))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate first = monday(days.get(0));
        LocalDate last = monday(Objects.requireNonNullElse(until, days.get(days.size() - 1)));
        int weeks = Math.toIntExact(ChronoUnit.WEEKS.between(first, last)) + 1;
        List<Alarm> alarms = new ArrayList<>();
        byRegion.forEach((region, cases) -> alarms.addAll(alarms(region, cases, first, weeks)));
        return alarms.stream()
                .filter(alarm -> !options.prospective() || alarm.week().equals(last))
                .sorted(Comparator.comparing(Alarm::week).reversed().thenComparing(Alarm::region))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<Alarm> alarms(String region, List<Case> cases, LocalDate first, int weeks) {
        LocalDate until = options.until();
        List<Case> known = cases.stream()
                .filter(one -> until == null || !one.day().isAfter(until))
                .toList();
        int[] counts = new int[weeks];
        known.forEach(one -> counts[week(first, one.day())] += one.count());
        List<NegativeBinomialCusum.Step> sums = sums(counts);
        List<Alarm> alarms = new ArrayList<>();
        for (int week = BASELINE; week < weeks; week++) {
            List<Alarm.Signal> signals = signals(counts, week, sums.get(week));
            if (!signals.isEmpty() && counts[week] >= options.minCases()) {
                int number = week;
                List<String> ids = known.stream()
                        .filter(one -> week(first, one.day()) == number)
                        .sorted(Comparator.comparing(Case::day).thenComparing(Case::id))
                        .map(Case::id)
                        .toList();
                double expected = Baseline.of(counts, week, BASELINE, 0).mean();
                LocalDate monday = first.plusWeeks(week);
                alarms.add(new Alarm(
                        region,
                        monday,
                        counts[week],
                        expected,
                        signals,
                        ids,
                        words(region, monday, counts[week], expected, signals)));
            }
        }
        return alarms;
    }

    private static int week(LocalDate first, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day) / WEEK);
    }

    private static List<Alarm.Signal> signals(int[] counts, int week, NegativeBinomialCusum.Step sum) {
        List<Alarm.Signal> signals = new ArrayList<>();
        for (Ears method : Ears.values()) {
            double bound = week < method.before(BASELINE) ? Double.NaN : method.bound(counts, week, BASELINE, SMALLEST);
            if (counts[week] > bound) {
                signals.add(new Alarm.Signal(method.name().toLowerCase(Locale.ROOT), counts[week], bound));
            }
        }
        if (sum.alarm()) {
            signals.add(new Alarm.Signal("cusum", sum.sum(), CUSUM.threshold()));
        }
        return signals;
    }

    /** The sums; before there are enough weeks to know what is usual they stay at 0. */
    private static List<NegativeBinomialCusum.Step> sums(int[] counts) {
        double[] expected = new double[counts.length];
        double[] dispersion = new double[counts.length];
        for (int week = 0; week < counts.length; week++) {
            int many = Math.min(HALF_YEAR, week - GUARD);
            if (many < FEWEST_WEEKS) {
                expected[week] = Math.max(1, counts[week]);
                continue;
            }
            Baseline usual = Baseline.of(counts, week - GUARD, many, 0);
            // Half a case in all the weeks is the least that is expected: where there never was one, no rate is known.
            double mean = Math.max(usual.mean(), 0.5 / many);
            double variance = usual.deviation() * usual.deviation();
            expected[week] = mean;
            dispersion[week] = Math.max(0, (variance - mean) / (mean * mean));
        }
        return CUSUM.steps(counts, expected, dispersion);
    }

    private static String words(
            String region, LocalDate monday, int observed, double expected, List<Alarm.Signal> signals) {
        return String.format(
                Locale.ROOT,
                "%d in %s in the week %s, where the seven weeks before had %s on average (%s); that the count rose does not show"
                        + " why, nor that anybody planned it.",
                observed,
                region,
                WaveWords.days(monday, monday.plusDays(WEEK - 1)),
                WaveWords.number(expected),
                String.join(", ", signals.stream().map(Alarm.Signal::method).toList()));
    }
}
