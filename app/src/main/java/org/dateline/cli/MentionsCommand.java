package org.dateline.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.json.MentionWriter;
import org.dateline.model.Mention;
import org.dateline.model.MentionKind;
import org.dateline.model.Problem;
import org.dateline.pipeline.Pipeline;
import org.dateline.read.Articles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the mentions in articles. */
@Command(
        name = "mentions",
        mixinStandardHelpOptions = true,
        description =
                "Finds every place, time, figure, actor, weapon and attribution in articles, used by an account or not.")
final class MentionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "jsonl", description = "jsonl or text.")
    private String format = "jsonl";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Only these kinds: ${COMPLETION-CANDIDATES}; all if not given.")
    private Set<MentionKind> kinds = EnumSet.allOf(MentionKind.class);

    MentionsCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Articles articles = input.read();
        List<Problem> problems = new ArrayList<>();
        List<Pipeline.Mentions> found = Pipeline.load().mentions(articles, problems, () -> {});
        output.write(out -> {
            try (MentionWriter writer = new MentionWriter(out)) {
                for (Pipeline.Mentions article : found) {
                    for (Mention mention : article.mentions()) {
                        if (kinds.contains(mention.kind())) {
                            writer.write(article.article(), mention);
                        }
                    }
                }
            }
        });
        ProblemSummary.print(problems, spec.commandLine().getErr());
        return ExitCodes.of(found.size(), problems.size());
    }
}
