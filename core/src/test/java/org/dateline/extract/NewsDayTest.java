package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.parse.TestParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The day of an article's news where it is told apart from the words of the event. */
class NewsDayTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());

    @Test
    void theDayOnWhichItHappenedGoesBeforeThatOfAnArrest() {
        assertThat(day(
                        "Police arrested a third clerk Wednesday in connection with the fatal shooting of a porter. The shooting"
                                + " happened on Sunday in a parking lot.",
                        "2024-05-15"))
                .isEqualTo("2024-05-12");
    }

    @Test
    void aStoryFromCourtIsDatedByItsCrime() {
        assertThat(day(
                        "A clerk was ordered Wednesday to stand trial for the fatal shooting of a porter. Police said the clerk shot"
                                + " the porter at a mill on March 3.",
                        "2024-05-15"))
                .isEqualTo("2024-03-03");
    }

    @Test
    void anAttackThatIsSpokenOfAsKnownDatesTheStory() {
        assertThat(day(
                        "Months later Amos Reed asks why he was hurt in a mass shooting in Fresno. Police have since arrested two"
                                + " brothers in the March 9 shooting that left five dead.",
                        "2024-06-23"))
                .isEqualTo("2024-03-09");
        assertThat(day(
                        "A court in Mombasa on Thursday jailed two men for a grenade attack at a bus stage in which five people died."
                                + " The attack on the evening of 4 March 2022 hit travellers. On Wednesday police shot in the air"
                                + " outside the building.",
                        "2024-05-17"))
                .isEqualTo("2022-03-04");
    }

    @Test
    void whenThePoliceWereCalledItHadHappened() {
        assertThat(day(
                        "Police arrested a man Tuesday in connection with the fatal shooting of a clerk. Officers were called to a bar on"
                                + " Third Street about 1 p.m. on Saturday.",
                        "2024-05-15"))
                .isEqualTo("2024-05-11");
        assertThat(day(
                        "Police arrested a man Tuesday in connection with the fatal shooting of a clerk. The gunfire was reported just after"
                                + " 4 p.m. Sunday.",
                        "2024-05-15"))
                .isEqualTo("2024-05-12");
    }

    @Test
    void noNewsIsOfDaysToCome() {
        assertThat(day(
                        "While police say one gang is to blame for the shooting of a second child in Fresno Tuesday, a pastor says a"
                                + " truce holds.",
                        "2024-05-15"))
                .isEqualTo("2024-05-14");
    }

    @Test
    void theHandleAndDayBelowAPostDateNothing() {
        assertThat(day(
                        "Gunmen killed two clerks in Fresno, police say. \"Two dead,\" wrote a reporter - Ann Lee (@annlee) May 2, 2024"
                                + " Click below to hear the shooting. It happened on Sunday.",
                        "2024-05-08"))
                .isEqualTo("2024-05-05");
    }

    @Test
    void daylightIsNoDay() {
        assertThat(day(
                        "Detectives look for a gunman in a brazen daylight shooting near a school in Fresno that left one clerk dead."
                                + " Shots rang out Monday afternoon near the gate.",
                        "2024-05-15"))
                .isEqualTo("2024-05-13");
    }

    @Test
    void aWeekdayTellsTheYear() {
        assertThat(day("Gunmen shot three clerks on Saturday, Sept. 12, at a bar, police said.", "2016-09-20"))
                .isEqualTo("2015-09-12");
    }

    private static @Nullable LocalDate day(String text, String published) {
        return EXTRACTOR
                .extract(TestParser.document(text, published))
                .accounts()
                .get(0)
                .when()
                .from();
    }
}
