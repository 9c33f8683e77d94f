package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.knowledge.AttributionPhrase;
import org.dateline.knowledge.AttributionRule;
import org.dateline.knowledge.AttributionRules;
import org.dateline.model.Attribution;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

class AttributionSentencesTest {
    private static final Pattern SOURCE = Pattern.compile("\\[(.*?)]");
    private static final Pattern CUE = Pattern.compile("\\{(.*?)}");
    private static final Pattern CONTENT = Pattern.compile("<(.*?)>");
    private static final Pattern MARKS = Pattern.compile("[\\[\\]{}<>]");
    private static final AttributionRules RULES = AttributionRules.load();
    private static final AttributionFinder FINDER = new AttributionFinder(RULES);

    @Test
    void keepsTheWordOfEveryRulesSentences() {
        List<String> faults = new ArrayList<>();
        for (AttributionRule rule : RULES.verbs()) {
            check(rule.id(), rule.finds(), rule.ignores(), faults);
        }
        for (AttributionPhrase rule : RULES.phrases()) {
            check(rule.id(), rule.finds(), rule.ignores(), faults);
        }
        assertThat(faults).isEmpty();
    }

    private static void check(String id, List<String> finds, List<String> ignores, List<String> faults) {
        for (String sentence : finds) {
            String plain = MARKS.matcher(sentence).replaceAll("");
            String wanted = marked(SOURCE, sentence) + "|" + marked(CUE, sentence) + "|" + marked(CONTENT, sentence);
            List<String> found = FINDER.find(TestParser.document(plain)).stream()
                    .filter(a -> a.rule().equals(id))
                    .map(a -> plain.substring(a.sourceStart(), a.sourceEnd()) + "|"
                            + plain.substring(a.cueStart(), a.cueEnd()) + "|"
                            + plain.substring(a.contentStart(), a.contentEnd()))
                    .toList();
            if (found.stream().noneMatch(f -> covers(f, wanted))) {
                faults.add(id + " finds " + found + " and not " + wanted);
            }
        }
        for (String sentence : ignores) {
            List<Attribution> found = FINDER.find(TestParser.document(sentence)).stream()
                    .filter(a -> a.rule().equals(id))
                    .toList();
            if (!found.isEmpty()) {
                faults.add(id + " must find nothing in: " + sentence);
            }
        }
    }

    /** The cue may be longer in the construction ("quoted as saying"); all else is as marked. */
    private static boolean covers(String found, String wanted) {
        String[] f = found.split("\\|", -1);
        String[] w = wanted.split("\\|", -1);
        return f[0].equals(w[0]) && f[1].startsWith(w[1]) && f[2].equals(w[2]);
    }

    private static String marked(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        return matcher.find() ? MARKS.matcher(matcher.group(1)).replaceAll("") : "";
    }
}
