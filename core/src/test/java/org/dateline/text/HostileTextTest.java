package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Problem;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody wrote for readers, with a clock. The clock is generous: machines are shared. */
class HostileTextTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final Parser words = new WordParser("a", "word", "the");

    @BeforeAll
    static void load() {
        TestParser.parser();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a million brackets", "[".repeat(1_000_000)),
                Arguments.of("words in brackets", "(a".repeat(500_000)),
                Arguments.of("fifty million characters on one line", "word ".repeat(10_000_000)),
                Arguments.of("no blanks", "abcde".repeat(200_000)),
                Arguments.of("stops only", ".".repeat(300_000)),
                Arguments.of("initials", "A. ".repeat(100_000)),
                Arguments.of("dotted", "a.b.".repeat(100_000)),
                Arguments.of("one digit after another", "1 2. 3, ".repeat(50_000)),
                Arguments.of("quotes", "\" ' ".repeat(100_000)),
                Arguments.of("hyphens", "a-".repeat(200_000)),
                Arguments.of("apostrophes", "a'".repeat(200_000)),
                Arguments.of("addresses", "http://".repeat(50_000)),
                Arguments.of("percent", "%1".repeat(100_000)),
                Arguments.of("line feeds", "\n".repeat(300_000)),
                Arguments.of("blanks", " ".repeat(300_000) + "." + " ".repeat(300_000)),
                Arguments.of("short lines", "a\n".repeat(150_000)),
                Arguments.of("the the", "the ".repeat(80_000)),
                Arguments.of("right to left", "\u0642\u062A\u0644 \u0631\u062C\u0644\u0627\u0646. ".repeat(20_000)),
                Arguments.of("half pairs", "\uD83D".repeat(100_000) + "\uDE00".repeat(100_000)),
                Arguments.of("emoji", "\uD83D\uDE00".repeat(100_000)),
                Arguments.of("accents", "e" + "\u0301".repeat(200_000)),
                Arguments.of("nothing seen", "\u200B\u00AD".repeat(100_000)),
                Arguments.of("capitals", "GUNMEN SHOT TWO MEN ".repeat(20_000)),
                Arguments.of("names run on", "TwoMenAndTheirGuards".repeat(20_000)),
                Arguments.of("entities", "&amp;".repeat(50_000)),
                Arguments.of("mojibake", "\u00E2\u20AC".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isSplitWithinTheLimit(String name, String text) {
        Document document =
                assertTimeoutPreemptively(LIMIT, () -> Analyzer.of(words).analyze(WordParser.article(text, null)));

        assertThat(document.sentences()).allMatch(s -> s.end() <= Analyzer.LONGEST_TEXT);
        if (text.length() > Analyzer.LONGEST_TEXT && text.chars().anyMatch(Character::isLetterOrDigit)) {
            assertThat(document.problems()).extracting(Problem::code).containsExactly("text-too-long");
        }
    }

    /** Sentences of the greatest length go to the parser itself, which must neither fail nor dwell on them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isParsedWithinTheLimit(String name, String text) {
        String sentence = text.substring(0, Math.min(text.length(), SentenceSplitter.LONGEST));

        List<Token> tokens =
                assertTimeoutPreemptively(LIMIT, () -> TestParser.parser().parse(sentence));

        assertThat(tokens).allMatch(t -> t.end() <= sentence.length() && t.head() < tokens.size());
    }
}
