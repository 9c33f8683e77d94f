package org.dateline.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.export.Exporters;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.RecordException;
import org.dateline.json.RecordReader;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.Problem;
import org.dateline.model.Ruling;
import org.dateline.pipeline.Forgotten;
import org.dateline.store.Store;
import org.dateline.store.Store.Added;
import org.dateline.takeout.Exported;
import org.dateline.takeout.ListSource;
import org.dateline.takeout.Takeout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an exported file back. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Adds the articles of a dateline/1 file, what was read of them and what people ruled on them to the"
                        + " store; nothing is read anew, and no ruling of the store is changed. With --format writes the incidents of a file (dateline/1, GeoJSON, CSV, Parquet) in another"
                        + " format instead.")
final class ImportCommand implements Callable<Integer> {
    private static final Set<String> NUMBERED = Set.of("acled", "ged", "gtd");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "What dateline export wrote; of parquet the folder.")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Write the incidents in this format, and leave the store alone.")
    private @Nullable String format;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ImportCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Path from = file;
        if (from == null || !Files.exists(from)) {
            throw new Refusal("there is no file " + from);
        }
        try {
            if (format == null) {
                add(from);
            } else {
                convert(from, format);
            }
        } catch (RecordException e) {
            throw new Refusal(from + " cannot be read back: " + e.getMessage());
        } catch (IOException e) {
            throw new Refusal("cannot read " + from + ": " + e.getMessage());
        }
        return ExitCodes.OK;
    }

    private void add(Path from) throws IOException {
        List<Extraction> articles = List.of();
        List<Ruling> rulings = List.of();
        if (!Files.isDirectory(from)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(from))) {
                in.mark(1);
                boolean json = in.read() == '{';
                in.reset();
                if (json) {
                    RecordReader.Ruled ruled = RecordReader.ruled(in);
                    articles = ruled.reading().extractions();
                    rulings = ruled.rulings();
                }
            }
        }
        if (articles.isEmpty()) {
            throw new Refusal(from + " holds no articles, and a store is made of these: import a file of the format"
                    + " json or jsonl, or turn this one into another format with --format");
        }
        Map<Added, Integer> counts = new EnumMap<>(Added.class);
        // What people ruled on an article that was forgotten may hold its names.
        Set<String> kept = new HashSet<>();
        try (Store opened = store.open()) {
            for (Extraction article : articles) {
                Added added = opened.add(article);
                counts.merge(added, 1, Integer::sum);
                if (added == Added.FORGOTTEN) {
                    Problem problem = Forgotten.problem(article.article(), opened);
                    spec.commandLine()
                            .getErr()
                            .println(problem.code() + " " + problem.input() + ": " + problem.message());
                } else {
                    kept.add(article.article().id());
                }
            }
            opened.team()
                    .note(
                            UsersCommand.operator(),
                            "import",
                            counts.getOrDefault(Added.NEW, 0) + " new articles, "
                                    + counts.getOrDefault(Added.NEW_VERSION, 0) + " new versions, of an exported file");
            List<Ruling> held =
                    rulings.stream().filter(ruling -> ruling.isOnOneOf(kept)).toList();
            int ruled = rule(opened, held);
            spec.commandLine()
                    .getErr()
                    .println(String.format(
                            Locale.ROOT,
                            "articles: %,d new, %,d new versions, %,d unchanged; rulings: %,d new, %,d known;"
                                    + " incidents in the store: %,d",
                            counts.getOrDefault(Added.NEW, 0),
                            counts.getOrDefault(Added.NEW_VERSION, 0),
                            counts.getOrDefault(Added.UNCHANGED, 0),
                            ruled,
                            held.size() - ruled,
                            opened.counts().incidents()));
        }
    }

    /** Keeps those rulings that the store has not; what it has stays as it is. How many these were. */
    private static int rule(Store store, List<Ruling> rulings) {
        Set<String> known = store.rulings().stream().map(Ruling::id).collect(Collectors.toSet());
        List<Ruling> others = rulings.stream()
                .filter(ruling -> known.add(ruling.id()))
                .sorted(Comparator.comparing(Ruling::at).thenComparing(Ruling::id))
                .toList();
        if (!others.isEmpty()) {
            store.rule(others, null);
        }
        return others.size();
    }

    private void convert(Path from, String name) throws IOException {
        FileFormat chosen = Exporters.file(name)
                .filter(one -> !NUMBERED.contains(one.id()) && !one.isFolder())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "A file cannot be turned into \"" + name + "\": give one of "
                                + String.join(
                                        ", ",
                                        Exporters.FILES.stream()
                                                .filter(one -> !NUMBERED.contains(one.id()) && !one.isFolder())
                                                .map(FileFormat::id)
                                                .toList())
                                + ". (Rows with numbers of their own come from a store alone, which remembers them.)"));
        Vocabulary vocabulary = Vocabulary.load();
        List<Dossier> incidents = Exported.read(from, Instant.now());
        Losses losses = new Losses(chosen.id());
        output.write(out -> new Takeout(chosen, vocabulary)
                .write(new ListSource(incidents, chosen, vocabulary), Destination.of(out), losses));
        spec.commandLine().getErr().println(String.format(Locale.ROOT, "incidents: %,d", losses.incidents()));
    }
}
