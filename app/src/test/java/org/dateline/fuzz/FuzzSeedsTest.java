package org.dateline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fuzz targets without a fuzzer: every good input, every input that once broke something, and some of each with wrong bytes, the
 * same in every build. {@code bench/fuzz} goes on from there.
 */
class FuzzSeedsTest {
    private static final Duration CLOCK = Duration.ofSeconds(20);
    private static final int ROUNDS = 4;

    static Set<String> targets() {
        return FuzzSeeds.targets().keySet();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void standsEveryKeptInputAndEverySeedWithWrongBytes(String name) throws IOException {
        Consumer<byte[]> target = FuzzSeeds.targets().get(name);
        List<byte[]> seeds = FuzzSeeds.of(name);
        assertThat(seeds).isNotEmpty();
        Mutations mutations = new Mutations(seeds, 17);
        target.accept(seeds.get(0));
        for (byte[] seed : seeds) {
            feed(target, seed);
            for (int round = 0; round < ROUNDS; round++) {
                feed(target, mutations.of(seed));
            }
        }
    }

    private static void feed(Consumer<byte[]> target, byte[] input) {
        Assertions.assertTimeoutPreemptively(
                CLOCK, () -> target.accept(input), () -> "input " + Arrays.toString(input));
    }
}
