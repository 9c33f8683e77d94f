package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.text.Document;
import org.dateline.text.Sentence;

/**
 * The stretches of an article between quotation marks, marks included. A mark that is never closed ends with its
 * paragraph, as where a quotation goes on in the next.
 */
final class Quotations {
    private static final int SHORTEST = 3;

    private final List<Span> spans = new ArrayList<>();

    Quotations(Document document) {
        String text = document.text();
        List<Sentence> sentences = document.sentences();
        int from = 0;
        while (from < sentences.size()) {
            int to = from;
            while (to < sentences.size()
                    && sentences.get(to).paragraph() == sentences.get(from).paragraph()) {
                to++;
            }
            paragraph(text, sentences.get(from).start(), sentences.get(to - 1).end());
            from = to;
        }
    }

    private void paragraph(String text, int start, int end) {
        int open = -1;
        for (int i = start; i < end; i++) {
            int length = mark(text, i, end);
            if (length == 0) {
                continue;
            }
            boolean closing = open >= 0 && text.charAt(i) != '“';
            if (closing) {
                if (i - open >= SHORTEST) {
                    spans.add(new Span(open, i + length));
                }
                open = -1;
            } else if (text.charAt(i) != '”') {
                open = i;
            }
            i += length - 1;
        }
        if (open >= 0 && end - open >= SHORTEST) {
            int last = end;
            while (last > open && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            spans.add(new Span(open, last));
        }
    }

    private static int mark(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == '"' || c == '“' || c == '”' || c == '«' || c == '»') {
            return 1;
        }
        boolean twin = (c == '\'' || c == '`' || c == '’' || c == '‘') && at + 1 < end && text.charAt(at + 1) == c;
        return twin ? 2 : 0;
    }

    List<Span> spans() {
        return spans;
    }

    /** The quotation that covers the offset. */
    Optional<Span> at(int offset) {
        return spans.stream()
                .filter(s -> s.start() <= offset && offset < s.end())
                .findFirst();
    }

    /** The quotation that ends within a few signs before the offset. */
    Optional<Span> before(int offset) {
        return spans.stream()
                .filter(s -> s.end() <= offset && offset - s.end() <= 2)
                .reduce((a, b) -> b);
    }

    /** The first quotation that begins at the offset or after. */
    Optional<Span> after(int offset) {
        return spans.stream().filter(s -> s.start() >= offset).findFirst();
    }
}
