package org.dateline.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearRepeatsTest {
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);

    private static List<Case> cases(boolean repeated) {
        SplittableRandom dice = new SplittableRandom(2);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            double lat = 30 + 5 * dice.nextDouble();
            double lon = 40 + 5 * dice.nextDouble();
            int day = dice.nextInt(700);
            cases.add(new Case("a" + i, FIRST.plusDays(day), lat, lon, 1));
            int later = repeated ? day + dice.nextInt(6) : dice.nextInt(700);
            cases.add(new Case("b" + i, FIRST.plusDays(later), lat + 0.02, lon, 1));
        }
        return cases;
    }

    @Test
    void findsHowFarAndHowLongOneIsFollowedByAnother() {
        List<NearRepeats.Band> bands =
                new NearRepeats(List.of(5.0, 25.0, 100.0), List.of(7, 28), 99, 1).bands(cases(true));
        assertThat(bands).hasSize(6);
        assertThat(bands.get(0).observed()).isGreaterThanOrEqualTo(150);
        assertThat(bands.get(0).ratio()).isGreaterThan(10);
        assertThat(bands.get(0).p()).isEqualTo(0.01);
        assertThat(bands.get(5).ratio()).isEqualTo(1, within(0.3));
        assertThat(NearRepeats.reach(bands)).contains(new NearRepeats.Reach(5, 7));
    }

    @Test
    void findsNothingWhereChanceDealtTheDates() {
        assertThat(NearRepeats.reach(NearRepeats.usual(99, 1).bands(cases(false))))
                .isEmpty();
        assertThat(NearRepeats.usual(99, 1).bands(List.of())).isEmpty();
        assertThat(NearRepeats.reach(List.of())).isEmpty();
    }

    @Test
    void countsEachPairOnce() {
        List<Case> three = List.of(
                new Case("a", FIRST, 33, 44, 1),
                new Case("b", FIRST.plusDays(3), 33, 44, 1),
                new Case("c", FIRST.plusDays(9), 33.01, 44, 1));
        List<NearRepeats.Band> bands = new NearRepeats(List.of(0.0, 5.0), List.of(3, 9), 9, 1).bands(three);
        assertThat(bands).extracting(NearRepeats.Band::observed).containsExactly(1L, 0L, 0L, 2L);
    }
}
