package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.export.WhyText;
import org.dateline.model.Dossier;
import org.dateline.review.Dossiers;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says why a field of an incident has its value. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Says where a value of an incident comes from: which account, which words in their sentence, which"
                        + " rule and speaker, or which ruling; and what the other accounts say of it.")
final class WhyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", index = "0", description = "Id of an incident, or of one of its accounts.")
    private String id = "";

    @Parameters(
            paramLabel = "FIELD",
            index = "1",
            description =
                    "type, when, where, who, perpetrator, victim, target, party, responder, weapons, responsibility,"
                            + " or what was counted: killed, wounded.police, ...")
    private String field = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Override
    public Integer call() {
        Dossier dossier;
        try (Store opened = withhold.of(store.open())) {
            dossier = new Dossiers(opened).find(id);
            withhold.note(opened, output, "why " + id);
        }
        try {
            TextOutput.write(output, WhyText.of(dossier, field, TextOutput.page(output)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
        return ExitCodes.OK;
    }
}
