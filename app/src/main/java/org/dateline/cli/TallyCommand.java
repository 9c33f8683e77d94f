package org.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.export.TallyCsv;
import org.dateline.export.TallyText;
import org.dateline.json.TallyWriter;
import org.dateline.knowledge.EventTypes;
import org.dateline.review.FilterException;
import org.dateline.review.Tallies;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.tally.TallyPlan;
import org.dateline.tally.TallyTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts the incidents of a store. */
@Command(
        name = "tally",
        mixinStandardHelpOptions = true,
        description =
                "Counts incidents, and those killed, wounded and so on in them, by period, place, type, actor or group,"
                        + " beside the totals that sources state themselves.")
final class TallyCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("table", "json", "csv");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(
            names = "--by",
            paramLabel = "BY",
            split = ",",
            defaultValue = "month,country",
            description = "What the rows are made by: year, month, week, country, admin1, type, actor, group;"
                    + " ${DEFAULT-VALUE} if not given.")
    private List<String> by = List.of("month", "country");

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            split = ",",
            defaultValue = "killed",
            description = "What is counted: killed, wounded, abducted, ...; ${DEFAULT-VALUE} if not given.")
    private List<String> of = List.of("killed");

    @Option(
            names = "--codebook",
            paramLabel = "CODEBOOK",
            defaultValue = "ucdp",
            description = "The rule by which disagreeing figures are read: acled, ucdp or recorder; ${DEFAULT-VALUE} if"
                    + " not given.")
    private String codebook = "ucdp";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or csv.")
    private String format = "table";

    TallyCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        TextOutput.format(format, FORMATS, spec);
        EventTypes types = EventTypes.load();
        TallyPlan plan = plan(filter.query(types));
        TallyTable table;
        try (Store opened = withhold.of(store.open())) {
            table = new Tallies(opened).count(plan, filter.filter(types));
        }
        switch (format) {
            case "json" -> output.write(out -> TallyWriter.write(table, out));
            case "csv" -> output.write(out -> TallyCsv.write(table, out));
            default -> TextOutput.write(output, text(table, types));
        }
        return ExitCodes.OK;
    }

    private String text(TallyTable table, EventTypes types) {
        String text = table.rows().isEmpty() ? "No incident.\n" : TallyText.of(table, TextOutput.page(output));
        return filter.narrows(types)
                ? text + "Totals that sources state are left out: they are of everything, and these filters are not.\n"
                : text;
    }

    private TallyPlan plan(IncidentQuery query) {
        try {
            return Tallies.plan(by, of, codebook, query);
        } catch (FilterException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.parameter() + ": " + e.getMessage(), e);
        }
    }
}
