package org.dateline.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.knowledge.EventTypes;
import org.dateline.report.ReportFormat;
import org.dateline.report.ReportOptions;
import org.dateline.report.Reports;
import org.dateline.report.SituationReport;
import org.dateline.review.Filter;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a situation report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes a situation report of a place and a period: figures with their ranges, a map, a time line,"
                        + " each incident in sentences with footnotes to the articles, what sources dispute, and what is"
                        + " not known. Names of victims and witnesses are withheld unless you say otherwise.")
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private PublicOption withhold = new PublicOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "html",
            description = "html, pdf or markdown; ${DEFAULT-VALUE} if not given.")
    private String format = "html";

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "" + ReportOptions.USUAL,
            description = "Tell at most so many incidents in sentences, those with the most killed; all are counted."
                    + " ${DEFAULT-VALUE} if not given.")
    private int most = ReportOptions.USUAL;

    ReportCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        ReportFormat wanted = ReportFormat.of(format.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no format \"" + format + "\", only " + ReportFormat.words() + "."));
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "--most is a whole number from 1 on.");
        }
        EventTypes types = EventTypes.load();
        filter.query(types);
        Filter asked = filter.filter(types);
        SituationReport report;
        try (Store opened = withhold.of(store.open())) {
            opened.team()
                    .note(
                            UsersCommand.operator(),
                            "export",
                            "report, " + wanted.name().toLowerCase(Locale.ROOT)
                                    + (withhold.withheld().isEmpty() ? ", with names" : ", without names"));
            report = new Reports(opened, types)
                    .of(asked, new ReportOptions(LocalDate.now(ZoneOffset.UTC), most, withhold.withheld()));
        }
        output.write(out -> wanted.write(report, out));
        return ExitCodes.OK;
    }
}
