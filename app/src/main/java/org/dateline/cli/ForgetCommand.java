package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.export.Plain;
import org.dateline.store.Forgetting;
import org.dateline.store.Store;
import org.dateline.store.Tombstone;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes articles out of the store for good. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Takes an article out of the store for good: every version, what was read of it, its words in indexes, what"
                    + " incidents drew from it, people's reasons for rulings on it; and overwrites the bytes.",
            "Without --because it says what would go, and does nothing. What stays is a tombstone: id, day, who and"
                    + " why.",
            "Backups, exports, reports and alerts that have gone out are beyond its reach."
        })
final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "ARTICLE", arity = "0..*", description = "Ids of articles.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--because",
            paramLabel = "REASON",
            description = "Why; it is kept for ever, so name nobody in it. Without it nothing is forgotten.")
    private @Nullable String because;

    @Option(names = "--by", paramLabel = "NAME", description = "Who wants it; the name of the user if not given.")
    private @Nullable String by;

    @Option(names = "--allow-again", description = "Take the tombstone away: the article may be added again.")
    private boolean allowAgain;

    @Option(names = "--list", description = "List what was forgotten.")
    private boolean list;

    ForgetCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        String who = by == null ? UsersCommand.operator() : by;
        String reason = because == null ? "" : because.strip();
        if (ids.isEmpty() && !list) {
            throw new Refusal("which article? Give its id, as dateline show prints it");
        }
        boolean clean = true;
        try (Store opened = store.open()) {
            if (list) {
                opened.forgetting().tombstones().forEach(this::print);
            }
            for (String id : ids) {
                if (allowAgain) {
                    allow(opened, id, who);
                } else if (reason.isEmpty()) {
                    preview(opened, id);
                } else {
                    clean &= forget(opened, id, reason, who);
                }
            }
        }
        return clean ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    private void print(Tombstone stone) {
        say(stone.at() + "  " + stone.article() + "  " + stone.by() + ": " + stone.because());
    }

    private void allow(Store opened, String id, String who) {
        if (!opened.forgetting().allowAgain(id, who)) {
            throw new Refusal("nothing of the id " + id + " was forgotten: dateline forget --list shows what was");
        }
        say(id + " may be added again");
    }

    private void preview(Store opened, String id) {
        opened.forgetting().tombstone(id).ifPresent(stone -> {
            throw new Refusal(id + " is forgotten already, since " + stone.at());
        });
        int versions = opened.versions(id).size();
        if (versions == 0) {
            throw new Refusal("there is no article " + id + " in this store");
        }
        List<String> accounts = opened.extraction(id).orElseThrow().accounts().stream()
                .map(account -> account.id())
                .toList();
        long incidents = accounts.stream()
                .flatMap(account -> opened.incidentOf(account).stream())
                .map(stored -> stored.incident().id())
                .distinct()
                .count();
        say(String.format(
                Locale.ROOT,
                "%s: %,d versions, %,d accounts in %,d incidents, %,d rulings on it. Nothing was forgotten: --because"
                        + " REASON does it, and nothing brings it back.",
                id,
                versions,
                accounts.size(),
                incidents,
                opened.rulings(List.of(id)).size()));
    }

    private boolean forget(Store opened, String id, String reason, String who) {
        Forgetting.Outcome outcome = opened.forgetting().forget(id, reason, who);
        say(
                outcome.versions() == 0
                        ? id + " was forgotten before"
                        : String.format(
                                Locale.ROOT,
                                "%s is forgotten: %,d versions, %,d accounts; %,d incidents are told by others still,"
                                        + " %,d are gone; %,d rulings lost their words",
                                id,
                                outcome.versions(),
                                outcome.accounts(),
                                outcome.changed(),
                                outcome.gone(),
                                outcome.rulings()));
        say(
                outcome.clean()
                        ? "Its bytes are gone from the store's files. Backups made before, exports, reports and alerts"
                                + " that went out still have it: look after them yourself."
                        : "Another program has the store open, and some bytes are in its log still: end it, then do the"
                                + " same again.");
        return outcome.clean();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(Plain.line(line));
        spec.commandLine().getOut().flush();
    }
}
