package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.export.ConflictText;
import org.dateline.export.Page;
import org.dateline.json.ReviewWriter;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Dossier;
import org.dateline.model.Review;
import org.dateline.review.Dossiers;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists incidents whose sources disagree. */
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        description =
                "Lists the incidents whose independent sources do not agree on the date, the place, who did it or how"
                        + " many, with the values side by side.")
final class ConflictsCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many incidents; ${DEFAULT-VALUE} if not given.")
    private int limit = 100;

    ConflictsCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        TextOutput.format(format, FORMATS, spec);
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is a whole number from 1 on.");
        }
        EventTypes types = EventTypes.load();
        List<Dossier> dossiers = new ArrayList<>();
        int[] further = {0};
        try (Store opened = withhold.of(store.open())) {
            withhold.note(opened, output, "conflicts");
            Dossiers all = new Dossiers(opened);
            opened.each(filter.query(types), stored -> {
                if (isDisputed(all, stored)) {
                    if (dossiers.size() < limit) {
                        dossiers.add(all.of(stored));
                    } else {
                        further[0]++;
                    }
                }
            });
        }
        if (format.equals("json")) {
            output.write(out -> ReviewWriter.writeConflicts(dossiers, out));
        } else {
            Page page = TextOutput.page(output);
            StringBuilder text = new StringBuilder();
            dossiers.forEach(dossier -> text.append(ConflictText.of(dossier, types, page)));
            text.append(dossiers.isEmpty() ? "No incident whose sources disagree.\n" : "");
            text.append(further[0] == 0 ? "" : further[0] + " more; --limit shows them.\n");
            TextOutput.write(output, text.toString());
        }
        return ExitCodes.OK;
    }

    private static boolean isDisputed(Dossiers all, StoredIncident stored) {
        return stored.incident().review() != Review.REJECTED
                && stored.incident().accounts().size() > 0
                && !all.conflicts(stored).isEmpty();
    }
}
