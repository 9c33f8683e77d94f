package org.dateline.cli;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.export.Plain;
import org.dateline.export.RulingText;
import org.dateline.json.ReviewWriter;
import org.dateline.model.Anchor;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.review.Dossiers;
import org.dateline.review.Reviewer;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rules on incidents: what a person decides stands above what is read, and is kept for ever. */
@Command(
        name = "rule",
        mixinStandardHelpOptions = true,
        description =
                "Rules on incidents. Rulings are kept for ever with who and when, hold when articles are read or linked"
                        + " again, and can be taken back.")
final class RuleCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    RuleCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    @Command(name = "same", mixinStandardHelpOptions = true, description = "Both tell of one incident.")
    int same(
            @Parameters(paramLabel = "A", index = "0", description = "Id of an incident or an account.") String a,
            @Parameters(paramLabel = "B", index = "1", description = "Id of another.") String b,
            @Mixin RulingOptions options,
            @Mixin StoreOption store) {
        return rule(store, options, reviewer -> List.of(reviewer.same(a, b, options.because())));
    }

    @Command(name = "different", mixinStandardHelpOptions = true, description = "They tell of two incidents.")
    int different(
            @Parameters(paramLabel = "A", index = "0", description = "Id of an incident or an account.") String a,
            @Parameters(paramLabel = "B", index = "1", description = "Id of another.") String b,
            @Mixin RulingOptions options,
            @Mixin StoreOption store) {
        return rule(store, options, reviewer -> List.of(reviewer.different(a, b, options.because())));
    }

    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            description = {
                "A field of an incident has another value.",
                "Fields: type, when (a day, or two: 2013-07-21/2013-07-22), when.from, when.to, when.precision, where.name,"
                        + " where.facility, where.admin1, where.admin2, where.country, where.geonames, where.lat,"
                        + " where.lon, where.precision, killed, wounded.police.low, figures.killed.all.best, ...",
                "Whole lists, with semicolons between: perpetrator, target, victim, party, responder (names; (kind) and <id of a"
                        + " known actor> may follow, and are found for known names), weapons (kinds), responsibility (claim:,"
                        + " denial: or accusation: and a name). What the articles have of these keeps their words."
            })
    int correct(
            @Parameters(paramLabel = "ID", index = "0", description = "Id of an incident.") String id,
            @Parameters(paramLabel = "FIELD", index = "1", description = "The field.") String field,
            @Parameters(
                            paramLabel = "VALUE",
                            index = "2",
                            description = "The right value; UNKNOWN where nobody can know it.")
                    String value,
            @Mixin RulingOptions options,
            @Mixin StoreOption store) {
        return rule(
                store,
                options,
                reviewer -> reviewer.correct(id, field, value, options.because(), PlacesFile::knowledge));
    }

    @Command(name = "confirm", mixinStandardHelpOptions = true, description = "The incident is as shown.")
    int confirm(
            @Parameters(paramLabel = "ID", description = "Id of an incident.") String id,
            @Mixin RulingOptions options,
            @Mixin StoreOption store) {
        return rule(store, options, reviewer -> List.of(reviewer.confirm(id, options.because())));
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "The incident did not happen, or is none. No tally counts it.")
    int reject(
            @Parameters(paramLabel = "ID", description = "Id of an incident.") String id,
            @Mixin RulingOptions options,
            @Mixin StoreOption store) {
        return rule(store, options, reviewer -> List.of(reviewer.reject(id, options.because())));
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Rulings no longer hold. They stay in the list.")
    int undo(
            @Parameters(paramLabel = "RULING", arity = "1..*", description = "Ids of rulings.") List<String> rulings,
            @Mixin RulingOptions options,
            @Mixin StoreOption store) {
        return rule(
                store,
                options,
                reviewer -> rulings.stream()
                        .map(ruling -> reviewer.takeBack(ruling, options.because()))
                        .toList());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all rulings, with those taken back.")
    int list(
            @Parameters(
                            paramLabel = "ID",
                            arity = "0..1",
                            description = "Only those on this incident, or on the incident of this account.")
                    @Nullable
                    String id,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table or json.")
                    String format,
            @Mixin OutputOptions output,
            @Mixin WithholdOption withhold,
            @Mixin StoreOption store) {
        TextOutput.format(format, List.of("table", "json"), spec);
        List<Ruling> rulings;
        try (Store opened = withhold.of(store.open())) {
            rulings = id == null
                    ? opened.rulings()
                    : new Dossiers(opened).find(id).rulings();
            withhold.note(opened, output, "rule list");
        }
        if (format.equals("json")) {
            output.write(out -> ReviewWriter.writeRulings(rulings, out));
        } else {
            TextOutput.write(
                    output, rulings.isEmpty() ? "No ruling.\n" : RulingText.table(rulings, TextOutput.page(output)));
        }
        return ExitCodes.OK;
    }

    /** What is ruled. */
    private interface Act {
        List<Ruling> by(Reviewer reviewer);
    }

    private int rule(StoreOption store, RulingOptions options, Act act) {
        try (Store opened = store.open()) {
            List<Ruling> rulings = act.by(new Reviewer(opened, options.by()));
            for (Ruling ruling : rulings) {
                print(RulingText.what(ruling) + ", ruling " + ruling.id());
            }
            rulings.stream()
                    .flatMap(ruling -> Stream.of(ruling.a(), ruling.b()))
                    .flatMap(List::stream)
                    .map(Anchor::account)
                    .distinct()
                    .flatMap(account -> opened.incidentOf(account).stream())
                    .map(StoredIncident::incident)
                    .map(incident -> "incident " + incident.id() + " ("
                            + incident.review().word() + "), "
                            + incident.accounts().size()
                            + (incident.accounts().size() == 1 ? " account" : " accounts"))
                    .distinct()
                    .forEach(this::print);
            if (rulings.stream().noneMatch(ruling -> ruling.kind() == RulingKind.TAKEN_BACK)) {
                print("To take it back: dateline rule undo "
                        + String.join(" ", rulings.stream().map(Ruling::id).toList()));
            }
        }
        return ExitCodes.OK;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(Plain.line(line));
        spec.commandLine().getOut().flush();
    }
}
