package org.dateline.cli;

import java.time.Duration;
import org.dateline.fetch.FetchOptions;
import org.dateline.fetch.Fetcher;
import org.dateline.read.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command fetches, where the user gives it addresses. */
final class WebOptions {
    private static final int DAY = 86_400;

    @Option(
            names = "--allow-private-addresses",
            description = "Fetch from this machine and private networks too: never with addresses from others.")
    private boolean anyAddress;

    @Option(
            names = "--contact",
            paramLabel = "CONTACT",
            description =
                    "Mail or web address at which the sites that are asked can reach you; if not given, that of the"
                            + " environment variable DATELINE_CONTACT.")
    private @Nullable String contact;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description =
                    "Between two requests to one host; ${DEFAULT-VALUE} if not given, more where its robots.txt asks.")
    private double delay = 1;

    /** One who fetches so; to be closed. */
    Fetcher fetcher(Limits limits) {
        if (!(delay >= 0 && delay <= DAY)) {
            throw new Refusal("--delay must be between 0 and " + DAY + " seconds");
        }
        String given = contact == null ? System.getenv("DATELINE_CONTACT") : contact;
        if (given != null && !given.matches("[\\x20-\\x7E&&[^()\\\\]]{1,200}")) {
            throw new Refusal("--contact must be a mail or web address, and not \"" + given + "\"");
        }
        return Fetcher.of(FetchOptions.polite(Version.number(), given == null || given.isBlank() ? null : given)
                .allowing(anyAddress)
                .every(Duration.ofMillis(Math.round(delay * 1000)))
                .within(limits));
    }
}
