package org.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.Document;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.junit.jupiter.api.Test;

class Nlp4jParserTest {
    @Test
    void findsSubjectObjectAndPlaceOfAnActiveSentence() {
        List<Token> tokens = TestParser.parser().parse("Gunmen stormed the barracks.");

        assertThat(tokens).extracting(Token::form).containsExactly("Gunmen", "stormed", "the", "barracks", ".");
        assertThat(tokens)
                .extracting(Token::relation)
                .containsExactly(
                        Relation.SUBJECT, Relation.ROOT, Relation.DETERMINER, Relation.OBJECT, Relation.PUNCTUATION);
        assertThat(tokens).extracting(Token::head).containsExactly(1, -1, 3, 1, 1);
        assertThat(tokens.get(1).lemma()).isEqualTo("storm");
    }

    @Test
    void findsTheAgentOfAPassive() {
        List<Token> tokens = TestParser.parser().parse("Two guards were shot by masked men.");

        Token guards = tokens.get(1);
        Token by = tokens.get(4);
        Token men = tokens.get(6);
        assertThat(guards.relation()).isEqualTo(Relation.PASSIVE_SUBJECT);
        assertThat(by.relation()).isEqualTo(Relation.AGENT);
        assertThat(men.head()).isEqualTo(by.index());
        assertThat(men.relation()).isEqualTo(Relation.PREPOSITION_OBJECT);
    }

    @Test
    void readsASentenceInCapitalsAsOneInSmallLetters() {
        List<Token> capitals =
                TestParser.parser().parse("THREE MASKED MEN SHOT MAYOR PEDRO ROJAS IN BOGOTA YESTERDAY.");
        List<Token> small = TestParser.parser().parse("Three masked men shot Mayor Pedro Rojas in Bogota yesterday.");

        assertThat(capitals).extracting(Token::form).contains("MASKED", "MEN", "SHOT", "ROJAS");
        assertThat(capitals)
                .extracting(Token::tag)
                .isEqualTo(small.stream().map(Token::tag).toList());
        assertThat(capitals)
                .extracting(Token::head)
                .isEqualTo(small.stream().map(Token::head).toList());
        assertThat(capitals)
                .extracting(Token::lemma)
                .isEqualTo(small.stream().map(Token::lemma).toList());
    }

    @Test
    void keepsNumbersAndOrdinalsAsTheirOwnLemmas() {
        assertThat(TestParser.parser().parse("The third of 41 men, one of twenty, fled."))
                .extracting(Token::lemma)
                .contains("third", "41", "one", "twenty", "flee");
    }

    @Test
    void pointsIntoTheTextAlsoBehindEmojiAndCurlyQuotes() {
        String text =
                "\uD83D\uDE00 \u201CGunmen\u2019s trucks\u2026 came,\u201D he said. \uD83D\uDE80 Rockets fell on Kunduz.";
        Document document = TestParser.document(text);

        for (String word : List.of("Gunmen", "trucks", "came", "said", "Rockets", "Kunduz")) {
            Token token = document.sentences().stream()
                    .flatMap(s -> s.tokens().stream())
                    .filter(t -> t.form().equals(word))
                    .findFirst()
                    .orElseThrow();
            assertThat(text.substring(token.start(), token.end())).isEqualTo(word);
        }
    }

    @Test
    void findsWhoDidWhatWhereThroughADatelineAndRepairs() {
        String text = "MOSUL, June 2 (Wire) - Insurgents ambusheda convoy near the the river, police said.";
        Document document = TestParser.document(text.replace("ambusheda", "ambushed\u00A0a"));

        Sentence sentence = document.sentences().get(0);
        Token verb = sentence.tokens().get(1);
        assertThat(verb.lemma()).isEqualTo("ambush");
        assertThat(sentence.children(verb)).extracting(Token::relation).contains(Relation.SUBJECT, Relation.OBJECT);
        assertThat(sentence.tokens())
                .extracting(Token::form)
                .doesNotContain("MOSUL")
                .containsOnlyOnce("the");
    }

    @Test
    void dwellsOnNoWordThatIsTooLong() {
        List<Token> tokens = TestParser.parser().parse("He said " + "ab".repeat(400) + " and left.");

        assertThat(tokens).extracting(Token::form).startsWith("He", "said").endsWith("and", "left", ".");
    }

    @Test
    void givesNothingForBlankText() {
        assertThat(TestParser.parser().parse(" \n\t")).isEmpty();
    }
}
