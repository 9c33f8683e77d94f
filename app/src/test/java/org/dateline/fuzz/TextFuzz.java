package org.dateline.fuzz;

import java.nio.charset.StandardCharsets;
import org.dateline.model.Article;
import org.dateline.model.Published;
import org.dateline.text.Analyzer;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** The repair of texts and their splitting: every offset must point into the untouched text, and in order. */
public final class TextFuzz {
    private static final Analyzer ANALYZER = Analyzer.of(new ShapeParser());
    private static final Heap HEAP = new Heap();

    private TextFuzz() {}

    /** Loads what is loaded once, before the clock of an input runs. */
    public static void fuzzerInitialize() {
        FuzzSeeds.warm("Text");
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        document(input);
        HEAP.look();
    }

    /** The bytes as an article, split and parsed; a first line that a bar ends is its title. */
    static Document document(byte[] input) {
        String given = new String(input, StandardCharsets.UTF_8);
        int bar = given.indexOf('|');
        String title = bar > 0 && bar < 200 ? given.substring(0, bar) : null;
        String text = title == null ? given : given.substring(bar + 1);
        Document document = ANALYZER.analyze(new Article(
                "fuzz",
                null,
                null,
                title,
                null,
                Published.parse("2015-04-02"),
                "en",
                Integer.toHexString(text.hashCode()),
                text));
        int at = 0;
        for (Sentence sentence : document.sentences()) {
            span("sentence", at, sentence.start(), sentence.end(), text);
            at = sentence.start();
            for (Token token : sentence.tokens()) {
                span("token", 0, token.start(), token.end(), text);
            }
        }
        return document;
    }

    static void span(String what, int least, int start, int end, String text) {
        if (start < least || end < start || end > text.length()) {
            throw new Finding("a " + what + " from " + start + " to " + end + " of a text of " + text.length()
                    + ", after " + least);
        }
    }
}
