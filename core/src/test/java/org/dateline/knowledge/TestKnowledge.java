package org.dateline.knowledge;

/** The knowledge that comes with the program, read once for a test run. */
public final class TestKnowledge {
    private TestKnowledge() {}

    /** The one instance. */
    public static Knowledge knowledge() {
        return Loaded.KNOWLEDGE;
    }

    /** Its event rules, with the sentences that they find and ignore. */
    public static EventRules rulesWithSentences() {
        return Loaded.RULES;
    }

    private static final class Loaded {
        static final Knowledge KNOWLEDGE = Knowledge.load();
        static final EventRules RULES = EventRules.loadWithSentences(KNOWLEDGE.eventTypes());
    }
}
