package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dateline.doctor.Doctor;
import org.dateline.fetch.Fetcher;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Relevance;
import org.dateline.observe.Log;
import org.dateline.observe.Metrics;
import org.dateline.observe.Stage;
import org.dateline.parse.ModelCache;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.pipeline.Triage;
import org.dateline.read.Limits;
import org.dateline.store.Store;
import org.dateline.watch.Sifting;
import org.dateline.watch.WatchOptions;
import org.dateline.watch.Watcher;
import org.dateline.web.Monitor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Polls sources, and adds what is new in them. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the sources of the store for news, again and again, and adds what is new or changed.",
            "Stops on ctrl-C, or when it is told to end, after the articles under way; started again, it goes on where"
                    + " it was."
        })
final class WatchCommand implements Callable<Integer> {
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "Sources to take on first: addresses, or files that list them (OPML, or one address a line).")
    private final List<String> sources = new ArrayList<>();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private WebOptions web = new WebOptions();

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "15",
            description =
                    "Between two polls of a source; ${DEFAULT-VALUE} if not given. One that fails is asked less often.")
    private double minutes = 15;

    @Mixin
    private LogOption log = new LogOption();

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Tell health, readiness and metrics at this port of this machine; 0 for any that is free.")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--triage",
            paramLabel = "TRIAGE",
            defaultValue = "off",
            description =
                    "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given. on turns articles away by their"
                            + " words alone: they are counted and listed, and not kept.")
    private Triage triage = Triage.OFF;

    @Option(
            names = "--turned-away",
            paramLabel = "FILE",
            description =
                    "With --triage on, and needed there: adds a line to the file for each article turned away, with"
                            + " the address at which it can be had.")
    private @Nullable Path turnedAway;

    @Option(names = "--once", description = "Ask every source once, read what is new, and end: for cron.")
    private boolean once;

    WatchCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!(minutes > 0 && minutes <= MINUTES_OF_A_WEEK)) {
            throw new Refusal("--every must be above 0 minutes, and at most a week");
        }
        PrintWriter err = spec.commandLine().getErr();
        if (metricsPort != null && (metricsPort < 0 || metricsPort > 65_535)) {
            throw new ParameterException(spec.commandLine(), "--metrics-port is a whole number from 0 to 65535.");
        }
        if (triage == Triage.ON && turnedAway == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--triage on needs --turned-away FILE: what is turned away is not asked for again, and this list says"
                            + " where it is.");
        }
        boolean json = log.begin(spec);
        Metrics metrics = metricsPort == null ? Metrics.none() : Metrics.prometheus();
        CountDownLatch ended = new CountDownLatch(1);
        Counting counting;
        try (TurnedAway list = TurnedAway.after(triage == Triage.ON ? turnedAway : null);
                Store opened = store.open();
                Fetcher fetcher = web.fetcher(Limits.STANDARD)) {
            counting = new Counting(json ? new Logging() : new Telling(err), metrics, list);
            for (String address : SourceInputs.addresses(sources)) {
                opened.watchlist().add(address, Instant.now());
            }
            if (opened.watchlist().sources().isEmpty()) {
                throw new Refusal("no source is watched: name one, or add some with dateline sources add");
            }
            opened.team()
                    .note(
                            UsersCommand.operator(),
                            "watch",
                            opened.watchlist().sources().size() + " sources begin to be asked");
            WatchOptions options = WatchOptions.STANDARD.every(Duration.ofMillis(Math.round(minutes * 60_000)));
            Reading reading = new Reading(metrics, triage);
            Watcher watcher = new Watcher(opened, fetcher, reading, reading, options, counting);
            Optional<Monitor> monitor = monitor(opened, metrics, json ? null : err);
            Thread end = new Thread(() -> end(watcher, ended), "watch-end");
            Runtime.getRuntime().addShutdownHook(end);
            try {
                if (once) {
                    watcher.runOnce();
                } else {
                    watcher.start();
                    if (!json) {
                        err.println("Watching; ctrl-C ends it.");
                        err.flush();
                    }
                    watcher.join();
                }
            } finally {
                watcher.close();
                monitor.ifPresent(Monitor::close);
                release(end);
                opened.team()
                        .note(
                                UsersCommand.operator(),
                                "import",
                                counting.articles() + " new articles, " + counting.versions()
                                        + " new versions, by watching"
                                        + (triage == Triage.ON ? ", " + counting.turnedAway() + " turned away" : ""));
            }
            spec.commandLine().getOut().print(SourceTable.table(watcher.sources()));
            if (triage == Triage.ON) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "triage: %,d turned away, not kept; they are listed in %s%n",
                                counting.turnedAway(), turnedAway);
            }
            spec.commandLine().getOut().flush();
        } finally {
            ended.countDown();
        }
        return ExitCodes.of((int) Math.min(Integer.MAX_VALUE, counting.good()), counting.problems());
    }

    private Optional<Monitor> monitor(Store opened, Metrics metrics, @Nullable PrintWriter err) {
        if (metricsPort == null) {
            return Optional.empty();
        }
        WatchGauges.add(metrics, opened.watchlist());
        Monitor monitor = Monitor.start(metricsPort, opened, () -> Doctor.canRead(ModelCache.ofUser()), metrics);
        if (err == null) {
            Log.info("monitored").number("port", monitor.port()).write();
        } else {
            err.println("Metrics are at http://127.0.0.1:" + monitor.port() + "/metrics");
            err.flush();
        }
        return Optional.of(monitor);
    }

    /** Told to end: stops the watcher, and lets the command say how things stand. */
    private static void end(Watcher watcher, CountDownLatch ended) {
        watcher.close();
        try {
            ended.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void release(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook is why.
            hook.setName("watch-ended");
        }
    }

    /** Loads the pipeline when the first article comes: a poll that brings nothing costs no start. */
    private static final class Reading implements Function<Article, Extraction>, Sifting {
        private final Metrics metrics;
        private final Triage triage;
        private @Nullable Pipeline pipeline;

        Reading(Metrics metrics, Triage triage) {
            this.metrics = metrics;
            this.triage = triage;
        }

        @Override
        public Optional<Relevance> turnsAway(Article article) {
            return triage == Triage.ON && loaded().turnsAway(article, triage)
                    ? Optional.of(loaded().weigh(article))
                    : Optional.empty();
        }

        @Override
        public Extraction apply(Article article) {
            return loaded().extract(article);
        }

        private synchronized Pipeline loaded() {
            if (pipeline == null) {
                pipeline = metrics.timed(Stage.LOAD, () -> Pipeline.load(PlacesFile::knowledge, Profile.FAST));
            }
            return pipeline;
        }
    }
}
