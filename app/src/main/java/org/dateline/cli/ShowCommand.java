package org.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.export.DossierText;
import org.dateline.json.ReviewWriter;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Dossier;
import org.dateline.review.Dossiers;
import org.dateline.review.Readings;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one incident whole. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows an incident with all that stands behind it: every figure and whose it is, the accounts with"
                        + " their words, copies, why they were linked, and what people ruled.")
final class ShowCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Id of an incident, or of one of its accounts.")
    private String id = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    ShowCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        TextOutput.format(format, FORMATS, spec);
        Dossier dossier;
        try (Store opened = withhold.of(store.open())) {
            dossier = new Dossiers(opened).find(id);
            withhold.note(opened, output, "show " + id);
        }
        if (format.equals("json")) {
            output.write(out -> ReviewWriter.writeDossier(dossier, Readings.of(dossier.incident()), out));
        } else {
            TextOutput.write(output, DossierText.of(dossier, EventTypes.load(), TextOutput.page(output)));
        }
        return ExitCodes.OK;
    }
}
