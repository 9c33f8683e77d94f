package org.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.store.Store;
import org.dateline.store.Store.Relinking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Links a store anew. */
@Command(
        name = "relink",
        mixinStandardHelpOptions = true,
        description =
                "Links everything in the store from scratch, as after an upgrade, and says what would be different."
                        + " Nothing is changed without --apply. Rulings hold as before.")
final class RelinkCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--apply", description = "Keep the outcome.")
    private boolean apply;

    @Override
    public Integer call() {
        Relinking relinking;
        try (Store opened = store.open()) {
            relinking = apply ? opened.relink() : opened.compareRelinked();
            if (apply) {
                opened.team()
                        .note(
                                UsersCommand.operator(),
                                "relink",
                                relinking.created().size() + " incidents new, "
                                        + relinking.changed().size() + " different, "
                                        + relinking.deleted().size() + " gone");
            }
        }
        boolean same = relinking.created().isEmpty()
                && relinking.changed().isEmpty()
                && relinking.deleted().isEmpty();
        String text = same
                ? "Nothing " + (apply ? "is" : "would be") + " different.\n"
                : lines("new", relinking.created())
                        + lines("different", relinking.changed())
                        + lines("gone", relinking.deleted())
                        + (apply ? "" : "Nothing was changed: --apply does it.\n");
        TextOutput.write(output, text);
        return ExitCodes.OK;
    }

    private static String lines(String what, List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String some = String.join(" ", ids.subList(0, Math.min(SHOWN, ids.size())));
        return String.format("%,7d %s: %s%s%n", ids.size(), what, some, ids.size() > SHOWN ? " ..." : "");
    }
}
