package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventRulesTest {
    @Test
    void keepsTheRolesOfEveryRuleInOneOrderHoweverOftenTheProgramStarts() {
        assertThat(TestKnowledge.rulesWithSentences().all())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.roles().keySet()).startsWith("agent", "patient", "on", "against"));
    }

    @Test
    void refusesAStrengthThatIsNone() {
        Yaml file = Yaml.parse("raid.yml", """
                rules:
                  - id: en.raid.x
                    verb: [raid]
                    strength: feeble
                    finds: ["They [raided] it.", "They [raided] us."]
                    ignores: ["They rode.", "They read."]
                """);
        assertThatThrownBy(() -> EventRules.read(file, "raid"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("raid.yml:4")
                .hasMessageContaining("feeble");
    }
}
