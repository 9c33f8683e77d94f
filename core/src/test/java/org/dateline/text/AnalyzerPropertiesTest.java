package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnalyzerPropertiesTest {
    private static final Analyzer ANALYZER =
            Analyzer.of(new WordParser("the", "of", "that", "army", "said", "guards", "according", "phones", "mobile"));

    @Provide
    Arbitrary<String> articles() {
        Arbitrary<String> parts = Arbitraries.of(
                "The army said so. ",
                "guardsAccording to",
                "armythat ",
                "mobile phonesmobile phones ",
                "the the ",
                "\n",
                "\n\n",
                "\r\n",
                "KABUL, May 3 (W) - ",
                "By Ann Lee\n",
                "Read more\n",
                "\u201CNo,\u201D he said\u2026 ",
                "\u00E2\u20AC\u2122",
                "&amp;#8217;",
                "&nbsp;",
                "\uD83D\uDCF7 ",
                "\uD83D",
                "\u00AD",
                "e\u0301",
                "U.S. ",
                "4.30 a.m. ",
                "\u2022 ",
                " -- ",
                "\u0627\u0644\u062C\u064A\u0634 ",
                "[[[((\"'",
                "x".repeat(70) + "\n",
                "   ");
        return parts.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Property(tries = 500)
    void sentencesAndTheGapsBetweenThemGiveTheTextBack(@ForAll("articles") String text) {
        checkSentences(text);
    }

    @Property(tries = 500)
    void anyTextAtAllIsSplit(@ForAll String text) {
        checkSentences(text);
    }

    private static void checkSentences(String text) {
        List<Sentence> sentences =
                ANALYZER.analyze(WordParser.article(text, "The army said so")).sentences();

        StringBuilder joined = new StringBuilder();
        int end = 0;
        for (Sentence sentence : sentences) {
            assertThat(sentence.start()).isBetween(end, sentence.end());
            joined.append(text, end, sentence.start()).append(text, sentence.start(), sentence.end());
            end = sentence.end();
        }
        assertThat(joined.append(text.substring(end))).hasToString(text);
        assertThat(sentences.stream().map(Sentence::index))
                .containsExactlyElementsOf(
                        IntStream.range(0, sentences.size()).boxed().toList());
    }

    @Property(tries = 500)
    void everyTokenLiesInItsSentenceAndInOrder(@ForAll("articles") String text) {
        for (Sentence sentence :
                ANALYZER.analyze(WordParser.article(text, null)).sentences()) {
            int end = sentence.start();
            for (Token token : sentence.tokens()) {
                assertThat(token.start()).isBetween(end, token.end());
                assertThat(token.end()).isLessThanOrEqualTo(sentence.end());
                end = token.start();
            }
        }
    }

    @Property(tries = 500)
    void noWordStandsOutsideTheSentences(@ForAll("articles") String text) {
        Document document = ANALYZER.analyze(WordParser.article(text, null));

        StringBuilder gaps = new StringBuilder();
        int end = 0;
        for (Sentence sentence : document.sentences()) {
            gaps.append(text, end, sentence.start());
            end = sentence.end();
        }
        gaps.append(text.substring(end));
        String words = gaps.toString().replace("&nbsp;", " ");
        assertThat(words.chars().filter(Character::isLetterOrDigit).count()).isZero();
        assertThat(document.problems()).isEmpty();
    }
}
