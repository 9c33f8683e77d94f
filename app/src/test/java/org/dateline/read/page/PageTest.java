package org.dateline.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private static final String FIRST =
            "Gunmen in two lorries drove up to the grain market of Tabara shortly before noon and fired at the stalls.";
    private static final String SECOND =
            "Nine traders died, the mayor said, and the road to the north has been closed to all but the army since.";
    private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    @Test
    void readsTheParagraphsAndLeavesOutWhatSurroundsThem() {
        Page page = page("""
                <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
                <div id="cookie-banner">We use cookies to make this site work for you and for our partners.</div>
                <div class="main"><h1>Nine die at market</h1><div class="byline">By Ama Teller</div>
                """ + BODY + """
                <p>Read more: What we know of the lorries</p>
                <figure><img src="a.jpg"><figcaption>The market on the day after.</figcaption></figure>
                <div class="related"><h3>Related</h3><a href="/1">One more story of the war</a></div></div>
                <div id="comments"><p>I was there and it was not nine, it was many more than that, believe me please.</p></div>
                <footer>All rights reserved.</footer></body>
                """);
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(page.captions()).containsExactly("The market on the day after.");
        assertThat(page.byline()).contains(new Finding("Ama Teller", "visible byline"));
    }

    @Test
    void takesTheElementThatThePageItselfMarks() {
        Page page = page(
                "<body><div class='stories'><p>" + "Another long story of the day that nobody asked for. ".repeat(9)
                        + "</p></div><div itemprop='articleBody'>" + BODY + "</div></body>");
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void leavesOutListsOfOtherStories() {
        String other = "<div class='card'><h4><a href='/x'>Another headline of the week</a></h4><p>"
                + FIRST.substring(3) + "</p></div>";
        Page page = page("<body><div>" + BODY + "<div>" + other.repeat(4) + "</div></div></body>");
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void keepsPostsThatAnArticleQuotes() {
        Page page = page(
                "<body><article><h1>Nine die</h1>" + BODY
                        + "<div class='social-embed'><blockquote class='twitter-tweet'><p>We did not do it.</p></blockquote></div></article></body>");
        assertThat(page.text()).endsWith("We did not do it.");
    }

    @Test
    void keepsTheRowsOfATable() {
        String row = "<tr><td>Tabara</td><td>nine traders dead</td></tr>";
        Page page = page("<body><div>" + BODY + "<table>" + row.repeat(5) + "</table></div></body>");
        assertThat(page.text()).contains("Tabara | nine traders dead\n\nTabara");
    }

    @Test
    void prefersWhatIsWrittenForMachinesAndSaysWhereItStood() {
        Page page = page("""
                <html lang="en-GB"><head><title>Nine die at market | The Tabara Post</title>
                <meta property="og:title" content="Market attack: nine dead"><meta property="og:site_name" content="The Tabara Post">
                <meta property="article:published_time" content="2019-03-05T08:00:00Z">
                <script type="application/ld+json">//<![CDATA[
                {"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Nine die &amp; many flee",
                 "datePublished": "2019-03-04T21:10:00+01:00", "author": [{"name": "Ama Teller"}, {"name": "Jo Orr"}], "publisher": {"name": "Tabara Post"}}]}
                //]]></script></head><body>""" + BODY + "</body></html>");
        assertThat(page.title()).contains(new Finding("Nine die & many flee", "json-ld headline"));
        assertThat(page.published()).contains(new Finding("2019-03-04T21:10:00+01:00", "json-ld datePublished"));
        assertThat(page.byline()).contains(new Finding("Ama Teller, Jo Orr", "json-ld author"));
        assertThat(page.publisher()).contains(new Finding("Tabara Post", "json-ld publisher"));
        assertThat(page.language()).contains(new Finding("en-GB", "html lang"));
    }

    @Test
    void goesOnToTheNextPlaceWhereLinkedDataIsBroken() {
        Page page = page(
                "<head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script><title>Nine die at market - Tabara Post</title>"
                        + "<meta property='og:site_name' content='Tabara Post'></head><body><time datetime='2019-03-04'>Monday</time>"
                        + BODY);
        assertThat(page.title()).contains(new Finding("Nine die at market", "title"));
        assertThat(page.published()).contains(new Finding("2019-03-04", "time element"));
    }

    @Test
    void takesTheHeadlineThatTheHeadOnlyRewords() {
        Page page = page("<head><title>Nine die at Tabara market (4 March) - names, photos</title></head>"
                + "<body><h1>Nine die at Tabara market on 4 March</h1>" + BODY + "<h1>Photos</h1>");
        assertThat(page.title()).contains(new Finding("Nine die at Tabara market on 4 March", "h1"));
    }

    @Test
    void findsTheDayInTheAddress() {
        Page page = Page.of(Jsoup.parse("<body>" + BODY), "https://post.example/world/2019/03/04/market.html");
        assertThat(page.published()).contains(new Finding("2019-03-04", "address"));
    }

    @Test
    void knowsNothingOfAnEmptyPage() {
        Page page = page("");
        assertThat(page.text()).isEmpty();
        assertThat(page.title()).isEmpty();
        assertThat(page.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2019-03-04;2019-03-04",
                "20190304;2019-03-04",
                "2019-03-04 21:10;2019-03-04",
                "2019-03-04T21:10:05.123+0100;2019-03-04T21:10:05+01:00",
                "Mon, 04 Mar 2019 21:10:00 GMT;2019-03-04T21:10:00Z",
                "4 Mar 19 21:10 EST;2019-03-04T21:10:00-05:00",
                "March 4th, 2019 at 9:10 pm;2019-03-04",
                "Published 4 March 2019;2019-03-04",
                "04.03.2019;2019-03-04",
                "25/03/2019;2019-03-25",
                "03/25/2019;2019-03-25",
                "1551733800;2019-03-04T21:10:00Z",
            })
    void readsDatesAsTheyAreWritten(String written, String iso) {
        assertThat(LooseDate.parse(written)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "3/4/2019", "2019-13-41", "31 February 2019", "9999999", "May"})
    void readsNoDateWhereNoneIsSure(String written) {
        assertThat(LooseDate.parse(written)).isEqualTo(Optional.empty());
    }

    private static Page page(String html) {
        return Page.of(Jsoup.parse(html), "");
    }
}
