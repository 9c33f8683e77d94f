package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventRulesTest {
    @Test
    void keepsTheRolesOfEveryRuleInOneOrderHoweverOftenTheProgramStarts() {
        assertThat(TestKnowledge.rulesWithSentences().all())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.roles().keySet()).startsWith("agent", "patient", "on", "against"));
    }
}
