package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article's title as a text of its own, without the outlet's name behind it. Titles in which each word has a capital
 * are parsed as if all were capitals, for which the parser finds the true case.
 */
final class Headline {
    /** The most UTF-16 units of a title that are read. */
    private static final int LONGEST = 300;

    private static final int FEWEST_WORDS = 4;
    private static final double MOST_CAPITALS = 0.7;
    private static final Pattern OUTLET = Pattern.compile(" +(?:[|\u2022\u00BB]|[-\u2013\u2014]+) +");
    private static final Pattern PART = Pattern.compile("[^;]+");

    private Headline() {}

    /** The title as a document; null where the article has none, or none of words. */
    static @Nullable Document of(Article article, Parser parser) {
        String title = article.title();
        if (title == null || title.isBlank()) {
            return null;
        }
        String read = withoutOutlet(title.substring(0, Math.min(title.length(), LONGEST)));
        boolean capitals = isInCapitals(read);
        List<Sentence> sentences = new ArrayList<>();
        Matcher parts = PART.matcher(read);
        while (parts.find()) {
            if (parts.group().chars().anyMatch(Character::isLetter)) {
                List<Token> tokens = tokens(parts.group(), parts.start(), capitals, parser);
                sentences.add(new Sentence(
                        sentences.size(), sentences.size(), Zone.BODY, parts.start(), parts.end(), tokens));
            }
        }
        Article alone = new Article(
                article.id(),
                article.uri(),
                article.publisher(),
                title,
                article.byline(),
                article.published(),
                article.language(),
                article.sha256(),
                read);
        return sentences.isEmpty() ? null : new Document(alone, sentences, null);
    }

    private static List<Token> tokens(String part, int offset, boolean capitals, Parser parser) {
        String upper = part.toUpperCase(Locale.ROOT);
        boolean raised = capitals && upper.length() == part.length();
        List<Token> tokens = new ArrayList<>();
        for (Token token : parser.parse(raised ? upper : part)) {
            String form = part.substring(token.start(), token.end());
            tokens.add(new Token(
                    token.index(),
                    offset + token.start(),
                    offset + token.end(),
                    raised && !token.tag().startsWith("NNP") ? form.toLowerCase(Locale.ROOT) : form,
                    token.lemma(),
                    token.tag(),
                    token.head(),
                    token.relation()));
        }
        return tokens;
    }

    /** "Two hurt at a mill - Channel Six": the words before the first bar or dash, if they are enough for a headline. */
    private static String withoutOutlet(String title) {
        Matcher outlet = OUTLET.matcher(title);
        while (outlet.find()) {
            String before = title.substring(0, outlet.start());
            if (Word.of(before).size() >= FEWEST_WORDS) {
                return before;
            }
        }
        return title;
    }

    private static boolean isInCapitals(String title) {
        List<Word> words =
                Word.of(title).stream().filter(w -> w.text().length() > 3).toList();
        long capitals = words.stream()
                .filter(w -> Character.isUpperCase(w.text().charAt(0)))
                .count();
        return capitals >= MOST_CAPITALS * words.size();
    }
}
