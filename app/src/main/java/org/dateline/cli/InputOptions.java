package org.dateline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.fetch.Fetcher;
import org.dateline.read.Addresses;
import org.dateline.read.Articles;
import org.dateline.read.Intake;
import org.dateline.read.Limit;
import org.dateline.read.Limits;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of a command, and what is said of them. */
final class InputOptions {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Files of text, web pages, feeds, archives, ..., folders of them, addresses of the web, or - for"
                            + " standard input.")
    private final List<String> inputs = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day (2013-08-09) or instant of publication of articles that do not say it themselves.")
    private @Nullable String published;

    @Option(names = "--title", paramLabel = "TITLE", description = "Title of articles that do not say it themselves.")
    private @Nullable String title;

    @Option(
            names = "--limit",
            paramLabel = "NAME=NUMBER",
            description = "Read more, or less, than usual: docs/sources.md lists the limits and what they are.")
    private final Map<String, Long> limits = new LinkedHashMap<>();

    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            description =
                    "Of tables: the column that holds text, title, published, uri, publisher, byline, id or language.")
    private final Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--fetch",
            description =
                    "Fetch what lists and feeds in files lead to as well: without it only what lies at the addresses"
                            + " given here, and what these lead to, is fetched.")
    private boolean fetch;

    @Mixin
    private WebOptions web = new WebOptions();

    Articles read() {
        if (!fetches()) {
            return Readers.read(inputs, System.in, options());
        }
        try (Fetcher fetcher = web.fetcher(limits())) {
            return Readers.read(inputs, System.in, options().over(fetcher, fetch));
        }
    }

    void stream(Intake intake) {
        if (!fetches()) {
            Readers.stream(inputs, System.in, options(), intake);
            return;
        }
        try (Fetcher fetcher = web.fetcher(limits())) {
            Readers.stream(inputs, System.in, options().over(fetcher, fetch), intake);
        }
    }

    /** Who names no address starts nothing that could ask for one. */
    private boolean fetches() {
        return fetch || inputs.stream().anyMatch(Addresses::isAddress);
    }

    private ReadingOptions options() {
        return new ReadingOptions(published, title, limits(), columns);
    }

    private Limits limits() {
        Limits set = Limits.STANDARD;
        for (Map.Entry<String, Long> limit : limits.entrySet()) {
            Limit known = Limit.named(limit.getKey())
                    .orElseThrow(() -> new Refusal(
                            "there is no limit \"" + limit.getKey() + "\", only " + Arrays.toString(Limit.values())));
            if (limit.getValue() <= 0) {
                throw new Refusal("--limit " + known + " must be above 0");
            }
            set = set.with(known, limit.getValue());
        }
        return set;
    }
}
