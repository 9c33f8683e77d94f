package org.dateline.cli;

import java.util.Map;
import java.util.Properties;
import org.dateline.export.Page;

/**
 * What the program is connected to. Java 17 cannot tell whether standard error is a terminal, so the launcher does, in the
 * properties {@code dateline.out}, {@code dateline.err} (each {@code terminal} or not there) and {@code dateline.columns}.
 */
record Terminal(boolean output, boolean error, int columns, boolean colour) {
    private static final int USUAL = 80;
    private static final int WIDEST = 1000;

    /** The terminal of this process. */
    static Terminal here() {
        return of(System.getProperties(), System.getenv());
    }

    static Terminal of(Properties properties, Map<String, String> environment) {
        boolean output = "terminal".equals(properties.getProperty("dateline.out"));
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                output,
                "terminal".equals(properties.getProperty("dateline.err")),
                columns(properties.getProperty("dateline.columns", environment.getOrDefault("COLUMNS", ""))),
                output && !plain);
    }

    private static int columns(String columns) {
        if (!columns.matches("[0-9]{1,4}")) {
            return USUAL;
        }
        int number = Integer.parseInt(columns);
        return number == 0 || number > WIDEST ? USUAL : number;
    }

    /** How text is laid out on this terminal; a file gets no colour. */
    Page page(boolean explain, boolean toFile) {
        return toFile ? new Page(USUAL, false, explain) : new Page(columns, colour, explain);
    }
}
