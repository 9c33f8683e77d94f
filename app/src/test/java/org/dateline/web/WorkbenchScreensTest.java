package org.dateline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each screen of the workbench does, in a real browser. */
class WorkbenchScreensTest {
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

    private static Locator named(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** How many incidents the page says there are, once it says so. */
    private static String total(Page page) {
        Locator total = page.locator(".sums dd").first();
        assertThat(total).hasText(Pattern.compile("\\d+"));
        return total.innerText();
    }

    @Test
    void aFilterStandsInTheAddressAndTheBackButtonTakesItAway() {
        Page page = desk().person();
        page.navigate("/");
        assertThat(page.locator(".cell").nth(4)).isAttached();
        String all = total(page);
        page.locator(".facet .choice", new Page.LocatorOptions().setHasText("Kenya"))
                .locator("input")
                .check();
        assertThat(page).hasURL(Pattern.compile(".*[?&]country=KE.*"));
        assertThat(page.locator(".sums dd").first()).not().hasText(all);
        String kenya = total(page);
        page.reload();
        assertThat(page.locator(".sums dd").first()).hasText(kenya);
        assertThat(page.locator(".chip")).hasText("Kenya");
        page.goBack();
        assertThat(page.locator(".sums dd").first()).hasText(all);
        assertThat(page.locator(".chip")).hasCount(0);
    }

    @Test
    void theSameAddressGivesTheDataThatThePageShows() throws IOException {
        Page page = desk().person();
        page.navigate("/?country=IQ");
        assertThat(page.locator(".rows .row").first()).isVisible();
        int shown = page.locator(".rows .row").count();
        String link = page.locator(".data a", new Page.LocatorOptions().setHasText("JSON"))
                .first()
                .getAttribute("href");
        JsonNode data = new ObjectMapper()
                .readTree(page.request().get(desk().address() + link).body());
        assertThat(data.path("total").asInt()).isEqualTo(shown);
    }

    @Test
    void theTimeLineIsBrushedByKeys() {
        Page page = desk().person();
        page.navigate("/");
        Locator line = page.locator(".timeline-frame[role=slider]");
        line.focus();
        line.press("End");
        line.press("Shift+ArrowLeft");
        line.press("Shift+ArrowLeft");
        line.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*from=20\\d\\d-01-01&to=20\\d\\d-12-31.*"));
        assertThat(page.locator(".chip")).hasCount(2);
    }

    @Test
    void anAreaIsDrawnOnTheMap() {
        Page page = desk().person();
        page.navigate("/");
        assertThat(page.locator(".cell").first()).isAttached();
        String all = total(page);
        named(page, AriaRole.BUTTON, "Draw a box around an area").click();
        var map = page.locator("svg.world").boundingBox();
        page.mouse().move(map.x + map.width * 0.45, map.y + map.height * 0.3);
        page.mouse().down();
        page.mouse().move(map.x + map.width * 0.7, map.y + map.height * 0.7);
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile(".*box=-?[\\d.]+,.*"));
        assertThat(page.locator(".chip")).hasText("Area on the map");
        assertThat(page.locator(".sums dd").first()).not().hasText(all);
    }

    @Test
    void theMapMovesByKeysAndItsPlaceStandsInTheAddress() {
        Page page = desk().person();
        page.navigate("/#33,44,20");
        Locator map = page.locator(".map-frame");
        assertThat(page.locator(".cell").first()).isAttached();
        map.focus();
        map.press("+");
        assertThat(page).hasURL(Pattern.compile(".*#33\\.00,44\\.00,32\\.00"));
        assertThat(page.locator(".names text.shown", new Page.LocatorOptions().setHasText("Iraq")))
                .isVisible();
    }

    @Test
    void theMapIsATableToo() {
        Page page = desk().person();
        page.navigate("/?country=KE");
        named(page, AriaRole.BUTTON, "Map as a table").click();
        assertThat(page.locator(".places tbody tr").first()).containsText("° E");
    }

    @Test
    void anIncidentShowsEveryFigureWithItsSpeakerAndWords() {
        Page page = desk().person();
        page.navigate("/incidents/garissa-1.1");
        Locator killed = page.locator(".figure-panel").first();
        assertThat(killed.locator("h3")).containsText("Killed");
        Locator officer =
                killed.locator("tbody tr", new Locator.LocatorOptions().setHasText("a police officer at the campus"));
        assertThat(officer).containsText("At least 15");
        assertThat(killed.locator("tbody tr", new Locator.LocatorOptions().setHasText("147"))
                        .first())
                .isVisible();
        assertThat(page.locator(".sources > li")).not().hasCount(0);
        assertThat(page.locator(".compare .differ").first()).isVisible();
        assertThat(page.getByText("Why these accounts are one incident")).isVisible();
    }

    @Test
    void aDayIsTheDayThatIsWrittenWhereverTheReaderIs() {
        Page page = desk().person();
        page.navigate("/incidents/garissa-1.1");
        assertThat(page.locator(".head-line time")).containsText("2 Apr 2015");
    }

    @Test
    void anArticleTellsWhichRuleFoundWhichWordsAndWhoSaysSo() {
        Page page = desk().person();
        page.navigate("/articles/garissa-1");
        Locator words = page.locator("mark", new Page.LocatorOptions().setHasText("At least 15"))
                .first();
        words.click();
        Locator claims = page.locator(".claims");
        assertThat(claims).containsText("Killed: at least 15");
        assertThat(claims).containsText("en.harm.kill");
        assertThat(claims).containsText("a police officer at the campus");
        claims.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Why?"))
                .first()
                .click();
        assertThat(claims.locator(".why")).containsText("version");
        words.press("ArrowRight");
        assertThat(page.locator("mark:focus")).not().hasText("At least 15");
        page.locator(".legend button", new Page.LocatorOptions().setHasText("How many"))
                .click();
        assertThat(page.locator("mark.l0-howMany")).hasCount(0);
    }

    @Test
    void wordsThatWereMissedAreSelectedAndGiven() {
        Page page = desk().person();
        page.navigate("/articles/garissa-1");
        assertThat(page.locator("mark").first()).isVisible();
        page.evaluate("""
            () => {
              const walker = document.createTreeWalker(document.querySelector(".article-text"), NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf("three bangs");
                if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 11);
              }
            }
            """);
        assertThat(page.locator(".selected-words q")).hasText("three bangs");
        page.locator(".selected-words button").first().click();
        assertThat(page.locator("dl-correction dialog")).containsText("three bangs");
    }

    @Test
    void talliesCountByCountryUnderACodebook() {
        Page page = desk().person();
        page.navigate("/tallies?by=country");
        assertThat(page.locator(".bars li", new Page.LocatorOptions().setHasText("Kenya")))
                .isVisible();
        page.getByLabel("under").selectOption("acled");
        assertThat(page).hasURL(Pattern.compile(".*codebook=acled.*"));
        assertThat(page.locator(".chart-box h2")).containsText("ACLED");
        assertThat(page.locator("table.tally tbody tr").first()).isVisible();
    }

    @Test
    void aWaveIsACircleOnTheMapABandOnTheTimeLineAndOneOfTheList() {
        Page page = desk().person();
        page.navigate("/waves?below=1&min-cases=2&family=all&radius=200");
        assertThat(page.locator(".wave").first()).isVisible();
        int waves = page.locator(".wave").count();
        assertThat(page.locator(".pin")).hasCount(waves);
        assertThat(page.locator(".band")).hasCount(waves);
        Locator prison = page.locator(".wave", new Page.LocatorOptions().setHasText("Abu Ghraib prison"));
        assertThat(prison).containsText("does not show that anybody planned");
        String number = prison.getAttribute("id").replaceAll("\\D", "");
        prison.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show on the map"))
                .click();
        assertThat(page.locator(".ring.chosen")).isVisible();
        assertThat(page.locator(".map-frame")).isFocused();
        assertThat(page.locator(".band.chosen")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("#wave-" + number)).isFocused();
        prison.locator("summary").press("Enter");
        assertThat(prison.locator(".row")).hasCount(2);
        assertThat(prison.locator(".rows")).containsText("Prison break");
    }

    @Test
    void wavesAreLookedForAsTheAddressSaysAndNoneIsSaidToBeNone() {
        Page page = desk().person();
        page.navigate("/waves?country=KE");
        assertThat(page.locator(".empty-title")).hasText("No wave");
        page.getByLabel("within").selectOption("100");
        assertThat(page).hasURL(Pattern.compile(".*country=KE.*radius=100.*"));
        page.getByLabel("Find").selectOption("campaigns");
        assertThat(page.getByLabel("within")).hasCount(0);
        String link = page.locator(".data a", new Page.LocatorOptions().setHasText("GeoJSON"))
                .getAttribute("href");
        assertThat(page.request().get(desk().address() + link).headers().get("content-type"))
                .startsWith("application/geo+json");
    }

    @Test
    void aPastedTextIsReadAndItsIncidentFound() {
        Page page = desk().person();
        page.navigate("/add");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                .fill("Gunmen killed four farmers in Baquba on Monday, police said.");
        page.getByLabel("Published").fill("2016-05-04");
        page.getByLabel("Publisher").fill("The Tester");
        named(page, AriaRole.BUTTON, "Read it").click();
        assertThat(page.locator(".job", new Page.LocatorOptions().setHasText("Incidents: 1 new"))
                        .locator(".job-badge-done")
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        page.navigate("/?text=Baquba");
        assertThat(page.locator(".row").first()).containsText("killed 4");
    }

    @Test
    void aFileThatCannotBeReadIsAProblemAndTheOtherGoesOn() {
        Page page = desk().person();
        page.navigate("/add");
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("broken.pdf", "application/pdf", "%PDF-1.4 no".getBytes(StandardCharsets.UTF_8)),
            new FilePayload(
                    "good.txt",
                    "text/plain",
                    "Two soldiers died when a roadside bomb hit their patrol in Kirkuk."
                            .getBytes(StandardCharsets.UTF_8))
        });
        // The list may still begin with what another test added.
        Locator job = page.locator(".job", new Page.LocatorOptions().setHasText("broken.pdf"));
        assertThat(job.locator(".job-badge-done"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(job.locator(".problems")).containsText("broken.pdf");
        assertThat(job).containsText("1 new");
    }

    @Test
    void aViewIsExported() throws IOException {
        Page page = desk().person();
        page.navigate("/export?country=KE");
        assertThat(page.locator(".lead")).containsText("in this view");
        Download file =
                page.waitForDownload(() -> page.locator(".formats li", new Page.LocatorOptions().setHasText(".csv"))
                        .first()
                        .locator("a.button")
                        .click());
        assertThat(Files.readString(file.path())).contains("Garissa").doesNotContain("Peshawar");
    }

    @Test
    void aReportOfTheViewIsMadeWithNamesOrWithout() throws IOException {
        Page page = desk().person();
        page.navigate("/export?country=KE");
        Download file =
                page.waitForDownload(() -> page.locator(".formats li", new Page.LocatorOptions().setHasText("Markdown"))
                        .locator("a.button")
                        .click());
        assertThat(file.suggestedFilename()).isEqualTo("dateline-report.md");
        assertThat(Files.readString(file.path())).contains("Garissa").doesNotContain("Peshawar");
        page.navigate("/export?text=Garissa");
        assertThat(page.locator(".notice")).containsText("a hit would tell a name");
        page.getByLabel("Keep the names").check();
        assertThat(page.locator(".notice")).hasCount(0);
    }

    @Test
    void thereIsHelpAndTheThemeStays() {
        Page page = desk().person();
        page.navigate("/");
        assertThat(page.locator(".sums")).isVisible();
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#help")).isHidden();
        page.locator(".tools button").first().click();
        page.locator(".tools button").first().click();
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
}
