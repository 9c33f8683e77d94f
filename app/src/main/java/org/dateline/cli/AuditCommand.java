package org.dateline.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.store.AuditLine;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what was done in the store, and checks that the log was not touched. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Shows what was done in the store and by whom, the last first: rulings, imports, exports, sign-ins,"
                        + " and changes of users and tokens.")
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many lines; ${DEFAULT-VALUE} if not given.")
    private int limit = 100;

    AuditCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        try (Store opened = store.open()) {
            for (AuditLine line : opened.team().audit(0, Math.max(1, limit)).items()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                Locale.ROOT,
                                "%8d  %s  %-24s  %s%s%n",
                                line.number(),
                                line.at(),
                                line.who(),
                                line.what(),
                                line.detail().isEmpty() ? "" : ": " + line.detail());
            }
            spec.commandLine().getOut().flush();
        }
        return ExitCodes.OK;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks that no line was altered, removed or put in, and prints the last digest: note it"
                    + " elsewhere, for whoever can write to the database could make a whole new chain.")
    int verify(@Mixin StoreOption where) {
        try (Store opened = where.open()) {
            List<String> faults = opened.team().verifyAudit();
            if (!faults.isEmpty()) {
                throw new Refusal("the audit was tampered with: " + String.join("; ", faults));
            }
            List<AuditLine> last = opened.team().audit(0, 1).items();
            spec.commandLine()
                    .getOut()
                    .println(
                            last.isEmpty()
                                    ? "The audit is empty."
                                    : "The audit is whole: " + last.get(0).number()
                                            + " lines, the last with the digest "
                                            + last.get(0).digest());
            spec.commandLine().getOut().flush();
        }
        return ExitCodes.OK;
    }
}
