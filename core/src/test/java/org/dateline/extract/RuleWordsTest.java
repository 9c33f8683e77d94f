package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.knowledge.EventRule;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.knowledge.Yaml;
import org.junit.jupiter.api.Test;

/** What rules say of classes, ids and numbers of sentences. */
class RuleWordsTest {
    /** Classes that the words of a text get from its mentions, not from a list. */
    private static final Set<String> BY_MENTION = Set.of("place", "actor", "number", "organisation", "pronoun");

    private final Knowledge knowledge = TestKnowledge.knowledge();

    @Test
    void everyClassThatARuleAsksForIsThere() {
        Set<String> known = Yaml.resource("dateline/knowledge/lang/en/classes.yml")
                .entries()
                .keySet();
        Set<String> unknown = new TreeSet<>();
        for (EventRule rule : TestKnowledge.rulesWithSentences().all()) {
            Stream.of(rule.when(), rule.unless())
                    .flatMap(List::stream)
                    .map(Map::values)
                    .flatMap(classes -> classes.stream().flatMap(Set::stream))
                    .filter(name -> !known.contains(name) && !BY_MENTION.contains(name))
                    .forEach(name -> unknown.add(rule.source() + " " + rule.id() + ": " + name));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyRuleIsNamedAfterItsLanguageAndType() {
        for (EventRule rule : TestKnowledge.rulesWithSentences().all()) {
            assertThat(rule.id()).startsWith("en." + (rule.type() == null ? "harm" : rule.type()) + ".");
        }
    }

    @Test
    void everyRuleHasTwoSentencesItFindsAndTwoItIgnores() {
        for (EventRule rule : TestKnowledge.rulesWithSentences().all()) {
            assertThat(rule.finds()).as(rule.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(rule.ignores()).as(rule.id()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void everyEventTypeHasARule() {
        Set<String> told = new TreeSet<>();
        TestKnowledge.rulesWithSentences().all().forEach(rule -> told.add(rule.type() == null ? "" : rule.type()));
        assertThat(knowledge.eventTypes().all())
                .extracting(EventType::id)
                .allSatisfy(id -> assertThat(told).contains(id));
    }
}
