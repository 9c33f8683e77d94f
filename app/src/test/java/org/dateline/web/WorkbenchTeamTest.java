package org.dateline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.web.WorkbenchTeam.PASSWORD;
import static org.dateline.web.WorkbenchTeam.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People of a team in real browsers: they sign in, see what they may, and an admin keeps the team. */
class WorkbenchTeamTest {
    private static @Nullable WorkbenchDesk desk;

    @BeforeAll
    static void open() {
        desk = WorkbenchTeam.open();
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

    @Test
    void showsNothingButTheDoorToWhoHasNotSignedIn() {
        Page page = desk().person();
        page.navigate("/incidents/garissa-1.1");
        assertThat(page.locator(".sign-in")).isVisible();
        assertThat(page.locator(".figure-panel")).hasCount(0);
        signIn(page, "/incidents/garissa-1.1", "rita");
        assertThat(page.locator(".figure-panel").first()).isVisible();
    }

    @Test
    void tellsAWrongPasswordInWordsAndLetsOneTryAgain() {
        Page page = desk().person();
        page.navigate("/");
        page.getByLabel("Name").fill("rob");
        page.getByLabel("Password").fill("three other words");
        page.locator(".sign-in button").click();
        assertThat(page.locator(".sign-in .fault")).containsText("the name or the password is wrong");
        page.getByLabel("Password").fill(PASSWORD);
        page.locator(".sign-in button").click();
        assertThat(page.locator(".rows .row").first()).isVisible();
    }

    @Test
    void endsTheSittingAtSignOut() {
        Page page = desk().person();
        signIn(page, "/", "rob");
        page.getByText("Sign out").click();
        assertThat(page.locator(".sign-in")).isVisible();
        page.reload();
        assertThat(page.locator(".sign-in")).isVisible();
    }

    @Test
    void letsAReaderReadAndNotRule() {
        Page page = desk().person();
        signIn(page, "/incidents/garissa-1.1", "rob");
        assertThat(page.locator(".figure-panel").first()).isVisible();
        assertThat(page.getByText("Confirm", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        page.keyboard().press("c");
        page.navigate("/add");
        assertThat(page.locator("main")).containsText("You may read, not add");
        page.navigate("/users");
        assertThat(page.locator("main")).containsText("Only an admin sees this page");
        Page coder = desk().person();
        signIn(coder, "/incidents/garissa-1.1", "carl");
        assertThat(coder.getByText(Pattern.compile("^Confirm"))).hasCount(1);
        assertThat(coder.locator(".review-confirmed")).hasCount(0);
    }

    @Test
    void hidesNamesFromWhoMayNotSeeThem() {
        Page reader = desk().person();
        signIn(reader, "/articles/" + WorkbenchTeam.ARTICLE, "rob");
        assertThat(reader.locator("mark").first()).isVisible();
        assertThat(reader.locator("main")).not().containsText("Khalid");
        assertThat(reader.locator("main")).containsText(Pattern.compile("a teacher, Per\\w+ Per\\w+"));
        reader.navigate("/");
        assertThat(reader.locator(".rows .row").first()).isVisible();
        assertThat(reader.locator("input[name=text]")).hasCount(0);
        Page reviewer = desk().person();
        signIn(reviewer, "/articles/" + WorkbenchTeam.ARTICLE, "rita");
        assertThat(reviewer.locator("main")).containsText("Khalid");
    }

    @Test
    void letsAnAdminAddChangeAndRemoveAUser() {
        Page page = desk().person();
        signIn(page, "/users", "ada");
        page.locator("dl-users form input[name=name]").fill("nina");
        page.locator("dl-users form input[name=password]").fill("short");
        page.locator("dl-users form select").selectOption("coder");
        page.locator("dl-users form input[name=password]").fill("four more plain words");
        page.getByText("Add", new Page.GetByTextOptions().setExact(true)).last().click();
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("nina"));
        assertThat(row).hasCount(1);
        row.locator("select").selectOption("reader");
        assertThat(page.locator(".message")).containsText("nina is reader now");
        row.locator("input[type=checkbox]").check();
        assertThat(page.locator(".message")).containsText("nina sees names");
        page.reload();
        assertThat(row.locator("select")).hasValue("reader");
        assertThat(row.locator("input[type=checkbox]")).isChecked();
        row.getByText("Remove").click();
        row.getByText("Keep").click();
        row.getByText("Remove").click();
        row.getByText("Remove", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(row).hasCount(0);
    }

    @Test
    void showsATokenOnceAndTakesItBack() {
        Page page = desk().person();
        signIn(page, "/account", "carl");
        page.getByLabel("What it is for").fill("nightly export");
        page.getByText("Make a token").click();
        assertThat(page.locator(".secret")).hasText(Pattern.compile("dl_.+"));
        String token = page.locator(".secret").textContent();
        assertThat(asked(page, token)).isEqualTo(200);
        page.reload();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator(".secret")).hasCount(0);
        assertThat(page.locator("main")).not().containsText(token);
        page.locator("tbody").getByText("Remove").click();
        assertThat(page.locator("tbody tr")).hasCount(0);
        assertThat(asked(page, token)).isEqualTo(401);
    }

    /** What the server answers a program that brings a token. */
    private static int asked(Page page, String token) {
        return (int) page.evaluate(
                "token => fetch('/api/v1/incidents', {credentials: 'omit', headers: {Authorization: 'Bearer ' + token}})"
                        + ".then(answer => answer.status)",
                token);
    }

    @Test
    void changesAPasswordAndAsksForTheNewOne() {
        Page page = desk().person();
        signIn(page, "/users", "ada");
        page.locator("dl-users form input[name=name]").fill("paul");
        page.locator("dl-users form input[name=password]").fill(PASSWORD);
        page.getByText("Add", new Page.GetByTextOptions().setExact(true)).last().click();
        assertThat(page.locator(".message")).containsText("paul can sign in");
        Page own = desk().person();
        signIn(own, "/account", "paul");
        own.locator("input[name=old]").fill(PASSWORD);
        own.locator("input[name=new]").fill("some quite new words");
        own.locator("input[name=again]").fill("some quite other words");
        own.getByText("Change it").click();
        assertThat(own.locator(".fault")).containsText("not the same");
        own.locator("input[name=again]").fill("some quite new words");
        own.getByText("Change it").click();
        assertThat(own.locator(".sign-in")).isVisible();
        own.getByLabel("Name").fill("paul");
        own.getByLabel("Password").fill("some quite new words");
        own.locator(".sign-in button").click();
        assertThat(own.locator("a.user")).containsText("paul");
    }

    @Test
    void showsTheAuditAndThatItIsWhole() {
        Page page = desk().person();
        signIn(page, "/audit", "ada");
        assertThat(page.locator(".whole")).containsText("Nothing is missing or altered");
        assertThat(page.locator(".audit tbody tr").first()).containsText("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-in", "/account", "/users", "/audit"})
    void axeFindsNothingAndItFitsAPhone(String path) {
        for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page page = desk().person(o -> o.setColorScheme(theme)
                    .setViewportSize(theme == ColorScheme.LIGHT ? 1280 : WorkbenchAccessTest.PHONE, 800));
            if (path.equals("sign-in")) {
                page.navigate("/");
                assertThat(page.locator(".sign-in")).isVisible();
            } else {
                signIn(page, path, "ada");
                assertThat(page.locator(".team .card, .team .whole").first()).isVisible();
                page.waitForTimeout(300);
            }
            assertThat(WorkbenchAccessTest.found(page)).isEmpty();
            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
            assertThat(wide).isLessThanOrEqualTo((int) page.evaluate("innerWidth"));
        }
    }
}
