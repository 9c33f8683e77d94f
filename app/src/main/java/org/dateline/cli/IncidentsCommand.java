package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dateline.export.IncidentList;
import org.dateline.export.table.IncidentCsv;
import org.dateline.json.IncidentWriter;
import org.dateline.json.ReviewWriter;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Dossier;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentQuery.Order;
import org.dateline.store.Slice;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the incidents of a store. */
@Command(
        name = "incidents",
        mixinStandardHelpOptions = true,
        description = "Lists the incidents of the store: all, or those that filters let through.")
final class IncidentsCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("table", "json", "jsonl", "csv");
    private static final int PAGE = 50;

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
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json, jsonl or csv.")
    private String format = "table";

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            description = "Only with a figure of this: killed, wounded, abducted, ... (killed with --at-least alone).")
    private @Nullable String of;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            description = "Only where that figure is at least so much (1 with --of alone).")
    private @Nullable Long atLeast;

    @Option(
            names = "--sort",
            paramLabel = "BY",
            defaultValue = "date",
            description = "date, changed, killed, sources or place; ${DEFAULT-VALUE} if not given.")
    private String sort = "date";

    @Option(names = "--descending", description = "The last or largest first.")
    private boolean descending;

    @Option(
            names = "--page",
            paramLabel = "N",
            description = "The page of a table or of json, from 1 on; the first if not given.")
    private int page = 1;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many a page has (50 of a table; if not given, everything in the other formats).")
    private @Nullable Integer limit;

    IncidentsCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        TextOutput.format(format, FORMATS, spec);
        boolean table = format.equals("table");
        int size = limit != null ? limit : table ? PAGE : Integer.MAX_VALUE;
        if (size < 1 || page < 1 || (page > 1 && (page - 1L) * size > Integer.MAX_VALUE)) {
            throw new ParameterException(spec.commandLine(), "--page and --limit are whole numbers from 1 on.");
        }
        EventTypes types = EventTypes.load();
        IncidentQuery query = filter.query(types, figure(), order(), descending, (page - 1) * size, size);
        boolean all = limit == null && page == 1;
        try (Store opened = withhold.of(store.open())) {
            withhold.note(opened, output, "incidents");
            if (format.equals("csv") || format.equals("jsonl")) {
                output.write(out -> writeLines(opened, query, all, out));
            } else {
                Slice<StoredIncident> found = opened.incidents(query);
                if (table) {
                    TextOutput.write(output, table(found, query, types));
                } else {
                    output.write(out -> ReviewWriter.writeIncidents(
                            found.items().stream().map(IncidentsCommand::alone).toList(),
                            query.offset(),
                            found.total(),
                            out));
                }
            }
        }
        return ExitCodes.OK;
    }

    private static void each(Store store, IncidentQuery query, boolean all, Consumer<StoredIncident> to) {
        if (all) {
            store.each(query, to);
        } else {
            store.incidents(query).items().forEach(to);
        }
    }

    private void writeLines(Store opened, IncidentQuery query, boolean all, OutputStream out) throws IOException {
        if (format.equals("csv")) {
            IncidentCsv csv = new IncidentCsv(out);
            each(opened, query, all, one -> csv.write(one.incident(), one.created(), one.changed()));
            csv.flush();
        } else {
            try (IncidentWriter lines = new IncidentWriter(out)) {
                each(opened, query, all, one -> lines.write(one.incident(), one.created(), one.changed()));
            }
        }
    }

    private String table(Slice<StoredIncident> found, IncidentQuery query, EventTypes types) {
        if (found.total() == 0) {
            return "No incident.\n";
        }
        String table = IncidentList.table(
                found.items().stream().map(StoredIncident::incident).toList(), types, TextOutput.page(output));
        long from = query.offset() + 1L;
        long to = query.offset() + (long) found.items().size();
        String more = to < found.total() ? "; the next with --page " + (page + 1) : "";
        return table
                + String.format(
                        Locale.ROOT, "%n%,d to %,d of %,d%s. * sources differ%n", from, to, found.total(), more);
    }

    private static Dossier alone(StoredIncident stored) {
        return new Dossier(
                stored.incident(), stored.created(), stored.changed(), List.of(), Map.of(), List.of(), List.of());
    }

    private @Nullable String figure() {
        if (of == null && atLeast == null) {
            return null;
        }
        return (of == null ? "killed" : of) + ":" + (atLeast == null ? 1 : atLeast);
    }

    private Order order() {
        return Arrays.stream(Order.values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(sort))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no order \"" + sort + "\", only date, changed, killed, sources and place."));
    }
}
