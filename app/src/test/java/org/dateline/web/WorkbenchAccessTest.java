package org.dateline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody can use every screen: axe-core finds nothing in it, in either theme, and it fits a phone. */
class WorkbenchAccessTest {
    /** The screens, and what each shows once it has loaded. */
    enum Screen {
        OVERVIEW("/", ".rows .row"),
        INCIDENT("/incidents/garissa-1.1", ".figure-panel"),
        ARTICLE("/articles/garissa-1", "mark"),
        ARTICLES("/articles", ".rows .row"),
        REVIEW("/review", ".side h3"),
        TALLIES("/tallies?by=country", ".bars li"),
        WAVES("/waves?below=1&min-cases=2&family=all&radius=200", ".wave"),
        ADD("/add", ".drop"),
        EXPORT("/export", ".formats li code"),
        HELP("/help", ".keys");

        private final String path;
        private final String sign;

        Screen(String path, String sign) {
            this.path = path;
            this.sign = sign;
        }

        void open(Page page) {
            page.navigate(path);
            assertThat(page.locator(sign).first()).isVisible();
        }
    }

    static final int PHONE = 360;
    private static @Nullable WorkbenchDesk desk;

    @BeforeAll
    static void open() {
        desk = WorkbenchDesk.open();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @AfterEach
    void wentWell() {
        desk().wentWell();
    }

    private static WorkbenchDesk desk() {
        return Objects.requireNonNull(desk);
    }

    @ParameterizedTest
    @EnumSource
    void axeFindsNothingInLight(Screen screen) {
        Page page = desk().person(o -> o.setColorScheme(ColorScheme.LIGHT));
        screen.open(page);
        assertThat(found(page)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void axeFindsNothingInTheDarkOnAPhone(Screen screen) {
        Page page = desk().person(o -> o.setColorScheme(ColorScheme.DARK).setViewportSize(PHONE, 740));
        screen.open(page);
        assertThat(found(page)).isEmpty();
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).as("a phone's page is not wider than the phone").isLessThanOrEqualTo(PHONE);
    }

    @Test
    void aDialogHasNothingWrongEither() {
        Page page = desk().person();
        Screen.INCIDENT.open(page);
        page.keyboard().press("e");
        assertThat(page.locator("dl-correction dialog")).isVisible();
        assertThat(found(page)).isEmpty();
    }

    @Test
    void theKeyboardReachesAnIncidentAndSeesWhereItIs() {
        Page page = desk().person();
        Screen.OVERVIEW.open(page);
        page.locator(".rows .row").first().focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(".rows .row").nth(1)).isFocused();
        assertThat(page.locator(".rows .row").nth(1)).hasCSS("outline-style", "solid");
        page.keyboard().press("Enter");
        assertThat(page.locator(".actions")).isVisible();
        assertThat(page.locator("main")).isFocused();
    }

    /** What axe-core finds, a line each. */
    static String found(Page page) {
        try {
            page.evaluate(Files.readString(WorkbenchDesk.WEB.resolve("node_modules/axe-core/axe.min.js")));
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core comes with the build of the module web", e);
        }
        return (String) page.evaluate("async () => (await axe.run()).violations.flatMap(v => v.nodes.map(n =>"
                + " v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary)).join('\\n')");
    }
}
