package org.dateline.knowledge;

/** The knowledge that comes with the program, read once for a test run. */
public final class TestKnowledge {
    private TestKnowledge() {}

    /** The one instance. */
    public static Knowledge knowledge() {
        return Loaded.KNOWLEDGE;
    }

    private static final class Loaded {
        static final Knowledge KNOWLEDGE = Knowledge.load();
    }
}
