package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

/** Where the news happened, as the words around it tell. */
class SettingTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());

    @Test
    void nearWhereThePeopleOfTheNewsComeFromWhereNothingElseIsTold() {
        Where where = where("A man was shot dead on Monday, police said. A Joliet man was held for the murder.");
        assertThat(where.name()).isEqualTo("Joliet");
        assertThat(where.precision()).isEqualTo(PlacePrecision.NEAR);
    }

    @Test
    void aTownThatIsToldGoesBeforeWhereThePeopleComeFrom() {
        assertThat(where("A Joliet teenager was shot dead in Chicago on Monday, police said.")
                        .name())
                .isEqualTo("Chicago");
    }

    @Test
    void theCityIsTheTownJustSpokenOf() {
        Where where = EXTRACTOR
                .extract(TestParser.document(
                        "Inmates broke out of the Koyfiya prison near Benghazi on Monday. Security men are looking for them. "
                                + "The city has seen attacks since 11 September 2012, when militants stormed a mission and killed four people.",
                        "2013-07-30"))
                .accounts()
                .get(1)
                .where();
        assertThat(where.name()).isEqualTo("Benghazi");
    }

    private static Where where(String text) {
        return EXTRACTOR
                .extract(TestParser.document(text, "2024-05-15"))
                .accounts()
                .get(0)
                .where();
    }
}
