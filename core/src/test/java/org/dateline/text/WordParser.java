package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/** A parser for tests of text alone: words and signs as tokens, no grammar, and a handful of words that it knows. */
final class WordParser implements Parser {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");

    private final Set<String> vocabulary;

    WordParser(String... vocabulary) {
        this.vocabulary = Set.of(vocabulary);
    }

    @Override
    public List<Token> parse(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sentence);
        while (matcher.find()) {
            String form = matcher.group();
            tokens.add(new Token(
                    tokens.size(),
                    matcher.start(),
                    matcher.end(),
                    form,
                    form.toLowerCase(Locale.ROOT),
                    "NN",
                    -1,
                    Relation.OTHER));
        }
        return tokens;
    }

    @Override
    public boolean knows(String word) {
        return vocabulary.contains(word);
    }

    @Override
    public String version() {
        return "words";
    }

    static Article article(String text, @Nullable String title) {
        return new Article("test", null, null, title, null, null, "en", "0".repeat(64), text);
    }

    static Document document(String text) {
        return Analyzer.of(new WordParser()).analyze(article(text, null));
    }
}
