package org.dateline.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class WaveScanTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final WaveOptions QUICK = WaveOptions.USUAL.shuffled(99, 4);

    /** Forty towns over a year, by chance. */
    private static List<Case> quiet(int many, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int town = Math.min(dice.nextInt(40), dice.nextInt(40));
            cases.add(new Case(
                    "i" + i,
                    FIRST.plusDays(dice.nextInt(365)),
                    30 + town % 7 * 0.9,
                    40 + Math.floorDiv(town, 7) * 0.9,
                    1));
        }
        return cases;
    }

    private static List<Case> withWave(List<Case> quiet) {
        List<Case> cases = new ArrayList<>(quiet);
        for (int i = 0; i < 7; i++) {
            cases.add(new Case("w" + i, FIRST.plusDays(200 + i), 33.0 + i * 0.01, 44.0, 1));
        }
        return cases;
    }

    @Test
    void findsAPlantedWaveWithItsPlaceDaysAndCases() {
        Wave wave = new WaveScan(QUICK).waves(withWave(quiet(300, 1))).get(0);
        assertThat(wave.ids()).containsExactly("w0", "w1", "w2", "w3", "w4", "w5", "w6");
        assertThat(wave.from()).isEqualTo(FIRST.plusDays(200));
        assertThat(wave.to()).isEqualTo(FIRST.plusDays(206));
        assertThat(wave.observed()).isEqualTo(7);
        assertThat(wave.expected()).isLessThan(1);
        assertThat(wave.radiusKm()).isLessThan(10);
        assertThat(wave.p()).isEqualTo(0.01);
        assertThat(wave.recurrenceDays()).isGreaterThan(30_000);
        assertThat(wave.words()).startsWith("7 cases within").endsWith("does not show that anybody planned them.");
    }

    @Test
    void losesTheWaveWhenItsDatesAreShuffled() {
        List<Case> cases = withWave(quiet(300, 1));
        List<LocalDate> days = new ArrayList<>(cases.stream().map(Case::day).toList());
        Collections.shuffle(days, new Random(3));
        List<Case> shuffled = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            shuffled.add(new Case(one.id(), days.get(i), one.latitude(), one.longitude(), 1));
        }
        assertThat(new WaveScan(QUICK).waves(shuffled)).allMatch(wave -> wave.p() > 0.05);
    }

    @Test
    void looksOnlyForWhatGoesOnWhereProspective() {
        List<Case> cases = withWave(quiet(300, 1));
        assertThat(new WaveScan(QUICK.ongoing()).waves(cases)).allMatch(wave -> wave.p() > 0.01);
        Wave wave = new WaveScan(QUICK.ongoing().until(FIRST.plusDays(206)))
                .waves(cases)
                .get(0);
        assertThat(wave.ids()).hasSize(7);
        assertThat(wave.to()).isEqualTo(FIRST.plusDays(206));
        assertThat(wave.recurrenceDays()).isEqualTo(100, within(1e-9));
    }

    @Test
    void givesTheSameInAnyOrderAndWithAnyNumberOfThreads() throws Exception {
        List<Case> cases = withWave(quiet(200, 2));
        List<Wave> waves = new WaveScan(QUICK).waves(cases);
        List<Case> mixed = new ArrayList<>(cases);
        Collections.shuffle(mixed, new Random(8));
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7);
        try {
            assertThat(one.submit(() -> new WaveScan(QUICK).waves(mixed)).get()).isEqualTo(waves);
            assertThat(many.submit(() -> new WaveScan(QUICK).waves(mixed)).get())
                    .isEqualTo(waves);
        } finally {
            one.shutdown();
            many.shutdown();
        }
    }

    @Test
    void tellsNoTwoWavesOfOnePlace() {
        List<Wave> waves = new WaveScan(QUICK.atLeast(2).most(50)).waves(withWave(quiet(300, 5)));
        assertThat(waves).hasSizeGreaterThan(5);
        assertThat(waves.stream().flatMap(wave -> wave.ids().stream())).doesNotHaveDuplicates();
        assertThat(waves).isSortedAccordingTo((a, b) -> Double.compare(b.logLikelihoodRatio(), a.logLikelihoodRatio()));
        for (Wave one : waves) {
            for (Wave other : waves) {
                double apart = Sphere.kilometres(one.latitude(), one.longitude(), other.latitude(), other.longitude());
                assertThat(one.equals(other) || apart > Math.max(one.radiusKm(), other.radiusKm()))
                        .isTrue();
            }
        }
    }

    @Test
    void agreesWithASearchThatTriesEveryCylinder() {
        for (int seed = 0; seed < 6; seed++) {
            boolean prospective = seed % 2 == 0;
            WaveOptions options = (prospective ? QUICK.ongoing() : QUICK)
                    .within(150, 5 + seed)
                    .atLeast(2);
            History history = new History(quiet(120, seed), FIRST.plusDays(364), options.radiusKm());
            Bars bars = new Bars(history.size(), 2, history.calendar().busiest(options.days()));
            for (int replica = 0; replica < 5; replica++) {
                int[] days = history.calendar().shuffled(9, replica);
                assertThat(new Search(history, options, bars, days).highest(0, Double.MAX_VALUE))
                        .isEqualTo(everyCylinder(history, options, days), within(1e-9));
            }
        }
    }

    private static double everyCylinder(History history, WaveOptions options, int[] days) {
        Calendar calendar = history.calendar();
        double best = 0;
        for (int centre = 0; centre < history.spots().size(); centre++) {
            for (int edge = 0; edge < history.spots().size(); edge++) {
                double radius = history.spots().distanceKm(centre, edge);
                int[] onDay = new int[calendar.length()];
                int inside = 0;
                for (int spot = 0; spot < history.spots().size(); spot++) {
                    if (history.spots().distanceKm(centre, spot) <= radius) {
                        for (int i = history.begin(spot); i < history.end(spot); i++) {
                            onDay[days[i]]++;
                            inside++;
                        }
                    }
                }
                if (radius <= options.radiusKm() && (edge == centre || 2 * inside <= history.size())) {
                    best = Math.max(best, everyWindow(calendar, options, onDay, inside));
                }
            }
        }
        return best;
    }

    private static double everyWindow(Calendar calendar, WaveOptions options, int[] onDay, int inside) {
        double best = 0;
        for (int from = 0; from < calendar.length(); from++) {
            int observed = 0;
            for (int to = from; to < Math.min(calendar.length(), from + options.days()); to++) {
                observed += onDay[to];
                boolean counts = !options.prospective() || to == calendar.length() - 1;
                if (counts && observed >= options.minCases()) {
                    double product = (double) inside * calendar.between(from, to);
                    best = Math.max(best, Cylinder.logLikelihoodRatio(observed, product, calendar.size()));
                }
            }
        }
        return best;
    }

    @Test
    void findsAWaveByChanceAboutAsOftenAsItSays() {
        List<Case> quiet = quiet(150, 12);
        int below = 0;
        for (int history = 0; history < 200; history++) {
            List<LocalDate> days = new ArrayList<>(quiet.stream().map(Case::day).toList());
            Collections.shuffle(days, new Random(500 + history));
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i < quiet.size(); i++) {
                Case one = quiet.get(i);
                cases.add(new Case(one.id(), days.get(i), one.latitude(), one.longitude(), 1));
            }
            List<Wave> waves =
                    new WaveScan(QUICK.atLeast(2).shuffled(99, history).most(1)).waves(cases);
            below += !waves.isEmpty() && waves.get(0).p() <= 0.05 ? 1 : 0;
        }
        assertThat(below / 200.0).isBetween(0.03, 0.07);
    }

    @Test
    void takesNoCasesAndOneCaseAsNoWave() {
        assertThat(new WaveScan(QUICK).waves(List.of())).isEmpty();
        assertThat(new WaveScan(QUICK).waves(quiet(1, 1))).isEmpty();
        assertThat(new WaveScan(QUICK.until(FIRST.minusDays(1))).waves(quiet(10, 1)))
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> WaveOptions.USUAL.within(0, 14)).hasMessageContaining("radius");
        assertThatThrownBy(() -> WaveOptions.USUAL.within(50, 367)).hasMessageContaining("366 days");
        assertThatThrownBy(() -> WaveOptions.USUAL.atLeast(1)).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> WaveOptions.USUAL.shuffled(3, 1)).hasMessageContaining("99,999");
        assertThatThrownBy(() -> new Case("a", FIRST, 91, 0, 1)).hasMessageContaining("no point");
        assertThatThrownBy(() -> new Case("a", FIRST, Double.NaN, 0, 1)).hasMessageContaining("no point");
    }
}
