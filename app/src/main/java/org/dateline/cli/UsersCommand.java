package org.dateline.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.store.Store;
import org.dateline.store.Team.Member;
import org.dateline.team.Members;
import org.dateline.team.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps who may use the store through {@code serve --team}. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps who may use the store through serve --team.",
            "Roles: reader, coder (rules and adds), reviewer (takes back anybody's rulings, sees names), admin (users,"
                    + " tokens, audit); each may what those before may. A password is asked for, or read from standard"
                    + " input: it is never an argument."
        })
final class UsersCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    UsersCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a user and asks for the password.")
    int add(
            @Parameters(paramLabel = "NAME", description = "By which the user signs in, and rulings are signed.")
                    String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "reader",
                            description = "reader, coder, reviewer or admin; ${DEFAULT-VALUE} if not given.")
                    String role,
            @Option(names = "--see-names", description = "May see names of victims and witnesses, whatever the role.")
                    boolean names,
            @Mixin StoreOption store) {
        Role known = role(role);
        return with(store, members -> members.add(name, known, names, password(name), operator()));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all users.")
    int list(@Mixin StoreOption store) {
        return with(store, members -> {
            for (Member member : members.all()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                Locale.ROOT,
                                "%-24s %-9s %-10s %s%n",
                                member.name(),
                                member.role(),
                                member.names() ? "sees names" : "",
                                member.created());
            }
            spec.commandLine().getOut().flush();
        });
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes a user with all tokens; what the user ruled stays.")
    int remove(@Parameters(paramLabel = "NAME", description = "The user.") String name, @Mixin StoreOption store) {
        return with(store, members -> members.remove(name, operator()));
    }

    @Command(name = "role", mixinStandardHelpOptions = true, description = "Gives a user another role.")
    int role(
            @Parameters(paramLabel = "NAME", index = "0", description = "The user.") String name,
            @Parameters(paramLabel = "ROLE", index = "1", description = "reader, coder, reviewer or admin.")
                    String role,
            @Option(
                            names = "--see-names",
                            arity = "1",
                            paramLabel = "true|false",
                            description = "Whether names may be" + " seen whatever the role.")
                    @Nullable
                    Boolean names,
            @Mixin StoreOption store) {
        Role known = role(role);
        return with(store, members -> members.change(name, known, names, null, operator()));
    }

    @Command(name = "password", mixinStandardHelpOptions = true, description = "Asks for a user's new password.")
    int password(@Parameters(paramLabel = "NAME", description = "The user.") String name, @Mixin StoreOption store) {
        return with(store, members -> members.change(name, null, null, password(name), operator()));
    }

    private Role role(String word) {
        return Role.of(word)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no role \"" + word + "\", only reader, coder, reviewer and admin."));
    }

    private static int with(StoreOption store, Consumer<Members> work) {
        try (Store opened = store.open()) {
            work.accept(new Members(opened.team(), Clock.systemUTC()));
        }
        return ExitCodes.OK;
    }

    /** Who works at this machine. */
    static String operator() {
        return System.getProperty("user.name", "unknown") + " at the command line";
    }

    /** From the terminal, unseen and twice; else the first line of standard input. */
    private static String password(String name) {
        return Optional.ofNullable(System.console())
                .map(console -> asked(console, name))
                .orElseGet(UsersCommand::line);
    }

    /** Java 22 and later have a console over a pipe, too: it then has no second line, and the first is taken. */
    private static String asked(Console console, String name) {
        char[] first = console.readPassword("Password of %s: ", name);
        char[] again = console.readPassword("Again: ");
        if (first == null || (again != null && !Arrays.equals(first, again))) {
            throw new Refusal("these are two passwords; nothing was changed");
        }
        return new String(first);
    }

    private static String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new Refusal("a password is wanted on standard input, and there is none");
            }
            return line;
        } catch (IOException e) {
            throw new Refusal("the password cannot be read: " + e.getMessage());
        }
    }
}
