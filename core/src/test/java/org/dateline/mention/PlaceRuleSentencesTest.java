package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.PlaceWords;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.PlaceMention;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

/** Reads the sentences of every place rule: what stands in brackets is what this rule finds, and it leaves the rest. */
class PlaceRuleSentencesTest {
    private static final Pattern NAME = Pattern.compile("\\[(?:the )?([^\\]]+)]");

    @Test
    void everyRuleFindsAndIgnoresWhatItsSentencesSay() {
        Knowledge knowledge = TestKnowledge.knowledge();
        PlaceFinder finder = new PlaceFinder(knowledge.places(), knowledge.placeWords());
        List<String> faults = new ArrayList<>();
        for (PlaceWords.Rule rule : knowledge.placeWords().rules()) {
            for (String sentence : rule.finds()) {
                check(finder, rule, sentence, names(sentence), faults);
            }
            for (String sentence : rule.ignores()) {
                check(finder, rule, sentence, List.of(), faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void check(
            PlaceFinder finder, PlaceWords.Rule rule, String sentence, List<String> wanted, List<String> faults) {
        List<PlaceMention> mentions = finder.find(TestParser.document(sentence.replaceAll("[\\[\\]]", "")));
        List<String> found = mentions.stream()
                .filter(m -> m.rule().equals(rule.id()))
                .map(PlaceMention::name)
                .toList();
        if (!found.equals(wanted)) {
            faults.add(rule.id() + " finds " + found + " and not " + wanted + " in: " + sentence + " all: "
                    + mentions.stream().map(m -> m.name() + "=" + m.rule()).toList());
        }
    }

    private static List<String> names(String sentence) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(sentence);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
