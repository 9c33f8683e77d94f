package org.dateline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Articles that mean harm, or are too much: shown as what they are, run by nobody. */
class WorkbenchHostileTest {
    private static final String EVIL = """
            <script>document.title='taken'</script>
            <img src=x onerror="document.title='taken'"> <svg onload="document.title='taken'"></svg>
            <a href="javascript:document.title='taken'">read on</a> {{constructor.constructor('alert(1)')()}} ${7*7}
            Gunmen killed \u202Enine\u202C people, police said.

            \u0642\u062A\u0644 \u062A\u0633\u0639\u0629 \u0623\u0634\u062E\u0627\u0635 \u0641\u064A \u0627\u0644\u0633\u0648\u0642.
            """;

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

    private static Article article(String id, String uri, String title, String text) {
        return new Article(
                id,
                uri,
                "<b onclick=alert(1)>Press</b>",
                title,
                "<i>who</i>",
                null,
                "en",
                Integer.toHexString(text.hashCode()),
                text);
    }

    @Test
    void markupInAnArticleIsTextAndNoLinkRuns() {
        desk().add(article("evil", "javascript:document.title='taken'", "<script>alert(1)</script> \u202Etitle", EVIL));
        Page page = desk().person();
        page.navigate("/articles/evil");
        Locator text = page.locator(".article-text");
        assertThat(text).containsText("<script>document.title='taken'</script>");
        assertThat(text).containsText("<img src=x onerror=");
        assertThat(page.locator("main h1")).containsText("<script>alert(1)</script>");
        assertThat(page.locator(".article-text :is(script, img, svg, a)")).hasCount(0);
        assertThat(page.locator("a[href^='javascript:' i]")).hasCount(0);
        assertThat(page.title()).doesNotContain("taken");
        page.navigate("/articles?text=Gunmen");
        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("<script>alert(1)</script>")))
                .isVisible();
    }

    @Test
    void aCharacterThatTurnsTheTextAroundIsShownByItsName() {
        desk().add(article("turned", "https://example.org/", "Turned", EVIL + "Once more."));
        Page page = desk().person();
        page.navigate("/articles/turned");
        assertThat(page.locator(".unseen").first()).hasText("RLO");
        assertThat(page.locator(".article-text")).not().containsText("\u202E");
        String right =
                (String) page.locator(".article-text .piece").last().evaluate("e => getComputedStyle(e).unicodeBidi");
        assertThat(right).isEqualTo("plaintext");
    }

    @Test
    void anArticleOfFiveMegabytesIsReadToItsEnd() {
        String sentence = "Gunmen killed at least nine people in the market on Monday, the police said.\n";
        String text = sentence.repeat(5_000_000 / sentence.length()) + "This is the last sentence.";
        desk().add(article("long", "https://example.org/", "Long", text));
        Page page = desk().person();
        page.navigate("/articles/long");
        Locator end = page.locator(".piece").last();
        assertThat(end).containsText("This is the last sentence.");
        // What is not in sight is laid out only when it comes near: the end is where it is found a second time, too.
        page.waitForFunction("() => { scrollTo(0, document.documentElement.scrollHeight);"
                + " const box = [...document.querySelectorAll('.piece')].at(-1).getBoundingClientRect();"
                + " return box.bottom > 0 && box.bottom < innerHeight + 200; }");
        assertThat(end).isInViewport();
        page.locator(".tools button").nth(1).click();
        assertThat(page.locator("#help")).isVisible();
    }

    @Test
    void aFilterThatMeansHarmIsAFilter() {
        Page page = desk().person();
        page.navigate(
                "/?actor=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&text=%22%27%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.locator(".chips")).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator(".empty-title")).hasText("Nothing fits these filters");
        page.navigate("/incidents/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(page.locator("main h1")).hasText("No such incident");
    }
}
