package org.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.export.Exporters;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Losses.Kind;
import org.dateline.export.file.Vocabulary;
import org.dateline.protect.Withhold;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.takeout.Gone;
import org.dateline.takeout.StoreSource;
import org.dateline.takeout.Takeout;
import org.dateline.takeout.Written;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes incidents out of a store in the format of another tool. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the incidents of the store, or those that filters let through, in the format of another"
                + " tool; beside the file what the format could not carry.")
final class ExportCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(names = "--list", description = "Say which formats there are.")
    private boolean list;

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of those that --list shows.")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file, or for parquet the folder; standard output if not given.")
    private @Nullable Path output;

    @Option(
            names = "--with-names",
            description = "Keep names of victims and witnesses in a format that is made for handing on.")
    private boolean withNames;

    ExportCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws IOException {
        if (list) {
            spec.commandLine().getOut().print(formats());
            spec.commandLine().getOut().flush();
            return ExitCodes.OK;
        }
        FileFormat chosen = chosen();
        Vocabulary vocabulary = Vocabulary.load();
        Set<Withhold> withheld = withhold.orElse(chosen.isPublic() && !withNames ? Set.of(Withhold.NAMES) : Set.of());
        IncidentQuery query = filter.query(vocabulary.types());
        Losses losses = new Losses(chosen.id());
        losses.withheld(withheld.stream().map(Withhold::word).sorted().toList());
        Instant since = query.changedSince();
        try (Store whole = store.open();
                Store seen = WithholdOption.of(whole, withheld)) {
            // Before the first row goes out: whoever breaks the export off has what was written until then.
            whole.team()
                    .note(
                            UsersCommand.operator(),
                            "export",
                            chosen.id()
                                    + (output == null ? "" : ", to a file")
                                    + (withheld.contains(Withhold.NAMES) ? ", without names" : ", with names"));
            Written written = new Written();
            write(
                    new StoreSource(whole, seen, query, chosen, vocabulary),
                    new Takeout(chosen, vocabulary),
                    losses,
                    since == null ? null : written);
            long gone = since == null ? 0 : gone(since, seen, chosen, written);
            report(losses, gone, since != null);
        } catch (IOException e) {
            throw new Refusal("cannot write " + (output == null ? "standard output" : output) + ": " + e.getMessage());
        }
        return ExitCodes.OK;
    }

    private FileFormat chosen() {
        FileFormat chosen = Exporters.file(format == null ? "" : format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        (format == null ? "--format is missing" : "There is no format \"" + format + "\"")
                                + "; there are " + String.join(", ", Exporters.fileNames()) + "."));
        if (chosen.isFolder() && output == null) {
            throw new ParameterException(
                    spec.commandLine(), chosen.id() + " is several files: name a folder for them with --output.");
        }
        return chosen;
    }

    private void write(StoreSource incidents, Takeout takeout, Losses losses, @Nullable Written written)
            throws IOException {
        if (chosen().isFolder() && output != null) {
            Files.createDirectories(output);
            takeout.write(incidents, Destination.of(output), losses, written);
            return;
        }
        try (OutputStream out = output == null
                ? new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)
                : new BufferedOutputStream(Files.newOutputStream(output), BUFFER)) {
            takeout.write(incidents, Destination.of(out), losses, written);
        }
    }

    /** A file beside the output; null where that is standard output. */
    private @Nullable Path beside(String ending) {
        return output == null ? null : output.resolveSibling(output.getFileName() + ending);
    }

    private long gone(Instant since, Store seen, FileFormat chosen, Written written) throws IOException {
        Path file = beside(".deleted.csv");
        try (OutputStream out = file == null
                ? OutputStream.nullOutputStream()
                : new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            return new Gone(seen, chosen).write(since, written, out);
        }
    }

    private void report(Losses losses, long gone, boolean changes) throws IOException {
        Path file = beside(".losses.json");
        if (file != null) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                losses.write(out);
            }
        }
        String told = String.format(
                Locale.ROOT,
                "incidents: %,d, rows: %,d; left out: %,d, not coded: %,d, without a place: %,d%s%s",
                losses.incidents(),
                losses.rows(),
                losses.count(Kind.LEFT_OUT),
                losses.count(Kind.NOT_CODED),
                losses.count(Kind.NO_PLACE),
                changes ? String.format(Locale.ROOT, "; rows that are gone: %,d", gone) : "",
                file == null ? "" : String.format("%nwhat the format could not carry: %s", file));
        spec.commandLine().getErr().println(told);
    }

    private static String formats() {
        StringBuilder table = new StringBuilder();
        for (FileFormat one : Exporters.FILES) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-10s %-46s %s%n",
                    one.id(),
                    one.label(),
                    one.isPublic() ? "names withheld" : "with names"));
        }
        return table.toString();
    }
}
