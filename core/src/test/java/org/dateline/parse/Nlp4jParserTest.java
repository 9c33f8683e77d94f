package org.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.Relation;
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
    void givesNothingForBlankText() {
        assertThat(TestParser.parser().parse(" \n\t")).isEmpty();
    }
}
