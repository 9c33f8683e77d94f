package org.dateline.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TUNIS, May 4 (Wire) -        |TUNIS|Wire",
                "QUETTA:                      |QUETTA|",
                "NIAMEY, Niger, Aug 3 (X) -   |NIAMEY|X",
                "TRIPOLI -                    |TRIPOLI|",
                "BENGHAZI \u2013              |BENGHAZI|",
                "ALEPPO\u2014                 |ALEPPO|",
                "ADEN, Yemen (AP) \u2014      |ADEN|AP",
                "ADEN, Yemen -                |ADEN|",
                "Mogadishu (Wire News) -      |Mogadishu|Wire News",
                "Mogadishu, 12 June 2012 (W) -|Mogadishu|W",
                "N'DJAMENA, Chad, Feb. 2, 2008 (W) - |N'DJAMENA|W",
                "PORT-AU-PRINCE, Haiti (W) -- |PORT-AU-PRINCE|W",
                "GENEVA/NAIROBI, 3 May 2019 (W) - |GENEVA/NAIROBI|W",
                "CAIRO, July 22, Reuters -    |CAIRO|Reuters",
                "ST. PAUL, Minn. -            |ST. PAUL|",
                "ROSARIO (ARGENTINA), 3 JAN 90 (W) -- [TEXT] |ROSARIO|W",
                "NEW HAVEN>>                  |NEW HAVEN|",
                "LIMA, NO DATE (W) --         |LIMA|W",
                "Raipur, Oct 6:               |Raipur|",
            })
    void findsPlaceAndAgency(String dateline, String place, String agency) {
        String text = dateline.strip() + " Two men were shot dead near the market, police said.";
        Document document = WordParser.document(text);

        Dateline found = requireNonNull(document.dateline());
        assertThat(text.substring(found.placeStart(), found.placeEnd())).isEqualTo(place);
        assertThat(found.agency()).isEqualTo(agency);
        assertThat(found.end()).isEqualTo(dateline.strip().length());
        Sentence first = document.sentences().get(0);
        assertThat(first.start()).isZero();
        assertThat(first.tokens().get(0).form()).isEqualTo("Two");
    }

    @Test
    void findsADatelineInCapitalsWithItsMarks() {
        String text = "   LA PAZ, 7 MAR 90 (EJEMPLO) -- [TEXT] TWO BOMBS WENT OFF IN EL ALTO.";
        Document document = WordParser.document(text);

        Dateline found = requireNonNull(document.dateline());
        assertThat(text.substring(found.start(), found.end())).isEqualTo("LA PAZ, 7 MAR 90 (EJEMPLO) -- [TEXT]");
        assertThat(text.substring(found.placeStart(), found.placeEnd())).isEqualTo("LA PAZ");
        assertThat(document.sentences().get(0).tokens().get(0).form()).isEqualTo("TWO");
    }

    @Test
    void findsADatelineWithoutAPlace() {
        Document document = WordParser.document("(Wire) - Two men were shot dead near the market.");

        assertThat(document.dateline()).isEqualTo(new Dateline(0, 8, 0, 0, "Wire"));
    }

    @Test
    void findsTheDatelineBehindHeadlineAndByline() {
        Document document = WordParser.document("""
                Two shot dead at market

                By Ann Lee

                QUETTA: Two men were shot dead near the market, police said.""");

        assertThat(document.dateline()).isNotNull();
        assertThat(document.sentences()).extracting(Sentence::zone).containsExactly(Zone.TITLE, Zone.BYLINE, Zone.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BREAKING: Two men were shot dead.",
                "UPDATE - Two men were shot dead.",
                "The army - Two men were shot dead.",
                "UN troops - there since May - left.",
                "NATO-led forces killed two men.",
                "Baghdad police said two men died.",
                "Al-Shabaab - a militia - fled.",
                "President Omar Said - Two men.",
                "TWO MEN - BOTH ARMED - WERE SHOT DEAD.",
            })
    void takesNothingElseForADateline(String text) {
        assertThat(WordParser.document(text).dateline()).isNull();
    }
}
