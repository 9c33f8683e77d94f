package org.dateline.web;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one Chromium of all tests. It is the machine's own, and none is ever fetched: where there is none, tests are skipped,
 * and in CI (where the environment has {@code CI}) they fail.
 */
final class WorkbenchBrowser {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static @Nullable Browser browser;

    private WorkbenchBrowser() {}

    static synchronized Browser orSkip() {
        if (browser == null) {
            browser = launch(path());
        }
        return browser;
    }

    private static Path path() {
        String named = System.getenv("DATELINE_TEST_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(WorkbenchBrowser::none);
    }

    private static Path none() {
        String message =
                "the workbench is tested in a real browser, and there is none: install chromium, or name one with"
                        + " DATELINE_TEST_CHROMIUM";
        return System.getenv("CI") == null ? abort(message) : fail(message);
    }

    private static Browser launch(Path chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser launched = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close the browser"));
        return launched;
    }
}
