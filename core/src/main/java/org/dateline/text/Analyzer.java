package org.dateline.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.Article;

/** The door of this package: makes a {@link Document} of an article. */
public final class Analyzer {
    private final Parser parser;

    private Analyzer(Parser parser) {
        this.parser = parser;
    }

    /** An analyzer that parses with the given parser. */
    public static Analyzer of(Parser parser) {
        return new Analyzer(parser);
    }

    /** Splits and parses an article. */
    public Document analyze(Article article) {
        String text = article.text();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        int from = 0;
        while (from < text.length()) {
            int line = text.indexOf('\n', from);
            int to = line < 0 ? text.length() : line;
            if (!text.substring(from, to).isBlank()) {
                split(text, from, to, paragraph++, sentences);
            }
            from = to + 1;
        }
        return new Document(article, sentences, null);
    }

    private void split(String text, int from, int to, int paragraph, List<Sentence> sentences) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text.substring(from, to));
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            int offset = from + start;
            List<Token> tokens = parser.parse(text.substring(offset, from + end)).stream()
                    .map(t -> new Token(
                            t.index(),
                            t.start() + offset,
                            t.end() + offset,
                            t.form(),
                            t.lemma(),
                            t.tag(),
                            t.head(),
                            t.relation()))
                    .toList();
            sentences.add(new Sentence(sentences.size(), paragraph, Zone.BODY, offset, from + end, tokens));
        }
    }
}
