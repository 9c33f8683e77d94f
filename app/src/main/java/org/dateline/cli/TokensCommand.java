package org.dateline.cli;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.dateline.store.Store;
import org.dateline.store.Team.Token;
import org.dateline.team.Members;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps with what programs come to {@code serve --team}. */
@Command(
        name = "tokens",
        mixinStandardHelpOptions = true,
        description = "Keeps the tokens with which programs come to serve --team, in the name of a user.")
final class TokensCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    TokensCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Makes a token and prints it: this once, the store keeps only its digest.")
    int add(
            @Parameters(paramLabel = "NAME", description = "The user in whose name it is used.") String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            split = ",",
                            defaultValue = "read",
                            description =
                                    "What it may be used for: read, rule, add, admin, metrics; ${DEFAULT-VALUE} if not given.")
                    List<String> scopes,
            @Option(names = "--label", paramLabel = "TEXT", defaultValue = "", description = "What it is for.")
                    String label,
            @Option(names = "--days", paramLabel = "N", description = "For how long; for ever if not given.") @Nullable
                    Integer days,
            @Mixin StoreOption store) {
        try (Store opened = store.open()) {
            Members members = new Members(opened.team(), Clock.systemUTC());
            String word = members.issue(name, scopes, label, days, UsersCommand.operator())
                    .word();
            spec.commandLine().getOut().println(word);
            spec.commandLine().getOut().flush();
        }
        return ExitCodes.OK;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all tokens, without their words.")
    int list(@Mixin StoreOption store) {
        try (Store opened = store.open()) {
            for (Token token : new Members(opened.team(), Clock.systemUTC()).tokens(null)) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                Locale.ROOT,
                                "%s  %-20s %-20s %s%s%n",
                                token.id(),
                                token.member(),
                                String.join(",", token.scopes()),
                                token.label(),
                                token.expires() == null ? "" : "  until " + token.expires());
            }
            spec.commandLine().getOut().flush();
        }
        return ExitCodes.OK;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a token: it no longer lets in.")
    int remove(@Parameters(paramLabel = "ID", description = "The token's id.") String id, @Mixin StoreOption store) {
        try (Store opened = store.open()) {
            if (!new Members(opened.team(), Clock.systemUTC()).removeToken(id, null, UsersCommand.operator())) {
                throw new Refusal("there is no token " + id + "; dateline tokens list shows all");
            }
        }
        return ExitCodes.OK;
    }
}
