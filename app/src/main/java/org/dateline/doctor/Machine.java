package org.dateline.doctor;

import java.util.List;
import java.util.Locale;

/** The Java machine. */
final class Machine {
    private static final int OLDEST = 17;

    /** What reading takes with the parser's models loaded; the launcher gives half as much again. */
    private static final long MEMORY = 1000L << 20;

    private Machine() {}

    /**
     * Looks.
     *
     * @param memory the most bytes that the heap may take
     */
    static List<Finding> look(int java, long memory) {
        String size = String.format(Locale.ROOT, "%,d MB of memory at most", memory >> 20);
        return List.of(
                java >= OLDEST
                        ? Finding.good("java", "Java " + java)
                        : Finding.fault(
                                "java", "Java " + java, "install Java " + OLDEST + " or newer, and set JAVA_HOME"),
                memory >= MEMORY
                        ? Finding.good("memory", size)
                        : Finding.fault(
                                "memory",
                                size + ", too little to load the parser",
                                "give more with DATELINE_JAVA_OPTS=-Xmx1500m"));
    }
}
