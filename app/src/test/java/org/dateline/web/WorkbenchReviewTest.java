package org.dateline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People decide what is true: one through a whole review, two at once. Each test has a store of its own. */
class WorkbenchReviewTest {
    private static final Pattern FIVE = Pattern.compile(".*\\b5 accounts.*");
    private @Nullable WorkbenchDesk desk;

    @BeforeEach
    void open() {
        desk = WorkbenchDesk.open();
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.wentWell();
            desk.close();
        }
    }

    private WorkbenchDesk desk() {
        return Objects.requireNonNull(desk);
    }

    @Test
    void aWholeReview() throws IOException {
        Page page = desk().person();

        // Find the attack on Abu Ghraib.
        page.navigate("/");
        page.getByLabel("Words").fill("Abu Ghraib");
        assertThat(page).hasURL(Pattern.compile(".*text=Abu.Ghraib.*"));
        String other = page.locator(".row", has("Taji")).first().getAttribute("href");
        page.locator(".row", has("Abu Ghraib prison")).first().click();
        assertThat(page.locator("main h1")).containsText("Prison break");
        String here = page.url();

        // See 71 prisoners and who says so.
        Locator prisoners = page.locator("section[aria-label='Killed (prisoners)']");
        assertThat(prisoners.locator("tbody tr", in("Analysts"))).containsText("71");
        assertThat(prisoners.locator("tbody tr", in("The Justice Ministry"))).containsText("21");

        // Rule that two reports tell of the same.
        assertThat(page.locator(".head-line")).containsText("4 accounts");
        button(page, "Same as…").click();
        page.getByLabel("The other incident: its id or address").fill(desk().address() + other);
        button(page, "They are the same").click();
        assertThat(page.locator(".head-line")).hasText(FIVE);

        // Correct a figure.
        prisoners.getByRole(AriaRole.BUTTON).click();
        Locator dialog = page.locator("dl-correction dialog");
        dialog.getByLabel("Right number").fill("68");
        dialog.getByLabel("Because").fill("the register of the morgue");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct"))
                .click();
        assertThat(prisoners.locator(".best")).containsText("68");
        assertThat(page.locator(".history li").first()).containsText("the register of the morgue");
        assertThat(page.locator(".head-line")).containsText("Corrected");

        // Take it back: the correction, then the joining.
        page.keyboard().press("u");
        assertThat(prisoners.locator(".best")).containsText("71");
        assertThat(page.locator(".history .gone")).hasCount(1);
        page.keyboard().press("u");
        assertThat(page.locator(".head-line")).containsText("4 accounts");

        // Take the view away in a file.
        page.navigate("/?text=Abu+Ghraib");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("more formats"))
                .click();
        Download file = page.waitForDownload(() -> page.locator(".formats li", has(".csv"))
                .first()
                .locator("a.button")
                .click());
        assertThat(Files.readString(file.path())).contains("prison-break").doesNotContain("Garissa");
        assertThat(here).contains("/incidents/");
    }

    @Test
    void whoDidItIsCorrectedAsAListAndTakenBack() {
        Page page = desk().person();
        page.navigate("/incidents/abu-ghraib-1.1");
        Locator perpetrators = page.locator(
                ".fact",
                new Page.LocatorOptions()
                        .setHas(page.getByRole(
                                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Correct: Perpetrator"))));
        button(page, "Correct: Perpetrator").click();
        Locator dialog = page.locator("dl-correction dialog");
        Locator list = dialog.getByLabel("Right list");
        assertThat(list).hasValue(Pattern.compile(".*<islamic-state>.*"));
        int before = perpetrators.locator("li").count();
        list.fill("ISIL; two guards (police)");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct"))
                .click();
        assertThat(perpetrators.locator("li")).hasCount(2);
        assertThat(perpetrators).containsText("two guards police");
        assertThat(perpetrators).containsText("by a ruling");
        page.keyboard().press("u");
        assertThat(perpetrators.locator("li")).hasCount(before);
    }

    @Test
    void twoPeopleSeeEachOthersRulings() {
        Page one = desk().person();
        Page two = desk().person();
        one.navigate("/incidents/abu-ghraib-1.1");
        two.navigate("/incidents/abu-ghraib-1.1");
        assertThat(two.locator(".head-line")).containsText("Not yet reviewed");
        assertThat(two.locator(".offline")).hasCount(0);
        button(one, "Confirm c").click();
        assertThat(two.locator(".head-line")).containsText("Confirmed");
        assertThat(two.locator(".history li")).hasCount(1);
        two.keyboard().press("r");
        assertThat(one.locator(".head-line")).containsText("Rejected");
    }

    @Test
    void theQueueIsWorkedThroughByKeys() {
        Page page = desk().person();
        Page watcher = desk().person();
        page.navigate("/review?kind=conflicts");
        watcher.navigate("/review?kind=conflicts");
        Locator items = page.locator(".queue button");
        assertThat(items.nth(1)).isVisible();
        assertThat(watcher.locator(".queue button").nth(1)).isVisible();
        page.keyboard().press("j");
        assertThat(items.nth(1)).hasAttribute("aria-current", "true");
        page.keyboard().press("k");
        assertThat(items.first()).hasAttribute("aria-current", "true");
        assertThat(page.locator(".side h3")).isVisible();
        page.keyboard().press("c");
        assertThat(page.locator(".message")).containsText("Confirmed");
        assertThat(watcher.locator(".others li").first()).isVisible();
        page.keyboard().press("u");
        assertThat(page.locator(".message")).containsText("Taken back");
        page.locator(".agreement summary").click();
        assertThat(page.locator(".agreement")).containsText("Krippendorff");
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions in(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
