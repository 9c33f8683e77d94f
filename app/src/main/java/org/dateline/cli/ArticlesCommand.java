package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.json.ArticleWriter;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.read.Articles;
import org.dateline.read.Intake;
import org.dateline.read.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what is read of inputs, before anything is made of it. */
@Command(
        name = "articles",
        mixinStandardHelpOptions = true,
        description = "Writes the articles of inputs as they are read: body, title, day, byline, publisher, language,"
                + " and where each was found.")
final class ArticlesCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "jsonl");

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or jsonl.")
    private String format = "text";

    ArticlesCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no format \"" + format + "\", only " + FORMATS + ".");
        }
        ProblemTally problems = new ProblemTally();
        int[] articles = {0};
        Map<String, Article> kept = new LinkedHashMap<>();
        Map<String, Provenance> from = new HashMap<>();
        output.write(out -> {
            try (ArticleWriter writer = new ArticleWriter(out)) {
                input.stream(new Intake() {
                    @Override
                    public void article(Article article, Provenance provenance) {
                        articles[0]++;
                        if (withhold.isAsked()) {
                            kept.put(article.id(), article);
                            from.put(article.id(), provenance);
                        } else {
                            show(article, provenance, writer, out);
                        }
                    }

                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem);
                    }
                });
                for (Article article : withheld(List.copyOf(kept.values()), problems)) {
                    show(article, without(from.get(article.id())), writer, out);
                }
            } catch (UncheckedIOException e) {
                throw new IOException(e.getCause());
            }
        });
        problems.print(spec.commandLine().getErr());
        return ExitCodes.of(articles[0], problems.size());
    }

    /** Whose names are to be withheld is known only where all articles are read: they wait until then. */
    private List<Article> withheld(List<Article> articles, ProblemTally problems) {
        if (articles.isEmpty()) {
            return List.of();
        }
        Reading reading =
                Pipeline.load(PlacesFile::knowledge, Profile.FAST).read(new Articles(articles, List.of()), () -> {});
        reading.problems().forEach(problems::add);
        return withhold.of(reading).extractions().stream()
                .map(Extraction::article)
                .toList();
    }

    /** Without the addresses that a fetch went through: they may hold a name. */
    private static Provenance without(@Nullable Provenance provenance) {
        return provenance == null
                ? new Provenance("", Map.of(), null)
                : new Provenance(provenance.input(), provenance.found(), null);
    }

    private void show(Article article, Provenance provenance, ArticleWriter writer, OutputStream out) {
        try {
            if (format.equals("jsonl")) {
                writer.write(
                        article,
                        provenance.input(),
                        provenance.found(),
                        provenance.fetched() == null
                                ? null
                                : provenance.fetched().how());
            } else {
                out.write(ArticlePage.of(article, provenance).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
