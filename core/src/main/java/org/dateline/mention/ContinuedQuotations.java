package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.text.Document;
import org.dateline.text.Sentence;

/** Completes attributions over quotations: the whole of a quotation is what its speaker says, also beyond the sentence. */
final class ContinuedQuotations {
    private static final int MOST_BETWEEN = 4;
    private static final int PARTED = 60;

    private final Document document;
    private final Quotations quotations;

    ContinuedQuotations(Document document, Quotations quotations) {
        this.document = document;
        this.quotations = quotations;
    }

    List<Said> complete(List<Said> said) {
        List<Said> whole = new ArrayList<>();
        for (Said one : said) {
            whole.add(one.content(widened(one)));
        }
        List<Span> taken = new ArrayList<>();
        whole.forEach(s -> taken.add(s.content()));
        List<Said> completed = new ArrayList<>();
        for (Said one : whole) {
            completed.add(one.content(continued(one, taken)));
        }
        return completed;
    }

    /** A quotation that the content begins or ends in belongs to it whole, unless the cue itself stands in it. */
    private Span widened(Said said) {
        Span content = said.content();
        for (Span quote : quotations.spans()) {
            boolean across = quote.overlaps(content) && !content.covers(quote);
            if (across && !quote.covers(said.cue()) && !quote.covers(said.source())) {
                content = content.with(quote);
            }
        }
        return content;
    }

    /** "Yes," he said. "It was late. We slept.": the quotations that follow in the paragraph with nothing between them. */
    private Span continued(Said said, List<Span> taken) {
        Span content = said.content();
        boolean quoted = quotations.at(content.start()).isPresent()
                || quotations.at(content.end() - 1).isPresent();
        if (!quoted || quotations.at(said.cue().start()).isPresent()) {
            return content;
        }
        int paragraphEnd = paragraphEnd(said.cue().start());
        int spoken =
                Math.max(content.end(), Math.max(said.cue().end(), said.source().end()));
        int sentenceEnd = sentenceEnd(spoken);
        int end = spoken;
        for (Optional<Span> next = next(end); next.isPresent(); next = next(end)) {
            Span quote = next.get();
            boolean parted = quote.start() < sentenceEnd && quote.start() - spoken < PARTED;
            boolean adjoins =
                    parted || text(Math.max(end, sentenceEnd), quote.start()).length() < MOST_BETWEEN;
            if (!adjoins || quote.start() >= paragraphEnd || spokenFor(quote, content, taken)) {
                break;
            }
            content = content.with(quote);
            end = quote.end();
        }
        return content;
    }

    private String text(int from, int to) {
        return document.text().substring(Math.min(from, to), to).strip();
    }

    /** Whether another speaker has the quotation. */
    private static boolean spokenFor(Span quote, Span content, List<Span> taken) {
        return taken.stream().anyMatch(t -> t.covers(quote) && !t.covers(content));
    }

    private Optional<Span> next(int from) {
        return quotations.spans().stream().filter(q -> q.start() >= from).min(Comparator.comparingInt(Span::start));
    }

    private int sentenceEnd(int offset) {
        return document.sentenceAt(Math.max(0, offset - 1)).map(Sentence::end).orElse(offset);
    }

    private int paragraphEnd(int offset) {
        Optional<Sentence> here = document.sentenceAt(offset);
        if (here.isEmpty()) {
            return offset;
        }
        int paragraph = here.get().paragraph();
        return document.sentences().stream()
                .filter(s -> s.paragraph() == paragraph)
                .mapToInt(Sentence::end)
                .max()
                .orElse(offset);
    }
}
