package org.dateline.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CampaignScanTest {
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    private static final WaveOptions QUICK = WaveOptions.USUAL.shuffled(199, 1);

    private final List<Case> cases = new ArrayList<>();
    private final Set<String> breaks = new LinkedHashSet<>();

    private void add(String id, int day) {
        cases.add(new Case(id, FIRST.plusDays(day), 20 + day % 30, day % 90, 1));
    }

    private void year() {
        SplittableRandom dice = new SplittableRandom(6);
        for (int i = 0; i < 400; i++) {
            add("o" + i, dice.nextInt(365));
        }
    }

    private void breakOn(int... days) {
        for (int day : days) {
            String id = "b" + breaks.size();
            add(id, day);
            breaks.add(id);
        }
    }

    @Test
    void findsThreeOfARareTypeInTenDaysAnywhereOnEarth() {
        year();
        breakOn(40, 201, 207, 209);
        assertThat(new CampaignScan(QUICK).campaigns(cases, Map.of("prison-break", breaks)))
                .singleElement()
                .satisfies(wave -> {
                    assertThat(wave.ids()).containsExactly("b1", "b2", "b3");
                    assertThat(wave.family()).isEqualTo("prison-break");
                    assertThat(wave.p()).isLessThan(0.05);
                    assertThat(wave.centre()).isEmpty();
                    assertThat(wave.from()).isEqualTo(FIRST.plusDays(201));
                    assertThat(wave.to()).isEqualTo(FIRST.plusDays(209));
                    assertThat(wave.words())
                            .contains("of prison-break", "at whatever distance")
                            .endsWith("planned them.");
                });
    }

    @Test
    void findsNoneWhereTheyAreSpreadOverTheYear() {
        year();
        breakOn(40, 130, 209, 300);
        assertThat(new CampaignScan(QUICK).campaigns(cases, Map.of("prison-break", breaks)))
                .isEmpty();
    }

    @Test
    void takesACommonTypeAsNoCampaign() {
        year();
        Set<String> common = new LinkedHashSet<>(cases.stream().map(Case::id).toList());
        assertThat(new CampaignScan(QUICK).campaigns(cases, Map.of("bombing", common)))
                .isEmpty();
    }

    @Test
    void tellsOfTwoKindsWithTheSameIncidentsOnlyTheStronger() {
        year();
        breakOn(5, 60, 100, 150, 201, 207, 209);
        Set<String> ofActor = Set.of("b4", "b5", "b6");
        List<Wave> found = new CampaignScan(QUICK)
                .campaigns(cases, Map.of("prison-break", breaks, "prison-break by al-qaeda", ofActor));
        assertThat(found).extracting(Wave::family).containsExactly("prison-break by al-qaeda");
    }

    @Test
    void looksOnlyForWhatGoesOnWhereProspective() {
        year();
        breakOn(40, 201, 207, 209);
        Map<String, Set<String>> kinds = Map.of("prison-break", breaks);
        assertThat(new CampaignScan(QUICK.ongoing()).campaigns(cases, kinds)).isEmpty();
        assertThat(new CampaignScan(QUICK.ongoing().until(FIRST.plusDays(211))).campaigns(cases, kinds))
                .singleElement()
                .satisfies(wave -> assertThat(wave.ids()).hasSize(3));
    }
}
