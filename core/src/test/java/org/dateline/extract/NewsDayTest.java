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
