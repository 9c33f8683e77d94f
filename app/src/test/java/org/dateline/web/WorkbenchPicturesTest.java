package org.dateline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Takes the pictures of docs/workbench.md anew: {@code DATELINE_PICTURES=yes mvn -q -pl app -am test -Dtest=WorkbenchPicturesTest}. */
@EnabledIfEnvironmentVariable(named = "DATELINE_PICTURES", matches = "yes")
class WorkbenchPicturesTest {
    private static final Path FOLDER = Path.of("..", "docs", "workbench");
    private static final int QUALITY = 72;

    /** The seven screens, and what each shows once it has loaded. */
    private enum Screen {
        OVERVIEW("/", ".cell"),
        INCIDENT("/incidents/abu-ghraib-1.1", ".figure-panel"),
        ARTICLE("/articles/abu-ghraib-1", "mark"),
        REVIEW("/review", ".side h3"),
        TALLIES("/tallies?by=country", ".bars li"),
        WAVES("/waves?below=1&min-cases=2&family=all&radius=200", ".wave"),
        ADD("/add", ".drop"),
        EXPORT("/export?country=IQ", ".formats li code");

        private final String path;
        private final String sign;

        Screen(String path, String sign) {
            this.path = path;
            this.sign = sign;
        }

        private void open(Page page) {
            page.navigate(path);
            assertThat(page.locator(sign).first()).isVisible();
            if (this == ARTICLE) {
                page.locator("mark").nth(6).click();
            } else if (this == INCIDENT) {
                page.locator(".figure-panel").first().scrollIntoViewIfNeeded();
                page.evaluate("document.querySelectorAll('.card')[1].scrollIntoView()");
                page.mouse().wheel(0, -70);
            }
            page.waitForTimeout(900);
        }
    }

    @Test
    void everyScreenInEveryThemeAndSize() throws IOException {
        Files.createDirectories(FOLDER);
        try (WorkbenchDesk desk = WorkbenchDesk.open()) {
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page desktop = desk.person(o -> o.setColorScheme(theme));
                Page phone = desk.person(o -> o.setColorScheme(theme).setViewportSize(390, 844));
                for (Screen screen : Screen.values()) {
                    take(desktop, screen, "", theme);
                    take(phone, screen, "-phone", theme);
                }
            }
            desk.wentWell();
        }
        assertThat(FOLDER).isNotEmptyDirectory();
    }

    @Test
    void whatATeamHasBesides() throws IOException {
        Files.createDirectories(FOLDER);
        try (WorkbenchDesk desk = WorkbenchTeam.open()) {
            Page door = desk.person(o -> o.setViewportSize(800, 420));
            door.navigate("/");
            door.getByLabel("Name").fill("rita");
            take(door, "sign-in");
            Page page = desk.person();
            Page phone = desk.person(o -> o.setColorScheme(ColorScheme.DARK).setViewportSize(390, 844));
            for (String screen : new String[] {"users", "account", "audit"}) {
                WorkbenchTeam.signIn(page.context().newPage(), "/" + screen, "ada");
                Page shown = page.context().pages().get(page.context().pages().size() - 1);
                shown.waitForTimeout(600);
                take(shown, screen);
                shown.getByText("Sign out").click();
                assertThat(shown.locator(".sign-in")).isVisible();
            }
            WorkbenchTeam.signIn(phone, "/users", "ada");
            phone.waitForTimeout(600);
            take(phone, "users-phone-dark");
            desk.wentWell();
        }
        assertThat(FOLDER).isNotEmptyDirectory();
    }

    private static void take(Page page, Screen screen, String size, ColorScheme theme) throws IOException {
        screen.open(page);
        take(page, screen.name().toLowerCase(Locale.ROOT) + size + (theme.equals(ColorScheme.DARK) ? "-dark" : ""));
    }

    private static void take(Page page, String name) throws IOException {
        JsonObject how = new JsonObject();
        how.addProperty("format", "webp");
        how.addProperty("quality", QUALITY);
        String data = page.context()
                .newCDPSession(page)
                .send("Page.captureScreenshot", how)
                .get("data")
                .getAsString();
        Files.write(FOLDER.resolve(name + ".webp"), Base64.getDecoder().decode(data));
    }
}
