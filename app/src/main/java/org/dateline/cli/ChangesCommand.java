package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.json.Json;
import org.dateline.model.Published;
import org.dateline.store.Change;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the feed of changes. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = "Shows which incidents of the store were created, changed, merged, split and deleted, in order.")
final class ChangesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(
            names = "--since",
            paramLabel = "SINCE",
            defaultValue = "0",
            description =
                    "A number: the changes after that one. A day (2026-11-22) or an instant: those at or after it."
                            + " If not given, all.")
    private String since = "0";

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "1000",
            description = "At most so many; ${DEFAULT-VALUE} if not given.")
    private int limit = 1000;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.table;

    /** What can be written. */
    enum Format {
        table,
        json
    }

    ChangesCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be above 0");
        }
        List<Change> changes;
        try (Store opened = withhold.of(store.open())) {
            changes = since.matches("[0-9]{1,18}")
                    ? opened.changes(Long.parseLong(since), limit)
                    : opened.changesSince(instant(), limit);
        }
        output.write(out -> {
            if (format == Format.json) {
                json(changes, out);
            } else {
                table(changes, out);
            }
        });
        return ExitCodes.OK;
    }

    private Instant instant() {
        try {
            Published moment = Published.parse(since);
            return moment.instant() == null ? moment.day().atStartOfDay().toInstant(ZoneOffset.UTC) : moment.instant();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--since takes a number, a day (2026-11-22) or an instant (2026-11-22T21:00:00Z), not " + since);
        }
    }

    private static void json(List<Change> changes, OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            json.begin()
                    .list(
                            "changes",
                            changes,
                            (j, change) -> j.begin()
                                    .whole("number", change.number())
                                    .text("at", change.at().toString())
                                    .text("kind", kind(change))
                                    .text("incident", change.incident())
                                    .texts("others", change.others())
                                    .end())
                    .end();
        }
    }

    private static void table(List<Change> changes, OutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Change change : changes) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%8d  %-27s  %-8s %-16s  %s%n",
                    change.number(),
                    change.at(),
                    kind(change),
                    change.incident(),
                    others(change)));
        }
        out.write(lines.toString().replaceAll(" +(?=\\R)", "").getBytes(StandardCharsets.UTF_8));
    }

    private static String others(Change change) {
        String ids = String.join(" ", change.others());
        return ids.isEmpty() ? "" : (change.kind() == Change.Kind.MERGED ? "into " : "from ") + ids;
    }

    private static String kind(Change change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }
}
