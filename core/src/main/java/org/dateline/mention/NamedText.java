package org.dateline.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.knowledge.Countries;
import org.dateline.knowledge.NameWord;
import org.dateline.model.Article;
import org.dateline.text.Document;
import org.dateline.text.Sentence;

/** A document's sentences as words that names are compared by, and the countries that the article tells of. */
final class NamedText {
    /** A country told of by words[from, to) of a line. */
    record Hit(int from, int to, Countries.Word word) {}

    /** A sentence's words; {@code capitals} where it is written all in capitals and case tells nothing. */
    record Line(Sentence sentence, List<NameWord> words, boolean capitals, List<Hit> hits) {}

    private static final double MOST = 0.85;

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> tally = new HashMap<>();

    NamedText(Document document, Countries countries) {
        text = document.text();
        for (Sentence sentence : document.sentences()) {
            Line line = line(text, sentence, countries);
            lines.add(line);
            count(line.hits());
        }
        Article article = document.article();
        if (article.title() != null) {
            String title = article.title();
            List<NameWord> words = NameWord.split(title);
            count(hits(title, words, countries, capitals(title, 0, title.length())));
        }
    }

    private static Line line(String text, Sentence sentence, Countries countries) {
        List<NameWord> words = NameWord.split(text, sentence.start(), sentence.end());
        boolean capitals = capitals(text, sentence.start(), sentence.end());
        return new Line(sentence, words, capitals, hits(text, words, countries, capitals));
    }

    private static List<Hit> hits(String text, List<NameWord> words, Countries countries, boolean capitals) {
        List<Hit> hits = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            List<Hit> here = new ArrayList<>();
            int begin = from;
            countries.match(text, words, from, (to, word) -> {
                if (here.stream().anyMatch(h -> h.to() < to)) {
                    here.clear();
                }
                here.add(new Hit(begin, to, word));
            });
            boolean pronoun = words.get(from).key().equals("us")
                    && !words.get(from).form().contains(".")
                    && (capitals || !words.get(from).form().equals("US"));
            if (!pronoun) {
                hits.addAll(here);
            }
            from = here.isEmpty() ? from + 1 : here.get(0).to();
        }
        return hits;
    }

    private static boolean capitals(String text, int from, int to) {
        String part = text.substring(from, to);
        long letters = part.codePoints().filter(Character::isLetter).count();
        long capitals = part.codePoints().filter(Character::isUpperCase).count();
        return letters > 2 && capitals > letters * MOST;
    }

    private void count(List<Hit> hits) {
        hits.stream().map(h -> h.word().code()).distinct().forEach(code -> tally.merge(code, 1, Integer::sum));
    }

    String text() {
        return text;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether the article tells of one of the countries. */
    boolean tellsOf(Collection<String> codes) {
        return codes.stream().anyMatch(tally::containsKey);
    }

    /** Which of the countries is meant at a word: the one told of nearest in its sentence, else most often in the article. */
    Optional<String> country(Line line, int at, Collection<String> among) {
        Optional<String> nearest = line.hits().stream()
                .filter(h -> among.contains(h.word().code()))
                .min((a, b) -> Integer.compare(Math.abs(a.from() - at), Math.abs(b.from() - at)))
                .map(h -> h.word().code());
        return nearest.or(() -> among.stream()
                .filter(tally::containsKey)
                .sorted()
                .max((a, b) -> Integer.compare(tally.getOrDefault(a, 0), tally.getOrDefault(b, 0))));
    }
}
