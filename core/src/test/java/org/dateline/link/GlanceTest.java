package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.link.Report.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.link.Report.Story;
import org.dateline.model.Extraction;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final List<String> TYPES =
            List.of("bombing", "ambush", "raid", "coup", "protest", "ceasefire", "prison-break", "no-such-type");
    private static final List<String> PEOPLE = List.of("Arvo Tellin", "Mira Kosk", "Ben Oru", "A. Tellin", "Tellin");
    private static final List<String> SENTENCES = List.of(
            "Arvo Tellin, 34, was shot in Korva.",
            "Mira Kosk, aged 51, died on Harrow Street in Upper Sath.",
            "Police in Delm named Ben Oru, a 19-year-old.",
            "Witnesses heard a blast near the bridge over the Sath.",
            "The Red Front and the Blue Guard fought at Delm, said Captain Iven Rask.");

    /** What a pair has in points is never more than it is given at a glance, or likely pairs would be passed over. */
    @Property(tries = 400)
    void neverGivesAPairLessThanItHas(@ForAll long seed) {
        Random random = new Random(seed);
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tellings.addAll(Telling.of(report(random, "n" + i)));
        }
        for (Telling a : tellings) {
            for (Telling b : tellings) {
                boolean copied = a.text().isCopyOf(b.text());
                double most = new Glance(a, copied).most(new Glance(b, copied));
                assertThat(kept(a, copied).most(kept(b, copied))).isEqualTo(most);
                Likeness.of(a, b)
                        .ifPresent(alike -> assertThat(new Clue(alike.signs(), List.of(), false).points())
                                .as("of %s", alike.because())
                                .isLessThanOrEqualTo(most));
            }
        }
    }

    private static Glance kept(Telling telling, boolean copied) {
        return Glance.of(new Glance(telling, copied).kept()).orElseThrow();
    }

    private static Extraction report(Random random, String id) {
        Report report = article(id).on("2021-03-" + (10 + random.nextInt(12)));
        report.saying(one(SENTENCES, random) + " " + one(SENTENCES, random));
        if (random.nextBoolean()) {
            report.titled(random.nextBoolean() ? "Blast in Korva" : "Red Front Blamed For Korva Blast");
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            tell(report.tells(one(TYPES, random), one(TYPES, random)), random);
        }
        return report.read();
    }

    private static void tell(Story story, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> story.country(random.nextBoolean() ? "IQ" : "SY");
            case 1 -> story.at("Harrow jail", "Korva", 34, 44, "IQ");
            case 2 -> story.town("Upper Sath", 34.0 + random.nextDouble(), 44, "IQ");
            case 3 -> story.town("Delm", 38, 40, random.nextBoolean() ? "IQ" : "SY");
            case 4 -> story.town("Korva", 34, 44, "IQ");
            default -> story.inBackground();
        }
        switch (random.nextInt(4)) {
            case 0 -> story.dayOfPublication();
            case 1 -> story.month("2021-03-01", "2021-03-31");
            case 2 -> story.day("2021-03-" + (10 + random.nextInt(15)));
            default -> story.with("mortar").with("rifle");
        }
        if (random.nextBoolean()) {
            story.victim(one(PEOPLE, random), random.nextBoolean() ? "civilian" : "police");
        }
        if (random.nextBoolean()) {
            story.by("Red Front", random.nextBoolean() ? "red-front" : null);
        }
        if (random.nextBoolean()) {
            story.target("Harrow jail");
        }
        for (String of : List.of("killed", "wounded", "escaped", "abducted")) {
            if (random.nextBoolean()) {
                story.figure(
                        of,
                        random.nextBoolean() ? "all" : "police",
                        List.of(2L, 7L, 40L, 500L, 543L).get(random.nextInt(5)));
            }
        }
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void isEnoughToTellApartTwoEventsOfTwoCountriesAndWeeks() {
        Telling a = telling(article("a").tells("bombing").day("2021-03-10").town("Korva", 34, 44, "IQ"));
        Telling b = telling(article("b").tells("bombing").day("2021-03-20").town("Delm", 38, 40, "SY"));
        Telling same = telling(article("c").tells("bombing").day("2021-03-10").town("Korva", 34, 44, "IQ"));
        double likely = Likeness.points(Clusters.THRESHOLD);
        assertThat(new Glance(a, false).most(new Glance(b, false))).isLessThan(likely);
        assertThat(new Glance(a, false).most(new Glance(same, false))).isGreaterThan(likely);
    }

    @Test
    void saysNothingWhereAnotherVersionOfTheProgramSawOtherThings() {
        Telling a = telling(article("a").tells("bombing").day("2021-03-10").town("Korva", 34, 44, "IQ"));
        assertThat(Glance.of("0" + new Glance(a, false).kept())).isEmpty();
    }

    private static Telling telling(Story story) {
        return Telling.of(story.read()).get(0);
    }
}
