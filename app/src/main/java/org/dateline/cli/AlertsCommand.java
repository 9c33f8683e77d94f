package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.alert.AlertRules;
import org.dateline.alert.Alerts;
import org.dateline.alert.Rehearsal;
import org.dateline.alert.RulesFile;
import org.dateline.export.Plain;
import org.dateline.fetch.FetchOptions;
import org.dateline.knowledge.EventTypes;
import org.dateline.observe.Log;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells people of what rules ask for. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at what changes in the store and tells people of what a file of rules asks for: by mail, webhook,"
                    + " an Atom feed or files of CAP 1.2; with updates, and withdrawals where it no longer holds.",
            "Names of victims and witnesses are withheld unless you say otherwise."
        })
final class AlertsCommand implements Callable<Integer> {
    private static final int LONGEST_SECONDS = 86_400;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private PublicOption withhold = new PublicOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--rules", paramLabel = "FILE", required = true, description = "The file of rules, in YAML.")
    private Path rules = Path.of("");

    @Option(names = "--once", description = "Look once, let go out what is due, and end: for cron.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Between two looks; ${DEFAULT-VALUE} if not given.")
    private int seconds = 60;

    @Option(
            names = "--dry-run",
            description = "Send nothing: say what would have been sent in a past period, and when.")
    private boolean dryRun;

    @Option(names = "--from", paramLabel = "DATE", description = "With --dry-run: first day, such as 2013-07-01.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "With --dry-run: last day; today if not given.")
    private @Nullable String to;

    @Option(
            names = "--allow-private-addresses",
            description = "Let webhooks lie on this machine and in private networks, too.")
    private boolean privateAddresses;

    @Mixin
    private LogOption log = new LogOption();

    AlertsCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws InterruptedException {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new ParameterException(spec.commandLine(), "--every is a whole number of seconds from 1 to 86400.");
        }
        if (!dryRun && (from != null || to != null)) {
            throw new ParameterException(spec.commandLine(), "--from and --to go with --dry-run.");
        }
        boolean json = log.begin(spec);
        EventTypes types = EventTypes.load();
        AlertRules read = RulesFile.read(rules, types, System.getenv());
        try (Store opened = store.open()) {
            return dryRun ? rehearse(opened, read, types) : watch(opened, read, types, json);
        }
    }

    private int rehearse(Store opened, AlertRules read, EventTypes types) {
        LocalDate last = to == null ? LocalDate.now(ZoneOffset.UTC) : day("--to", to);
        if (from == null) {
            throw new ParameterException(spec.commandLine(), "--dry-run needs --from, the first day to look at.");
        }
        LocalDate first = day("--from", from);
        if (first.isAfter(last)) {
            throw new ParameterException(spec.commandLine(), "--from is after --to.");
        }
        int[] counts = {0, 0};
        output.write(out -> {
            StringBuilder lines = new StringBuilder();
            counts[1] = new Rehearsal(opened, read, types, scratch -> withhold.of(scratch, opened))
                    .run(first, last, told -> {
                        counts[0]++;
                        lines.append(Plain.line(told.line())).append('\n');
                    });
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        });
        PrintWriter err = spec.commandLine().getErr();
        err.println(counts[0] + " alerts over " + counts[1] + " articles; nothing was sent.");
        err.flush();
        return ExitCodes.OK;
    }

    private LocalDate day(String option, String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), option + ": a day is written like 2013-07-21, not \"" + given + "\".", e);
        }
    }

    private int watch(Store opened, AlertRules read, EventTypes types, boolean json) throws InterruptedException {
        opened.team().note(UsersCommand.operator(), "alerts", read.size() + " rules begin to send");
        PrintWriter err = spec.commandLine().getErr();
        AtomicInteger problems = new AtomicInteger();
        CountDownLatch ending = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        int sent = 0;
        try (Alerts alerts = new Alerts(
                withhold.of(opened),
                read,
                types,
                FetchOptions.polite(Version.number(), null).allowing(privateAddresses),
                Instant::now,
                (what, why) -> {
                    problems.incrementAndGet();
                    if (json) {
                        Log.warning("alert-problem").write();
                    } else {
                        say(err, what + ": " + why);
                    }
                })) {
            if (once) {
                sent = alerts.run();
                sent(json, err, sent);
            } else {
                Thread end = new Thread(() -> end(ending, ended), "alerts-end");
                Runtime.getRuntime().addShutdownHook(end);
                if (json) {
                    Log.info("alerts-begin").number("rules", read.size()).write();
                } else {
                    say(err, read.size() + " rules; looking every " + seconds + " seconds; ctrl-C ends it.");
                }
                do {
                    int now = alerts.run();
                    sent += now;
                    if (now > 0) {
                        sent(json, err, now);
                    }
                } while (!ending.await(seconds, TimeUnit.SECONDS));
            }
        } finally {
            ended.countDown();
        }
        return ExitCodes.of(sent, problems.get());
    }

    private static void sent(boolean json, PrintWriter err, int count) {
        if (json) {
            Log.info("alerts-sent").number("sent", count).write();
        } else {
            say(err, count + " sent");
        }
    }

    /** Told to end: lets what is under way come to its end. */
    private static void end(CountDownLatch ending, CountDownLatch ended) {
        ending.countDown();
        try {
            ended.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(PrintWriter err, String line) {
        err.println(Plain.line(line));
        err.flush();
    }
}
