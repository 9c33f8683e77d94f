package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dateline.doctor.Doctor;
import org.dateline.fetch.Fetcher;
import org.dateline.observe.Log;
import org.dateline.observe.Metrics;
import org.dateline.parse.ModelCache;
import org.dateline.pipeline.Adding;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.read.Limits;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.dateline.store.Store;
import org.dateline.team.Role;
import org.dateline.web.Loopback;
import org.dateline.web.Server;
import org.dateline.web.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the workbench. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the workbench: see, question and correct the incidents of the store in a browser.",
            "Only this machine can reach it, and whoever uses it may do everything, but with --team. Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int MOST_MEGABYTES = 1900;

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
            names = "--team",
            description = "Let in only who signs in, each to do what the role allows: dateline users adds them.")
    private boolean team;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A further name by which the server is called, such as news.example.org.")
    private Set<String> names = new LinkedHashSet<>();

    @Option(
            names = "--upload-limit",
            paramLabel = "MB",
            defaultValue = "100",
            description = "How large the files may be that are sent at once; ${DEFAULT-VALUE} MB if not given.")
    private int uploadLimit = 100;

    @Option(names = "--by", paramLabel = "NAME", description = "Who rules; the name of the user if not given.")
    private @Nullable String by;

    @Option(names = "--demo", description = "Read the example articles into the store first.")
    private boolean demo;

    @Option(names = "--open", description = "Open the workbench in a browser.")
    private boolean open;

    @Mixin
    private LogOption log = new LogOption();

    @Mixin
    private WebOptions web = new WebOptions();

    ServeCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws InterruptedException {
        log.begin(spec);
        if (!Loopback.is(host) && !withoutAccounts && !team) {
            throw new Refusal("others could reach " + host + " and do everything there: let them sign in with --team,"
                    + " leave --host out, or say with --without-accounts that this is meant");
        }
        if (team) {
            expectAnAdmin();
        }
        if (uploadLimit < 1 || uploadLimit > MOST_MEGABYTES) {
            throw new ParameterException(
                    spec.commandLine(), "--upload-limit is a whole number from 1 to " + MOST_MEGABYTES + ".");
        }
        if (demo) {
            addExamples();
        }
        noteStart();
        CountDownLatch ended = new CountDownLatch(1);
        try (Server server = team ? Server.startForTeam(options()) : Server.start(options())) {
            spec.commandLine().getOut().println("Dateline is at " + server.address() + " (Ctrl-C ends it)");
            spec.commandLine().getOut().flush();
            Log.info("started").number("port", server.port()).write();
            if (open) {
                Browser.open(server.address(), spec.commandLine().getErr());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
            ended.await();
        }
        return ExitCodes.OK;
    }

    private void noteStart() {
        try (Store opened = store.open()) {
            String who = team ? "for a team" : withoutAccounts ? "without accounts" : "for this machine alone";
            opened.team().note(UsersCommand.operator(), "serve", "at " + host + ", " + who);
        }
    }

    private void addExamples() {
        try (Store opened = store.open();
                Examples examples = Examples.unpacked()) {
            Adding adding = new Adding(opened, () -> Pipeline.load(PlacesFile::knowledge, Profile.FAST), () -> {});
            Adding.Outcome outcome = adding.run(examples::read);
            spec.commandLine()
                    .getOut()
                    .printf("examples: %,d articles, %,d of them new%n", outcome.articles(), outcome.added());
        } catch (IOException e) {
            throw new Refusal("the examples cannot be read: " + e.getMessage());
        }
    }

    private void expectAnAdmin() {
        try (Store opened = store.open()) {
            boolean any = opened.team().members().stream()
                    .anyMatch(member -> member.role().equals(Role.ADMIN.word()));
            if (!any) {
                throw new Refusal("the team has no admin yet, and nobody could sign in: add one with dateline users add"
                        + " NAME --role admin");
            }
        }
    }

    private ServerOptions options() {
        String name = by == null ? System.getProperty("user.name", "unknown") : by;
        return new ServerOptions(
                host,
                port,
                store.location(),
                name,
                Version.number(),
                names,
                uploadLimit,
                PlacesFile::knowledge,
                knowledge -> Pipeline.load(knowledge, Profile.FAST),
                this::fetch,
                () -> Doctor.canRead(ModelCache.ofUser()),
                Metrics.prometheus());
    }

    private Adding.Outcome fetch(Adding adding, String address) {
        try (Fetcher fetcher = web.fetcher(Limits.STANDARD)) {
            return adding.run(intake -> Readers.stream(
                    List.of(address), InputStream.nullInputStream(), ReadingOptions.NONE.over(fetcher, false), intake));
        }
    }
}
