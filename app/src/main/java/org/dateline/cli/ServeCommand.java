package org.dateline.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dateline.web.Loopback;
import org.dateline.web.Server;
import org.dateline.web.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the workbench. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the workbench: see, question and correct the incidents of the store in a browser.",
            "Only this machine can reach it, and whoever uses it may do everything. Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port; ${DEFAULT-VALUE} if not given, 0 for any that is free.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen at; ${DEFAULT-VALUE} if not given.")
    private String host = "127.0.0.1";

    @Option(
            names = "--without-accounts",
            description = "Let everybody who can reach the address do everything; needed for an address that others can"
                    + " reach.")
    private boolean withoutAccounts;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A further name by which the server is called, such as news.example.org.")
    private Set<String> names = new LinkedHashSet<>();

    @Option(names = "--by", paramLabel = "NAME", description = "Who rules; the name of the user if not given.")
    private @Nullable String by;

    ServeCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Loopback.is(host) && !withoutAccounts) {
            throw new Refusal("others could reach " + host + " and do everything there: leave --host out, or say with"
                    + " --without-accounts that this is meant");
        }
        CountDownLatch ended = new CountDownLatch(1);
        try (Server server = Server.start(options())) {
            spec.commandLine().getOut().println("Dateline is at " + server.address() + " (Ctrl-C ends it)");
            spec.commandLine().getOut().flush();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
            ended.await();
        }
        return ExitCodes.OK;
    }

    private ServerOptions options() {
        String name = by == null ? System.getProperty("user.name", "unknown") : by;
        return new ServerOptions(host, port, store.location(), name, null, names);
    }
}
