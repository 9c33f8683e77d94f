package org.dateline.cli;

import java.time.LocalDate;
import org.dateline.wave.WaveOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How waves are looked for. */
final class ScanOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--prospective",
            description = "Only waves that are still going on at the end, as for a daily watch.")
    private boolean prospective;

    @Option(names = "--retrospective", description = "All waves there were; so it is if neither is given.")
    private boolean retrospective;

    @Option(
            names = "--radius-km",
            paramLabel = "R",
            defaultValue = "50",
            description = "Largest radius in kilometres; ${DEFAULT-VALUE} if not given.")
    private double radius = 50;

    @Option(
            names = "--days",
            paramLabel = "T",
            defaultValue = "14",
            description = "Longest wave in days; ${DEFAULT-VALUE} if not given.")
    private int days = 14;

    @Option(
            names = "--min-cases",
            paramLabel = "N",
            defaultValue = "3",
            description = "A wave, or an alarm, has at least so many; ${DEFAULT-VALUE} if not given.")
    private int minCases = 3;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "999",
            description = "How often the dates are shuffled; ${DEFAULT-VALUE} if not given.")
    private int replicas = 999;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Of the shuffles: the same seed gives the same p; ${DEFAULT-VALUE} if not given.")
    private long seed = 1;

    @Option(
            names = "--family",
            paramLabel = "F",
            defaultValue = "",
            description =
                    "Only this family or type of events; all for everything together. If not given, each family by"
                            + " itself.")
    private String family = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Last day of the history: 2013-07-31; that of the last case if not given.")
    private @Nullable LocalDate until;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "At the most so many waves of a family, the strongest first; ${DEFAULT-VALUE} if not given.")
    private int limit = 10;

    ScanOptions() {
        this.command = CommandSpec.create();
    }

    /**
     * The options.
     *
     * @throws ParameterException where one has a value that it cannot have
     */
    WaveOptions options() {
        if (prospective && retrospective) {
            throw new ParameterException(
                    command.commandLine(), "--prospective and --retrospective: only one of them can be.");
        }
        try {
            return new WaveOptions(prospective, radius, days, minCases, replicas, seed, family, until, limit);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
