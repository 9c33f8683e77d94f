package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.export.Export;
import org.dateline.export.Exporter;
import org.dateline.export.Exporters;
import org.dateline.export.Page;
import org.dateline.model.Reading;
import org.dateline.pipeline.Pipeline;
import org.dateline.read.Articles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads articles into records and incidents. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Reads articles and writes what they tell: accounts with their evidence, and the incidents they share.")
final class ReadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            completionCandidates = FormatNames.class,
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private String format = "text";

    @Option(names = "--explain", description = "With --format text: say for each value which rule found it, and how.")
    private boolean explain;

    ReadCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Exporter exporter = Exporters.named(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no format \"" + format + "\", only " + Exporters.names() + "."));
        Articles articles = input.read();
        Pipeline pipeline = Pipeline.load();
        Reading reading = pipeline.read(articles, () -> {});
        Page page = new Page(80, false, explain);
        output.write(out -> exporter.write(new Export(reading, pipeline.knowledge(), page), out));
        ProblemSummary.print(reading.problems(), spec.commandLine().getErr());
        return ExitCodes.of(reading.extractions().size(), reading.problems().size());
    }
}
