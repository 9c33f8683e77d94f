package org.dateline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who rules, and why. */
final class RulingOptions {
    @Option(
            names = "--because",
            paramLabel = "REASON",
            description = "Why, in your own words; it is kept with the ruling.")
    private @Nullable String because;

    @Option(names = "--by", paramLabel = "NAME", description = "Who rules; the name of the user if not given.")
    private @Nullable String by;

    @Nullable
    String because() {
        return because == null || because.isBlank() ? null : because.strip();
    }

    String by() {
        return by == null ? System.getProperty("user.name", "unknown") : by;
    }
}
