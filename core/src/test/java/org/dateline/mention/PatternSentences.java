package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dateline.knowledge.PatternRules;
import org.dateline.knowledge.PatternRules.Rule;
import org.dateline.model.Mention;
import org.dateline.parse.TestParser;
import org.dateline.text.Document;

/**
 * Checks pattern rules against their own sentences: everything in brackets is found, and nothing else. Rules that keep others
 * from finding a number ({@code no-figure}) name in brackets what is left to find.
 */
final class PatternSentences {
    private final Function<Document, List<Found>> finder;

    PatternSentences(Function<Document, List<Found>> finder) {
        this.finder = finder;
    }

    /** A mention and the rule that found it. */
    record Found(Mention mention, String rule) {}

    /** What the rules do not keep of their word: one line for each sentence. */
    List<String> faults(PatternRules rules) {
        List<String> faults = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            for (String sentence : rule.finds()) {
                check(rule, sentence, true, faults);
            }
            for (String sentence : rule.ignores()) {
                check(rule, sentence, false, faults);
            }
        }
        return faults;
    }

    private void check(Rule rule, String sentence, boolean finds, List<String> faults) {
        String text = sentence.replace("[", "").replace("]", "");
        List<Found> found = finder.apply(TestParser.document(text, "2024-05-15"));
        List<String> quotes = found.stream()
                .map(f -> text.substring(f.mention().start(), f.mention().end()))
                .toList();
        if (!quotes.equals(bracketed(sentence))) {
            faults.add(rule.id() + " finds " + quotes + " in: " + sentence);
        } else if (finds
                && !rule.as().equals("no-figure")
                && found.stream().noneMatch(f -> f.rule().equals(rule.id()))) {
            faults.add(rule.id() + " leaves it to "
                    + found.stream().map(Found::rule).toList() + ": " + sentence);
        }
    }

    private static List<String> bracketed(String sentence) {
        List<String> found = new ArrayList<>();
        int from = sentence.indexOf('[');
        while (from >= 0) {
            int to = sentence.indexOf(']', from);
            found.add(sentence.substring(from + 1, to));
            from = sentence.indexOf('[', to);
        }
        return found;
    }
}
