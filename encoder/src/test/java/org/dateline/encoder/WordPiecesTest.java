package org.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final List<String> VOCABULARY = vocabulary("car", "##s", "carbine", "##bi", "##ne", "a");
    private final WordPieces pieces = new WordPieces(VOCABULARY);

    @Test
    void takesTheLongestPieceFirst() {
        assertThat(names("carbines")).containsExactly("carbine", "##s");
        assertThat(names("cars")).containsExactly("car", "##s");
    }

    @Test
    void knowsNothingOfAWordOfWhichOnePartIsUnknown() {
        assertThat(pieces.ids("carx")).containsExactly(WordPieces.UNKNOWN);
        assertThat(pieces.ids("é")).containsExactly(WordPieces.UNKNOWN);
    }

    @Test
    void takesAnEndlessWordForUnknown() {
        assertThat(pieces.ids("a".repeat(200_000))).containsExactly(WordPieces.UNKNOWN);
    }

    @Test
    void answersTheSameWhenAskedAgain() {
        assertThat(pieces.ids("carbi")).isEqualTo(pieces.ids("carbi"));
    }

    private List<String> names(String word) {
        List<String> names = new ArrayList<>();
        for (int id : pieces.ids(word)) {
            names.add(VOCABULARY.get(id));
        }
        return names;
    }

    private static List<String> vocabulary(String... words) {
        List<String> vocabulary = new ArrayList<>(Collections.nCopies(103, "[unused]"));
        Collections.addAll(vocabulary, words);
        return vocabulary;
    }
}
