package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.export.MentionText;
import org.dateline.json.MentionWriter;
import org.dateline.model.Extraction;
import org.dateline.model.Mention;
import org.dateline.model.MentionKind;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.read.Articles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds the mentions in articles. */
@Command(
        name = "mentions",
        mixinStandardHelpOptions = true,
        description =
                "Finds every place, time, figure, actor, weapon and attribution in articles, used by an account or not.")
final class MentionsCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("jsonl", "text");

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "jsonl", description = "jsonl or text.")
    private String format = "jsonl";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            converter = KindNames.Converter.class,
            completionCandidates = KindNames.class,
            description = "Only these kinds: ${COMPLETION-CANDIDATES}; all if not given.")
    private Set<MentionKind> kinds = EnumSet.allOf(MentionKind.class);

    MentionsCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no format \"" + format + "\", only " + FORMATS + ".");
        }
        Articles articles = input.read();
        List<Problem> problems = new ArrayList<>(articles.problems());
        List<Pipeline.Mentions> found;
        try (Progress progress =
                new Progress(Terminal.here(), articles.articles().size())) {
            found = articles.articles().isEmpty() ? List.of() : found(articles, problems, progress::tick);
        }
        output.write(out -> {
            if (format.equals("jsonl")) {
                writeJsonLines(found, out);
            } else {
                writeText(found, out);
            }
        });
        ProblemSummary.print(problems, spec.commandLine().getErr());
        return ExitCodes.of(found.size(), problems.size());
    }

    /** Whose names are to be withheld is known only where the articles are read whole. */
    private List<Pipeline.Mentions> found(Articles articles, List<Problem> problems, Runnable tick) {
        Pipeline pipeline = Pipeline.load(PlacesFile::knowledge, Profile.FAST);
        List<Pipeline.Mentions> all = pipeline.mentions(articles, problems, tick);
        if (!withhold.isAsked()) {
            return all;
        }
        Map<String, List<Mention>> byArticle = new HashMap<>();
        all.forEach(one -> byArticle.put(one.article().id(), one.mentions()));
        Reading reading = pipeline.read(new Articles(articles.articles(), List.of()), () -> {});
        List<Extraction> extractions = reading.extractions().stream()
                .map(read -> new Extraction(
                        read.article(),
                        read.relevant(),
                        read.relevance(),
                        read.accounts(),
                        byArticle.getOrDefault(read.article().id(), List.of()),
                        List.of(),
                        null))
                .toList();
        return withhold.of(new Reading(extractions, reading.linking(), List.of())).extractions().stream()
                .map(seen -> new Pipeline.Mentions(seen.article(), seen.mentions()))
                .toList();
    }

    private void writeJsonLines(List<Pipeline.Mentions> found, OutputStream out) throws IOException {
        try (MentionWriter writer = new MentionWriter(out)) {
            for (Pipeline.Mentions article : found) {
                for (Mention mention : wanted(article)) {
                    writer.write(article.article(), mention);
                }
            }
        }
    }

    private void writeText(List<Pipeline.Mentions> found, OutputStream out) throws IOException {
        for (Pipeline.Mentions article : found) {
            String lines = String.join("\n", MentionText.lines(article.article(), wanted(article)));
            out.write((lines + "\n\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Mention> wanted(Pipeline.Mentions article) {
        return article.mentions().stream()
                .filter(mention -> kinds.contains(mention.kind()))
                .toList();
    }
}
