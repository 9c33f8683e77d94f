package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.dateline.json.ProposalWriter;
import org.dateline.model.Problem;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.protect.Veil;
import org.dateline.read.Articles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes what the linear models choose among, for those who fit them. */
@Command(
        name = "proposals",
        hidden = true,
        mixinStandardHelpOptions = true,
        description =
                "Writes all strings and incidents that rules and encoder propose for the templates of articles, with"
                        + " their features, as JSONL: what fit/templates reads.")
final class ProposalsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    ProposalsCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Articles articles = input.read();
        List<Problem> problems = new ArrayList<>(articles.problems());
        List<Pipeline.ArticleProposals> found;
        List<Veil> veils;
        try (Progress progress =
                new Progress(Terminal.here(), articles.articles().size())) {
            Pipeline pipeline =
                    articles.articles().isEmpty() ? null : Pipeline.load(PlacesFile::knowledge, Profile.ACCURATE);
            found = pipeline == null ? List.of() : pipeline.proposals(articles, problems, progress::tick);
            veils = pipeline == null || !withhold.isAsked()
                    ? List.of()
                    : found.stream()
                            .map(each -> withhold.veil(pipeline.extract(each.article())))
                            .toList();
        }
        output.write(out -> {
            try (ProposalWriter writer = new ProposalWriter(out)) {
                for (int i = 0; i < found.size(); i++) {
                    Pipeline.ArticleProposals each = found.get(i);
                    writer.write(
                            each.article(),
                            each.proposals(),
                            veils.isEmpty() ? UnaryOperator.identity() : veils.get(i)::text);
                }
            }
        });
        ProblemSummary.print(problems, spec.commandLine().getErr());
        return ExitCodes.of(found.size(), problems.size());
    }
}
