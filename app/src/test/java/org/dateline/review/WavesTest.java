package org.dateline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import org.dateline.TestPipeline;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Review;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;
import org.junit.jupiter.api.Test;

class WavesTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 8, 1);
    private static final WaveOptions QUICK = WaveOptions.USUAL.shuffled(199, 1);
    private static final EventTypes TYPES = EventTypes.load();

    private static When day(LocalDate day) {
        return new When(day, day, DatePrecision.DAY, null, DateBasis.TEXT, List.of());
    }

    private static Where town(String name, String country, double lat, double lon) {
        return new Where(name, null, null, null, country, null, lat, lon, PlacePrecision.EXACT, List.of());
    }

    private static Incident incident(String id, String type, When when, Where where) {
        return new Incident(
                id,
                new What(type, List.of(type), List.of()),
                when,
                where,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1,
                Review.AUTOMATIC,
                Map.of());
    }

    /**
     * A year of what else there was, from August 2012 to July 2013: 400 incidents of six common types on days dealt out by a seed in twelve
     * towns of the three countries, and two prison breaks besides, in November and in March.
     */
    private static List<Incident> year() {
        List<String> types =
                List.of("bombing", "armed-assault", "armed-clash", "assassination", "abduction", "suicide-bombing");
        SplittableRandom dice = new SplittableRandom(20130721);
        List<Incident> year = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int town = dice.nextInt(12);
            String country = List.of("IQ", "LY", "PK").get(town % 3);
            year.add(incident(
                    "year-" + i,
                    types.get(dice.nextInt(types.size())),
                    day(FIRST.plusDays(dice.nextInt(365))),
                    town(
                            "Town " + town,
                            country,
                            30 + town * 0.4,
                            List.of(44, 20, 71).get(town % 3) + town * 0.3)));
        }
        year.add(incident("past-1", "prison-break", day(LocalDate.of(2012, 11, 12)), town("Mosul", "IQ", 36.3, 43.1)));
        year.add(incident("past-2", "prison-break", day(LocalDate.of(2013, 3, 4)), town("Sabha", "LY", 27.0, 14.4)));
        return year;
    }

    private static List<Incident> own() {
        Path near = Path.of("../../shared");
        Path folder = (Files.isDirectory(near)
                        ? near
                        : Path.of(System.getenv().getOrDefault("DATELINE_SHARED", "../../../shared")))
                .resolve("cases/own");
        assumeThat(folder).as("the shared cases are not here").exists();
        return TestPipeline.read(folder.toString()).linking().incidents();
    }

    private static Waves.Found campaigns(List<Incident> incidents) {
        return new Waves(TYPES).campaigns(incidents, QUICK, new ActorFamilies(Actors.load()));
    }

    @Test
    void findsThePrisonBreaksOfJuly2013AsOneCampaign() {
        List<Incident> incidents = new ArrayList<>(year());
        incidents.addAll(own());
        Map<String, Incident> byId = new HashMap<>();
        incidents.forEach(incident -> byId.put(incident.id(), incident));
        Wave campaign = campaigns(incidents).waves().get(0);
        assertThat(campaign.family()).isEqualTo("prison-break");
        assertThat(campaign.p()).isLessThan(0.05);
        assertThat(campaign.from()).isEqualTo(LocalDate.of(2013, 7, 21));
        assertThat(campaign.ids().stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .map(incident -> incident.where().country())
                        .distinct())
                .containsExactly("IQ", "LY", "PK");
        assertThat(campaign.ids()).noneMatch(id -> id.startsWith("past"));
        assertThat(campaign.words()).endsWith("it does not show that anybody planned them.");
    }

    @Test
    void doesNotFindThemWhenDatesAreShuffled() {
        List<Incident> incidents = new ArrayList<>(year());
        incidents.addAll(own());
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<When> days = new ArrayList<>(incidents.stream()
                    .map(Incident::when)
                    .filter(when -> when.precision() == DatePrecision.DAY)
                    .toList());
            Collections.shuffle(days, new Random(seed));
            List<Incident> shuffled = new ArrayList<>();
            int at = 0;
            for (Incident one : incidents) {
                boolean dated = one.when().precision() == DatePrecision.DAY;
                shuffled.add(incident(one.id(), one.what().type(), dated ? days.get(at++) : one.when(), one.where()));
            }
            found += campaigns(shuffled).waves().stream()
                            .anyMatch(wave -> wave.family().equals("prison-break") && wave.p() < 0.05)
                    ? 1
                    : 0;
        }
        assertThat(found).as("of 20 shuffled histories").isLessThanOrEqualTo(2);
    }

    @Test
    void leavesOutWhatIsNotKnownWellEnoughAndSaysHowMany() {
        When month = new When(FIRST, FIRST.plusDays(30), DatePrecision.MONTH, null, DateBasis.TEXT, List.of());
        When longer = new When(FIRST, FIRST.plusDays(9), DatePrecision.RANGE, null, DateBasis.TEXT, List.of());
        When week = new When(FIRST, FIRST.plusDays(6), DatePrecision.WEEK, null, DateBasis.TEXT, List.of());
        Where iraq = new Where("Iraq", null, null, null, "IQ", null, 33.0, 44.0, PlacePrecision.COUNTRY, List.of());
        Where anbar = new Where("Anbar", null, "Anbar", null, "IQ", null, 32.5, 41.9, PlacePrecision.ADMIN1, List.of());
        Where baghdad = town("Baghdad", "IQ", 33.3, 44.4);
        Waves.Found found = new Waves(TYPES)
                .in(
                        List.of(
                                incident("a", "bombing", day(FIRST), baghdad),
                                incident("b", "bombing", week, anbar),
                                incident("c", "bombing", month, baghdad),
                                incident("d", "bombing", longer, baghdad),
                                incident("e", "bombing", day(FIRST), iraq),
                                incident("f", "bombing", month, Where.UNKNOWN),
                                incident("g", "bombing", When.UNKNOWN, baghdad)),
                        QUICK);
        assertThat(found).isEqualTo(new Waves.Found(List.of(), 2, 2, 3));
    }

    @Test
    void looksAtEachFamilyByItselfUnlessAskedOtherwise() {
        List<Incident> incidents = new ArrayList<>(year());
        for (int i = 0; i < 6; i++) {
            incidents.add(incident(
                    "wave-" + i, "riot", day(FIRST.plusDays(100 + i)), town("Basra", "IQ", 30.5 + i * 0.01, 47.8)));
        }
        incidents.add(incident("quiet", "riot", day(FIRST.plusDays(300)), town("Mosul", "IQ", 36.3, 43.1)));
        for (int i = 0; i < 60; i++) {
            incidents.add(
                    incident("calm-" + i, "protest", day(FIRST.plusDays(5L * i)), town("Kirkuk", "IQ", 35.47, 44.39)));
        }
        Wave wave = new Waves(TYPES).in(incidents, QUICK).waves().get(0);
        assertThat(wave.family()).isEqualTo("unrest");
        assertThat(wave.country()).isEqualTo("IQ");
        assertThat(wave.ids()).hasSize(6);
        assertThat(wave.words()).contains("6 incidents within", "of Basra");
        assertThat(Waves.of(incidents, QUICK.of(WaveOptions.ALL)).get(0).family())
                .isEmpty();
        assertThat(Waves.of(incidents, QUICK.of("abduction")))
                .allMatch(one -> one.family().equals("abduction"));
        assertThatThrownBy(() -> Waves.of(incidents, QUICK.of("storms")))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining("prison-break");
    }

    @Test
    void alarmsByCountryAndProvince() {
        List<Incident> incidents = new ArrayList<>();
        Where basra = new Where("Basra", null, "Basra", null, "IQ", null, 30.5, 47.8, PlacePrecision.EXACT, List.of());
        for (int week = 0; week < 20; week++) {
            for (int i = 0; i < (week == 15 ? 9 : 2); i++) {
                incidents.add(incident(
                        "i" + week + "." + i,
                        "bombing",
                        day(LocalDate.of(2013, 1, 7).plusWeeks(week)),
                        basra));
            }
        }
        assertThat(new Waves(TYPES).alarms(incidents, QUICK).alarms())
                .filteredOn(alarm -> alarm.week().equals(LocalDate.of(2013, 4, 22)))
                .extracting(alarm -> alarm.region())
                .containsExactly("Basra, Iraq", "Iraq");
        assertThat(new Waves(TYPES).nearRepeats(incidents, QUICK).bands()).isNotEmpty();
    }
}
