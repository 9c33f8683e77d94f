package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * The door of this package: makes a {@link Document} of an article. It repairs the text in a view, finds the article's
 * zones and its dateline, splits and parses; every offset it gives points into the untouched text.
 */
public final class Analyzer {
    /** The most UTF-16 units of a text that are read; no article is longer, and what a scraper adds is not one. */
    public static final int LONGEST_TEXT = 250_000;

    /** The most tokens of a text that are parsed, so that no text costs more than seconds. */
    public static final int MOST_TOKENS = 20_000;

    private final Parser parser;
    private final List<Repair> repairs;

    private Analyzer(Parser parser) {
        this.parser = parser;
        this.repairs = List.of(
                new MojibakeRepair(),
                new EntityRepair(),
                new CharacterRepair(),
                new WrappedLineRepair(),
                new DoubledWordRepair(parser::knows),
                new JoinedWordRepair(parser::knows));
    }

    /** An analyzer that parses with the given parser. */
    public static Analyzer of(Parser parser) {
        return new Analyzer(parser);
    }

    /**
     * Splits and parses an article. No text makes it fail; what of an overlong text it leaves unread is told by
     * {@link Document#problems()}.
     */
    public Document analyze(Article article) {
        String text = article.text();
        RepairedText repaired = RepairedText.of(text.substring(0, Math.min(text.length(), LONGEST_TEXT)), repairs);
        List<Line> lines = ZoneFinder.zones(repaired.view(), article);
        DatelineFinder.@Nullable Found dateline = dateline(repaired.view(), lines);
        List<Sentence> sentences = new ArrayList<>();
        int tokens = 0;
        for (int i = 0; i < lines.size() && tokens < MOST_TOKENS; i++) {
            Line line = lines.get(i);
            boolean opens = dateline != null && dateline.start() == line.start();
            int from = opens && dateline != null ? dateline.end() : line.start();
            int first = sentences.size();
            if (opens && from == line.end()) {
                sentences.add(
                        sentence(repaired, first, i, line.zone(), line.start(), new SentenceSplitter.Span(from, from)));
            }
            for (SentenceSplitter.Span span : SentenceSplitter.split(repaired.view(), from, line.end())) {
                int start = opens && sentences.size() == first ? line.start() : span.start();
                Sentence sentence = sentence(repaired, sentences.size(), i, line.zone(), start, span);
                tokens += sentence.tokens().size();
                sentences.add(sentence);
                if (tokens >= MOST_TOKENS) {
                    break;
                }
            }
        }
        return new Document(
                article, sentences, dateline == null ? null : inText(repaired, dateline), Headline.of(article, parser));
    }

    /** The dateline of the first paragraph that has one, if that is one of the first of the body. */
    private static DatelineFinder.@Nullable Found dateline(String view, List<Line> lines) {
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < 3; i++) {
            Line line = lines.get(i);
            if (line.zone() == Zone.BODY) {
                DatelineFinder.Found found = DatelineFinder.at(view, line.start(), line.end());
                if (found != null) {
                    return found;
                }
                seen++;
            }
        }
        return null;
    }

    private static Dateline inText(RepairedText repaired, DatelineFinder.Found found) {
        int start = repaired.originalStart(found.start());
        boolean placed = found.placeEnd() > found.placeStart();
        return new Dateline(
                start,
                repaired.originalEnd(found.end()),
                placed ? repaired.originalStart(found.placeStart()) : start,
                placed ? repaired.originalEnd(found.placeEnd()) : start,
                found.agency());
    }

    private Sentence sentence(
            RepairedText repaired, int index, int paragraph, Zone zone, int start, SentenceSplitter.Span span) {
        String view = repaired.view().substring(span.start(), span.end());
        List<Token> tokens = isWordy(view) ? parser.parse(view) : List.of();
        return new Sentence(
                index,
                paragraph,
                zone,
                repaired.originalStart(start),
                repaired.originalEndWithLeftOut(span.end()),
                tokens.stream().map(t -> inText(repaired, span.start(), t)).toList());
    }

    /** Whether it is language rather than a line of signs, over which a parser would brood. */
    private static boolean isWordy(String view) {
        long letters = view.codePoints().filter(Character::isLetterOrDigit).count();
        return letters > 0
                && 4 * letters >= view.codePoints().filter(c -> c > ' ').count();
    }

    private static Token inText(RepairedText repaired, int offset, Token token) {
        return new Token(
                token.index(),
                repaired.originalStart(offset + token.start()),
                repaired.originalEnd(offset + token.end()),
                token.form(),
                token.lemma(),
                token.tag(),
                token.head(),
                token.relation());
    }
}
