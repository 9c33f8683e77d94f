package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.knowledge.TriageWeights;
import org.dateline.model.Article;
import org.dateline.model.Relevance;
import org.dateline.model.Relevance.Reason;

/**
 * Settles from an article's words alone, before it is parsed, whether it may tell of political violence. It is fitted, so that it
 * errs: what it turns away must be told. Headline and text count as one; each word, and each
 * pair of words running, once, however often it stands there. Safe for many threads.
 *
 * <pre>{@code
 * Gate gate = Gate.of(Knowledge.load().triageWeights());
 * if (gate.letsThrough(article)) { ... }
 * }</pre>
 */
public final class Gate {
    /** Reasons that are told of one article. */
    private static final int TOLD = 12;

    private final TriageWeights weights;

    private Gate(TriageWeights weights) {
        this.weights = weights;
    }

    /** A gate with these weights. */
    public static Gate of(TriageWeights weights) {
        return new Gate(weights);
    }

    /** Whether the article is to be read. */
    public boolean letsThrough(Article article) {
        return sum(article, new long[weights.size() / 64 + 1]) >= weights.threshold();
    }

    /** How surely the article tells of violence by its words alone, with the words that moved that most. */
    public Relevance weigh(Article article) {
        long[] seen = new long[weights.size() / 64 + 1];
        double sum = sum(article, seen);
        List<Reason> reasons = new ArrayList<>();
        for (int number = 0; number < weights.size(); number++) {
            if ((seen[number >> 6] >>> number & 1) != 0) {
                reasons.add(new Reason("triage " + weights.word(number), 1, weights.weight(number)));
            }
        }
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
        return new Relevance(1 / (1 + Math.exp(-sum)), reasons.subList(0, Math.min(TOLD, reasons.size())));
    }

    private double sum(Article article, long[] seen) {
        String title = article.title();
        double sum = weights.bias() + sum(article.text(), seen);
        return title == null ? sum : sum + sum(title, seen);
    }

    /** One pass over the characters: a word ends where no letter follows, a pair of words with its second. */
    private double sum(String text, long[] seen) {
        double sum = 0;
        long word = TriageWeights.empty();
        long pair = TriageWeights.empty();
        boolean isFirst = true;
        int letters = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (isLetter(c)) {
                char small = small(c);
                word = TriageWeights.step(word, small);
                pair = TriageWeights.step(pair, small);
                letters++;
            } else if (letters > 0) {
                sum += counted(word, seen);
                sum += isFirst ? 0 : counted(pair, seen);
                pair = TriageWeights.step(word, ' ');
                word = TriageWeights.empty();
                isFirst = false;
                letters = 0;
            }
        }
        return sum;
    }

    /** What a word or a pair counts where it stands for the first time. */
    private double counted(long hash, long[] seen) {
        int number = weights.find(hash);
        if (number < 0 || (seen[number >> 6] >>> number & 1) != 0) {
            return 0;
        }
        seen[number >> 6] |= 1L << number;
        return weights.weight(number);
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
    }

    private static char small(char c) {
        return c < 128 ? (char) (c | 32) : Character.toLowerCase(c);
    }
}
