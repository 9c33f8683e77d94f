package org.dateline.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.export.Export;
import org.dateline.export.Exporter;
import org.dateline.export.Exporters;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Linking;
import org.dateline.model.Reading;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.pipeline.Triage;
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

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            completionCandidates = FormatNames.class,
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private String format = "text";

    @Option(
            names = "--explain",
            description = "With --format text or muc4: say for each value which rule or model found it, and how.")
    private boolean explain;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "accurate",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given. fast leaves out the encoder,"
                    + " which only the format muc4 asks.")
    private Profile profile = Profile.ACCURATE;

    @Option(
            names = "--triage",
            paramLabel = "TRIAGE",
            defaultValue = "off",
            description =
                    "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given. on turns articles away by their"
                            + " words alone; they stand in the output as not relevant, with these words.")
    private Triage triage = Triage.OFF;

    ReadCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Exporter exporter = Exporters.named(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no format \"" + format + "\", only " + Exporters.names() + "."));
        Terminal terminal = Terminal.here();
        Articles articles = input.read();
        Reading reading;
        Knowledge knowledge;
        if (articles.articles().isEmpty()) {
            knowledge = PlacesFile.knowledge();
            reading = new Reading(List.of(), new Linking(Map.of(), List.of()), articles.problems());
        } else {
            Profile asked = exporter.carriesTemplates() ? profile : profile.withoutTemplates();
            Pipeline pipeline = Pipeline.load(PlacesFile::knowledge, asked);
            knowledge = pipeline.knowledge();
            try (Progress progress = new Progress(terminal, articles.articles().size())) {
                reading = pipeline.read(articles, triage, progress::tick);
            }
        }
        Export export = new Export(withhold.of(reading), knowledge, terminal.page(explain, output.toFile()));
        output.write(out -> exporter.write(export, out));
        ProblemSummary.print(reading.problems(), spec.commandLine().getErr());
        return ExitCodes.of(reading.extractions().size(), reading.problems().size());
    }
}
