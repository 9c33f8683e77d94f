package org.dateline.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.fetch.Fetcher;
import org.dateline.model.Article;
import org.dateline.model.FeedItem;
import org.dateline.model.Problem;
import org.dateline.read.Addresses;
import org.dateline.read.Feed;
import org.dateline.read.Feeds;
import org.dateline.read.Fetched;
import org.dateline.read.Intake;
import org.dateline.read.Limits;
import org.dateline.read.Provenance;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.dateline.read.RefusedException;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The sources that are watched. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "Looks after the sources that dateline watch asks for news.")
final class SourcesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    SourcesCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Takes sources on: feeds, news sitemaps, or pages that name their feed. Nothing is fetched yet.")
    int add(
            @Mixin StoreOption store,
            @Parameters(
                            paramLabel = "SOURCE",
                            arity = "1..*",
                            description = "Addresses, or files that list them: OPML, or one address a line.")
                    List<String> inputs) {
        Set<String> addresses = SourceInputs.addresses(inputs);
        int added = 0;
        try (Store opened = store.open()) {
            for (String address : addresses) {
                added += opened.watchlist().add(address, Instant.now()) ? 1 : 0;
            }
            opened.team().note(UsersCommand.operator(), "sources added", String.valueOf(added));
        }
        out().printf("%d sources added, %d were there already%n", added, addresses.size() - added);
        out().flush();
        return ExitCodes.OK;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Every source: when it was and will be asked, what came of it, its last problem.")
    int list(
            @Mixin StoreOption store,
            @Mixin OutputOptions output,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table or json.")
                    SourceTable.Format format) {
        try (Store opened = store.open()) {
            output.write(out -> SourceTable.write(opened.watchlist().sources(), format, out));
        }
        return ExitCodes.OK;
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Drops sources. The articles that came by them stay.")
    int remove(
            @Mixin StoreOption store,
            @Parameters(paramLabel = "ADDRESS", arity = "1..*", description = "As sources list shows them.")
                    List<String> addresses) {
        try (Store opened = store.open()) {
            for (String address : addresses) {
                if (!opened.watchlist().remove(address)) {
                    throw new Refusal("there is no source " + address + ": dateline sources list shows all");
                }
                opened.team().note(UsersCommand.operator(), "source removed", address);
            }
        }
        out().printf("%d sources removed%n", addresses.size());
        out().flush();
        return ExitCodes.OK;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Shows what would be read of an address, and where each field was found; of a feed its first"
                    + " entries. Nothing is kept.")
    int test(
            @Mixin OutputOptions output,
            @Mixin WebOptions web,
            @Option(
                            names = "--entries",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = "Entries of a feed that are read; ${DEFAULT-VALUE} if not given.")
                    int entries,
            @Parameters(paramLabel = "ADDRESS", description = "A page or a feed; or a file with a saved one.")
                    String address) {
        ProblemTally problems = new ProblemTally();
        StringBuilder shown = new StringBuilder();
        int[] articles = {0};
        Intake intake = new Intake() {
            @Override
            public void article(Article article, Provenance provenance) {
                articles[0]++;
                shown.append(ArticlePage.of(article, provenance));
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
        try (Fetcher fetcher = web.fetcher(Limits.STANDARD)) {
            if (Addresses.isAddress(address)) {
                look(address, entries, fetcher, shown, intake);
            } else {
                Readers.stream(List.of(address), InputStream.nullInputStream(), ReadingOptions.NONE, intake);
            }
        }
        output.write(out -> out.write(shown.toString().getBytes(StandardCharsets.UTF_8)));
        problems.print(spec.commandLine().getErr());
        return ExitCodes.of(articles[0], problems.size());
    }

    private static void look(String address, int entries, Fetcher fetcher, StringBuilder shown, Intake intake) {
        ReadingOptions reading = ReadingOptions.NONE.over(fetcher, true);
        try {
            Fetched fetched = fetcher.fetch(address);
            Optional<Feed> feed = feed(fetched);
            if (feed.isEmpty()) {
                FeedItem nothing = new FeedItem(address, address, null, null, null, null, null, null, "", "", "");
                Readers.page(fetched, nothing, reading, intake);
                Feeds.namedBy(fetched, Limits.STANDARD)
                        .ifPresent(named ->
                                shown.append("Its feed: ").append(named).append('\n'));
                return;
            }
            shown.append("A feed of ")
                    .append(feed.get().items().size())
                    .append(" entries: ")
                    .append(
                            feed.get().title() == null
                                    ? "without a title"
                                    : feed.get().title())
                    .append("\n  fetched    ")
                    .append(ArticlePage.fetched(fetched.how()))
                    .append("\n\n");
            feed.get().items().stream()
                    .limit(Math.max(0, entries))
                    .forEach(item -> entry(item, fetched, fetcher, reading, intake));
        } catch (RefusedException e) {
            intake.problem(new Problem(e.code(), address, e.reason()));
        }
    }

    private static Optional<Feed> feed(Fetched fetched) throws RefusedException {
        try {
            return Optional.of(Feeds.of(fetched, Limits.STANDARD));
        } catch (RefusedException e) {
            if (e.code().equals(org.dateline.read.Codes.NO_FEED)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void entry(FeedItem item, Fetched feed, Fetcher fetcher, ReadingOptions reading, Intake intake) {
        boolean read = false;
        if (item.address() != null) {
            String address = Addresses.resolved(feed.how().finalUri(), item.address());
            try {
                read = Readers.page(fetcher.fetch(address), item, reading, intake);
            } catch (RefusedException e) {
                intake.problem(new Problem(e.code(), address, e.reason()));
            }
        }
        if (!read) {
            Readers.summary(item, feed.how().uri(), reading, intake);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
