package org.dateline.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CountAlarmsTest {
    private static final double SIX_DIGITS = 1e-6;
    private static final String SCRIPT = "src/test/resources/org/dateline/wave/alarms.R";

    /** What R said of a series of ours; the script beside it tells the command. */
    @Test
    void hasTheBoundsAndSumsThatRHas() throws IOException {
        try (InputStream in = Objects.requireNonNull(CountAlarmsTest.class.getResourceAsStream("alarms.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            compare("own", numbers(lines));
        }
    }

    /** R's own example series stay in R's package, whose licence is another one: they are only read where it is installed. */
    @Test
    void hasThemOfTheExamplesThatComeWithRToo() throws Exception {
        Process r;
        try {
            r = new ProcessBuilder("Rscript", Path.of(SCRIPT).toString(), "example")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("R is not here (apt-get install r-cran-surveillance): " + e.getMessage());
            return;
        }
        Map<String, double[]> numbers;
        try (BufferedReader lines = r.inputReader(StandardCharsets.UTF_8)) {
            numbers = numbers(lines);
        }
        Assumptions.assumeTrue(
                r.waitFor(1, TimeUnit.MINUTES) && r.exitValue() == 0, "R has no package surveillance here");
        compare("agona", numbers);
        compare("hadar", numbers);
    }

    private static Map<String, double[]> numbers(BufferedReader lines) {
        Map<String, double[]> numbers = new HashMap<>();
        lines.lines().forEach(line -> {
            String[] parts = line.split(",", 2);
            numbers.put(
                    parts[0],
                    Arrays.stream(parts[1].strip().split(" +"))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        });
        return numbers;
    }

    private static void compare(String series, Map<String, double[]> r) {
        int[] counts = Arrays.stream(r.get(series + ".counts"))
                .mapToInt(count -> (int) count)
                .toArray();
        for (Ears method : Ears.values()) {
            for (String sigma : List.of("0.5", "2")) {
                double[] ours = method.bounds(counts, 7, Double.parseDouble(sigma));
                double[] theirs = r.get(series + "." + method + "." + sigma);
                assertThat(theirs).hasSize(counts.length - method.before(7));
                assertThat(Arrays.copyOfRange(ours, method.before(7), ours.length))
                        .as(series + " " + method)
                        .containsExactly(theirs, within(SIX_DIGITS));
                assertThat(Arrays.stream(ours).limit(method.before(7)).filter(bound -> !Double.isNaN(bound)))
                        .isEmpty();
            }
        }
        for (String alpha : List.of("0.2", "1")) {
            double[] dispersion = new double[counts.length];
            Arrays.fill(dispersion, Double.parseDouble(alpha));
            List<NegativeBinomialCusum.Step> steps = new NegativeBinomialCusum(2, 3)
                    .steps(counts, Objects.requireNonNull(r.get(series + ".mu")), dispersion);
            assertThat(steps.stream()
                            .mapToDouble(NegativeBinomialCusum.Step::sum)
                            .toArray())
                    .as(series + " cusum")
                    .containsExactly(r.get(series + ".cusum." + alpha), within(SIX_DIGITS));
            assertThat(steps.stream().mapToDouble(step -> step.alarm() ? 1 : 0).toArray())
                    .containsExactly(r.get(series + ".alarms." + alpha));
        }
    }

    private static List<Case> weekly(int... counts) {
        List<Case> cases = new ArrayList<>();
        LocalDate monday = LocalDate.of(2013, 1, 7);
        for (int week = 0; week < counts.length; week++) {
            for (int i = 0; i < counts[week]; i++) {
                cases.add(new Case("w" + week + "." + i, monday.plusWeeks(week).plusDays(i % 7), 33, 44, 1));
            }
        }
        return cases;
    }

    @Test
    void alarmsInTheWeekThatRisesAndSaysByHowMuch() {
        List<Alarm> alarms = new CountAlarms(WaveOptions.USUAL)
                .alarms(Map.of(
                        "Iraq", weekly(2, 3, 2, 1, 2, 3, 2, 2, 2, 3, 9),
                        "Libya", weekly(2, 3, 2, 1, 2, 3, 2, 2, 2, 3, 2)));
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.region()).isEqualTo("Iraq");
            assertThat(alarm.week()).isEqualTo(LocalDate.of(2013, 3, 18));
            assertThat(alarm.observed()).isEqualTo(9);
            assertThat(alarm.expected()).isEqualTo(15.0 / 7, within(1e-9));
            assertThat(alarm.signals()).extracting(Alarm.Signal::method).startsWith("c1", "c2");
            assertThat(alarm.ids()).hasSize(9).startsWith("w10.0");
            assertThat(alarm.words()).contains("9 in Iraq").endsWith("nor that anybody planned it.");
        });
    }

    @Test
    void seesARiseThatLastsByItsCumulatedSum() {
        List<Alarm> alarms = new CountAlarms(WaveOptions.USUAL)
                .alarms(Map.of("Mali", weekly(4, 5, 3, 4, 5, 4, 3, 4, 5, 4, 4, 5, 3, 7, 8, 7, 8, 8, 7, 8)));
        assertThat(alarms.stream().flatMap(alarm -> alarm.signals().stream()).map(Alarm.Signal::method))
                .contains("cusum");
    }

    @Test
    void tellsOnlyOfTheLastWeekWhereProspective() {
        int[] counts = {2, 3, 2, 1, 2, 3, 2, 2, 2, 9, 2};
        assertThat(new CountAlarms(WaveOptions.USUAL).alarms(Map.of("a", weekly(counts))))
                .isNotEmpty();
        assertThat(new CountAlarms(WaveOptions.USUAL.ongoing()).alarms(Map.of("a", weekly(counts))))
                .isEmpty();
        assertThat(new CountAlarms(WaveOptions.USUAL).alarms(Map.of())).isEmpty();
    }

    @Test
    void refusesABaselineThatIsNone() {
        assertThatThrownBy(() -> Ears.C1.bounds(new int[10], 2, 0)).hasMessageContaining("at least 3");
        assertThatThrownBy(() -> new NegativeBinomialCusum(1, 3)).hasMessageContaining("above 1");
    }
}
