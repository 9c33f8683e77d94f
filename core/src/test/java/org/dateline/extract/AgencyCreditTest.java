package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.knowledge.Sources;
import org.dateline.model.Article;
import org.dateline.parse.TestParser;
import org.dateline.text.Analyzer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCreditTest {
    private static final Sources SOURCES = Sources.load();
    private static final String STORY = "Two guards were hurt when a lorry hit the gate of a depot near the river.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAGHDAD, July 22 (Reuters) - | Reuters",
                "BAGHDAD (AP) -- | Associated Press",
                "SAN SALVADOR, 4 JAN 90 (ACAN-EFE) -- | ACAN-EFE",
                "KARACHI, Pakistan (AFP/Reuters) - | Agence France-Presse",
                "(Xinhua) -- | Xinhua",
                "NAIROBI, Kenya (CNN) -- | CNN",
                "KABUL, March 3 (Hill News) - | Hill News",
                "SANAA, March 3 (QRSN) - | QRSN"
            })
    void namesTheAgencyOfTheDateline(String dateline, String agency) {
        assertThat(credit(dateline + " " + STORY, null, null)).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Reuters | Reuters",
                "Jane Roe, Associated Press | Associated Press",
                "By JANE ROE Associated Press Writer | Associated Press",
                "AFP in Mosul | Agence France-Presse",
                "Reuters Staff | Reuters",
                "Jane Roe for the Press Trust of India | Press Trust of India"
            })
    void namesTheAgencyOfTheByline(String byline, String agency) {
        assertThat(credit(STORY, byline, null)).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%s - Reuters | Reuters",
                "%s (AFP) | Agence France-Presse",
                "%s~Source: Xinhua | Xinhua",
                "%s~Copyright 2013 The Associated Press. All rights reserved. | Associated Press",
                "%s~\u00A9 Agence France-Presse | Agence France-Presse",
                "By Reuters~%s | Reuters"
            })
    void namesTheAgencyOfALineAtTheHeadOrEnd(String form, String agency) {
        assertThat(credit(form.replace("~", "\n\n").replace("%s", STORY), null, null))
                .isEqualTo(agency);
    }

    @Test
    void takesAnAgencyThatPublishesItselfForItsOwn() {
        assertThat(credit(STORY, null, "Reuters")).isEqualTo("Reuters");
        assertThat(credit(STORY, null, "Daily Trust")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s The police chief told Reuters that nobody had died.",
                "%s~The Associated Press contributed to this report.",
                "%s~(With inputs from PTI)",
                "DECATUR, Ill. (US) - %s",
                "HASSAKA (the north) - %s",
                "%s He spoke to AFP.",
                "%s - not far from the bridge."
            })
    void creditsNobodyWhoIsOnlyQuotedOrHelped(String form) {
        assertThat(credit(form.replace("~", "\n\n").replace("%s", STORY), "Jane Roe and agencies", null))
                .isNull();
    }

    private static @Nullable String credit(String text, @Nullable String byline, @Nullable String publisher) {
        Article article = new Article("a", null, publisher, null, byline, null, "en", "0".repeat(64), text);
        return AgencyCredit.of(Analyzer.of(TestParser.parser()).analyze(article), SOURCES);
    }
}
