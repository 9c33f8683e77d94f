package org.dateline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.export.TallyCsv;
import org.dateline.export.TallyText;
import org.dateline.json.TallyWriter;
import org.dateline.knowledge.EventTypes;
import org.dateline.link.Codebook;
import org.dateline.model.Account;
import org.dateline.model.Term;
import org.dateline.model.When;
import org.dateline.review.Sources;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.tally.Dimension;
import org.dateline.tally.Tallier;
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
        IncidentQuery query = filter.query(types);
        TallyPlan plan = new TallyPlan(
                by.stream().map(this::dimension).distinct().toList(),
                of.stream()
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                codebook(),
                query.country(),
                query.admin1());
        TallyTable table;
        try (Store opened = store.open()) {
            List<Account> aggregates = filter.narrows(types)
                    ? List.of()
                    : opened.aggregates(query).stream()
                            .filter(account -> comparable(account, query))
                            .toList();
            Tallier tallier = new Tallier(plan, aggregates, new Sources(opened)::of);
            opened.each(query, stored -> tallier.add(stored.incident()));
            table = tallier.table();
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

    /** A total of a time or a place of which only a part is asked for cannot be set against that part. */
    private static boolean comparable(Account account, IncidentQuery query) {
        When when = account.when();
        boolean whole = (query.from() == null
                        || (when.from() != null && !when.from().isBefore(query.from())))
                && (query.to() == null || (when.to() != null && !when.to().isAfter(query.to())));
        return whole
                && (query.admin1() == null
                        || query.admin1().equalsIgnoreCase(account.where().admin1()));
    }

    private Dimension dimension(String word) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong("Rows are not made by \"" + word + "\", only by "
                        + words(Arrays.stream(Dimension.values()).map(Term::word)) + "."));
    }

    private Codebook codebook() {
        return Arrays.stream(Codebook.values())
                .filter(rule -> rule.word().equals(codebook.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong("There is no codebook \"" + codebook + "\", only "
                        + words(Arrays.stream(Codebook.values()).map(Codebook::word)) + "."));
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
