package org.dateline.parse;

import org.dateline.model.Article;
import org.dateline.model.Published;
import org.dateline.text.Analyzer;
import org.dateline.text.Document;
import org.dateline.text.Parser;

/** The one parser of a test run: loaded on first use (seconds), kept for the life of the JVM, safe for many threads. */
public final class TestParser {
    private TestParser() {}

    /** The default parser. */
    public static Parser parser() {
        return Loaded.PARSER;
    }

    /** A text of the test's own as a parsed document, published on no known day. */
    public static Document document(String text) {
        return Loaded.ANALYZER.analyze(new Article("test", null, null, null, null, null, "en", "0".repeat(64), text));
    }

    /** A text of the test's own as a parsed document, published on an ISO day or instant. */
    public static Document document(String text, String published) {
        return Loaded.ANALYZER.analyze(
                new Article("test", null, null, null, null, Published.parse(published), "en", "0".repeat(64), text));
    }

    private static final class Loaded {
        static final Parser PARSER = Nlp4jParser.load();
        static final Analyzer ANALYZER = Analyzer.of(PARSER);
    }
}
