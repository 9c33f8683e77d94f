package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.observe.Metrics;
import org.dateline.pipeline.Adding;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.pipeline.Triage;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads articles into a store. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles, links them with those in the store and keeps them.",
            "The same article again changes nothing; a changed text becomes a new version, and the old one stays."
        })
final class AddCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "fast",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given: what the encoder chooses is"
                    + " not kept so far.")
    private Profile profile = Profile.FAST;

    @Option(
            names = "--triage",
            paramLabel = "TRIAGE",
            defaultValue = "off",
            description =
                    "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given. on turns articles away by their"
                            + " words alone: they are counted, and not kept.")
    private Triage triage = Triage.OFF;

    @Option(
            names = "--turned-away",
            paramLabel = "FILE",
            description =
                    "With --triage on: writes a line for each article turned away: id, score, title or beginning.")
    private @Nullable Path turnedAway;

    AddCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Adding.Outcome outcome;
        try (Store opened = store.open();
                TurnedAway list = TurnedAway.to(turnedAway);
                Progress progress = new Progress(Terminal.here(), Progress.UNKNOWN)) {
            Adding adding = new Adding(
                    opened,
                    () -> Pipeline.load(PlacesFile::knowledge, profile.withoutTemplates()),
                    progress::tick,
                    Metrics.none(),
                    triage,
                    list::add);
            outcome = adding.run(input::stream);
            opened.team()
                    .note(
                            UsersCommand.operator(),
                            "import",
                            outcome.added() + " new articles, " + outcome.versions() + " new versions");
        }
        print(outcome, spec.commandLine().getOut());
        ProblemSummary.print(outcome.problems(), spec.commandLine().getErr());
        return ExitCodes.of(
                (int) Math.min(Integer.MAX_VALUE, outcome.articles()),
                outcome.problems().size());
    }

    private static void print(Adding.Outcome outcome, PrintWriter out) {
        out.printf(
                "articles:  %,d new, %,d new versions, %,d unchanged%n",
                outcome.added(), outcome.versions(), outcome.unchanged());
        if (outcome.turnedAway() > 0) {
            out.printf("triage:    %,d turned away, not kept%n", outcome.turnedAway());
        }
        out.printf(
                "incidents: %,d new, %,d changed, %,d gone%n",
                outcome.incidents().made(),
                outcome.incidents().changed(),
                outcome.incidents().gone());
        out.flush();
    }
}
