package org.dateline.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An article ready for the finders: its sentences of parsed tokens, every offset in the untouched text. The dateline's
 * words stand in the first body sentence's span but are no tokens of it.
 *
 * @param headline the article's title as a document of its own, offsets in the title; null where there is none
 */
public record Document(
        Article article,
        List<Sentence> sentences,
        @Nullable Dateline dateline,
        @Nullable Document headline) implements Serializable {
    /** Copies the list. */
    public Document {
        sentences = List.copyOf(sentences);
    }

    /** A document whose title is not read. */
    public Document(Article article, List<Sentence> sentences, @Nullable Dateline dateline) {
        this(article, sentences, dateline, null);
    }

    /** What of the text could not be read: {@code text-too-long} where words stand after the last sentence. */
    public List<Problem> problems() {
        int end = sentences.isEmpty() ? 0 : sentences.get(sentences.size() - 1).end();
        boolean whole = text().length() <= Analyzer.LONGEST_TEXT
                && sentences.stream().mapToInt(s -> s.tokens().size()).sum() < Analyzer.MOST_TOKENS;
        if (whole || text().substring(end).chars().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        String message = "Only the first " + end + " of " + text().length() + " characters were read.";
        return List.of(new Problem("text-too-long", article.id(), message));
    }

    /** The article's untouched text. */
    public String text() {
        return article.text();
    }

    /** The sentence in whose span the offset lies. */
    public Optional<Sentence> sentenceAt(int offset) {
        return sentences.stream()
                .filter(s -> s.start() <= offset && offset < s.end())
                .findFirst();
    }

    /** The tokens that lie wholly or partly in [start, end). */
    public List<Token> tokens(int start, int end) {
        List<Token> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.end() > start && sentence.start() < end) {
                sentence.tokens().stream()
                        .filter(t -> t.end() > start && t.start() < end)
                        .forEach(found::add);
            }
        }
        return found;
    }
}
