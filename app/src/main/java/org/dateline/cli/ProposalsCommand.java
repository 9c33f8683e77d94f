package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.json.ProposalWriter;
import org.dateline.model.Problem;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
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

    ProposalsCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Articles articles = input.read();
        List<Problem> problems = new ArrayList<>(articles.problems());
        List<Pipeline.ArticleProposals> found;
        try (Progress progress =
                new Progress(Terminal.here(), articles.articles().size())) {
            found = articles.articles().isEmpty()
                    ? List.of()
                    : Pipeline.load(PlacesFile::knowledge, Profile.ACCURATE)
                            .proposals(articles, problems, progress::tick);
        }
        output.write(out -> {
            try (ProposalWriter writer = new ProposalWriter(out)) {
                for (Pipeline.ArticleProposals each : found) {
                    writer.write(each.article(), each.proposals());
                }
            }
        });
        ProblemSummary.print(problems, spec.commandLine().getErr());
        return ExitCodes.of(found.size(), problems.size());
    }
}
