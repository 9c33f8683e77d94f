package org.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.encode.EncodedWord;
import org.junit.jupiter.api.Test;

class WordSplitterTest {
    @Test
    void partsLettersFromSigns() {
        assertThat(WordSplitter.split("Gunmen (three) didn't fire 9mm rounds."))
                .extracting(EncodedWord::form)
                .containsExactly("gunmen", "(", "three", ")", "didn", "'", "t", "fire", "9mm", "rounds", ".");
    }

    @Test
    void readsCapitalsAndAccentsAsTheirPlainLetters() {
        assertThat(WordSplitter.split("BOGOTÁ Bogotá [x]"))
                .extracting(EncodedWord::form)
                .containsExactly("bogota", "bogota", "(", "x", ")");
    }

    @Test
    void keepsSignsBeyondTheBasicPlaneWhole() {
        assertThat(WordSplitter.split("a😀b"))
                .containsExactly(new EncodedWord(0, 1, "a"), new EncodedWord(1, 3, "😀"), new EncodedWord(3, 4, "b"));
    }

    @Test
    void putsTogetherWhatTheParserParted() {
        var sentence = Sentences.sentence(
                Sentences.token(5, 7, "do"), Sentences.token(7, 10, "n't"), Sentences.token(11, 15, "fire"));

        assertThat(WordSplitter.split(sentence))
                .containsExactly(
                        new EncodedWord(5, 8, "don"),
                        new EncodedWord(8, 9, "'"),
                        new EncodedWord(9, 10, "t"),
                        new EncodedWord(11, 15, "fire"));
    }

    @Test
    void keepsApartWhatARepairParted() {
        var sentence = Sentences.sentence(Sentences.token(0, 6, "police"), Sentences.token(6, 10, "Nine"));

        assertThat(WordSplitter.split(sentence)).extracting(EncodedWord::form).containsExactly("police", "nine");
    }

    @Test
    void pointsARepairedWordToAllOfWhatItStandsFor() {
        assertThat(WordSplitter.split(Sentences.sentence(Sentences.token(3, 9, "&"))))
                .containsExactly(new EncodedWord(3, 9, "&"));
    }

    @Property(tries = 300)
    void coversEveryVisibleCharacterOnceAndInOrder(@ForAll String text) {
        int end = 0;
        for (EncodedWord word : WordSplitter.split(text)) {
            assertThat(text.substring(end, word.start()).codePoints())
                    .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
            assertThat(word.end()).isGreaterThan(word.start());
            end = word.end();
        }
    }
}
