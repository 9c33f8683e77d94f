package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dateline.TestPipeline;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.jspecify.annotations.Nullable;

/**
 * A server over a store of its own with the example articles, and people in browsers at it. No browser may ask any other
 * host, and none may meet a fault in a page: {@link #wentWell} says so.
 */
final class WorkbenchDesk implements AutoCloseable {
    static final Path WEB = Path.of("..", "web");
    private static @Nullable Path examples;

    private final Path folder;
    private final Server server;
    private final Browser browser;
    private final List<BrowserContext> people = new ArrayList<>();
    private boolean leaving;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private WorkbenchDesk(Path folder, Browser browser, boolean team) {
        this.folder = folder;
        this.browser = browser;
        ServerOptions options = RunningServer.options(folder.resolve("store.db").toString(), "ada");
        this.server = team ? Server.startForTeam(options) : Server.start(options);
    }

    /** A store of the examples, made once; each desk has a copy. */
    private static synchronized Path examples() throws IOException {
        if (examples == null) {
            Path file = Files.createTempFile("dateline-examples", ".db");
            Files.delete(file);
            file.toFile().deleteOnExit();
            try (Store store = Stores.open(file.toString())) {
                TestPipeline.read(Path.of("..", "examples").toString())
                        .extractions()
                        .forEach(store::add);
            }
            examples = file;
        }
        return examples;
    }

    /** Opens one; a test without a browser on its machine ends here. */
    static WorkbenchDesk open() {
        return open(false, store -> {});
    }

    /** Opens one for a team, once it is put together. */
    static WorkbenchDesk openForTeam(Consumer<Store> putTogether) {
        return open(true, putTogether);
    }

    private static WorkbenchDesk open(boolean team, Consumer<Store> before) {
        Browser browser = WorkbenchBrowser.orSkip();
        try {
            Path folder = Files.createTempDirectory("dateline-desk");
            Files.copy(examples(), folder.resolve("store.db"));
            try (Store store = Stores.open(folder.resolve("store.db").toString())) {
                before.accept(store);
            }
            return new WorkbenchDesk(folder, browser, team);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts an article of which nothing was read into the store. */
    void add(Article article) {
        try (Store store = Stores.open(folder.resolve("store.db").toString())) {
            store.add(new Extraction(article, false, List.of(), List.of()));
        }
    }

    /** Somebody at a desktop. */
    Page person() {
        return person(options -> options);
    }

    /** Somebody with a screen, colours or a language of their own. */
    Page person(UnaryOperator<Browser.NewContextOptions> how) {
        BrowserContext person = browser.newContext(how.apply(new Browser.NewContextOptions()
                .setBaseURL(server.address())
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setTimezoneId("America/Los_Angeles")
                .setReducedMotion(ReducedMotion.REDUCE)));
        people.add(person);
        person.setDefaultTimeout(10_000);
        person.route("**/*", this::guard);
        person.onWebError(error -> faults.add("error in a page: " + error.error()));
        person.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add("refused by the policy: " + message.text());
            }
        });
        person.onDialog(dialog -> {
            faults.add("a page opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
        return person.newPage();
    }

    private void guard(Route route) {
        if (leaving) {
            // The page is about to be gone, and with it whatever it still asked for.
            return;
        }
        String address = route.request().url();
        if (address.startsWith(server.address() + "/") || address.startsWith("data:")) {
            route.resume();
        } else {
            faults.add("a request for " + address);
            route.abort();
        }
    }

    String address() {
        return server.address();
    }

    /** Nothing was asked of another host, no script failed or was refused; the people go. */
    void wentWell() {
        leave();
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).isEmpty();
    }

    private void leave() {
        leaving = true;
        people.forEach(BrowserContext::close);
        people.clear();
        leaving = false;
    }

    @Override
    public void close() {
        leave();
        server.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
