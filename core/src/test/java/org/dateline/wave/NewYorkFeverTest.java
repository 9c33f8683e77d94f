package org.dateline.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The reference case of the space-time permutation scan, in {@code ../shared/data/satscan}. */
class NewYorkFeverTest {
    private static final int MOST_REPLICAS = 9_999;

    /** SaTScan stopped after 206 replicas, when 50 were stronger: its p is this far from ours by chance, three times in a hundred. */
    private static final double SAMPLING = 0.1;

    @Test
    void isReproduced() throws IOException {
        List<Wave> waves = new WaveScan(
                        WaveOptions.USUAL.ongoing().within(3, 7).atLeast(2).shuffled(MOST_REPLICAS, 1))
                .waves(cases());
        is(waves.get(0), "11418", 2.90, 22, 4, 0.67, 3.845418, 0.242);
        is(waves.get(1), "11372", 0, 24, 2, 0.16, 3.164201, 0.575);
        is(waves.get(2), "10472", 0, 23, 2, 0.29, 2.137259, 0.966);
        assertThat(waves.get(0).ids()).containsExactlyInAnyOrder("11415", "11417", "11421", "11435");
    }

    private static void is(
            Wave wave, String centre, double radius, int from, int observed, double expected, double ratio, double p) {
        assertThat(wave.centre()).isEqualTo(centre);
        assertThat(wave.radiusKm()).isEqualTo(radius, within(0.005));
        assertThat(wave.from()).isEqualTo(LocalDate.of(2001, 11, from));
        assertThat(wave.to()).isEqualTo(LocalDate.of(2001, 11, 24));
        assertThat(wave.observed()).isEqualTo(observed);
        assertThat(wave.expected()).isEqualTo(expected, within(0.005));
        assertThat(wave.logLikelihoodRatio()).isEqualTo(ratio, within(5e-7));
        assertThat(wave.p()).isEqualTo(p, within(SAMPLING));
        assertThat(wave.recurrenceDays()).isEqualTo(1 / wave.p(), within(1e-9));
    }

    /** The cases, and the places without any as centres that count none. */
    private static List<Case> cases() throws IOException {
        Path folder = folder();
        Map<String, double[]> places = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("NYCfever.geo"))) {
            String[] cells = line.strip().split("\\s+", -1);
            places.put(cells[0], new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
        }
        List<Case> cases = new ArrayList<>();
        Set<String> without = new HashSet<>(places.keySet());
        for (String line : Files.readAllLines(folder.resolve("NYCfever.cas"))) {
            String[] cells = line.strip().split("\\s+", -1);
            String[] date = cells[2].split("/", -1);
            double[] place = Objects.requireNonNull(places.get(cells[0]));
            LocalDate day =
                    LocalDate.of(Integer.parseInt(date[0]), Integer.parseInt(date[1]), Integer.parseInt(date[2]));
            cases.add(new Case(cells[0], day, place[0], place[1], Integer.parseInt(cells[1])));
            without.remove(cells[0]);
        }
        for (String id : without) {
            double[] place = Objects.requireNonNull(places.get(id));
            cases.add(new Case(id, LocalDate.of(2001, 11, 1), place[0], place[1], 0));
        }
        return cases;
    }

    private static Path folder() {
        String shared = System.getenv().getOrDefault("DATELINE_SHARED", "../../../shared");
        List<Path> tried = Stream.of(Path.of("../../shared"), Path.of(shared))
                .map(path -> path.resolve("data/satscan"))
                .toList();
        Path found = tried.stream().filter(Files::isDirectory).findFirst().orElse(null);
        Assumptions.assumeTrue(found != null, "the reference case is not at " + tried);
        return found;
    }
}
