package org.dateline.read.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page read: its article's text, paragraphs parted by a blank line, and what the page says of it with where it says so.
 * {@code captions} are those of its pictures, which are no part of the text. Dates are ISO days or instants.
 */
public record Page(
        String text,
        List<String> captions,
        Optional<Finding> title,
        Optional<Finding> published,
        Optional<Finding> byline,
        Optional<Finding> publisher,
        Optional<Finding> language,
        Optional<Finding> address) {

    /**
     * Reads a page, which is changed by it.
     *
     * @param address where the page was fetched, empty if unknown
     */
    public static Page of(Document page, String address) {
        PageFacts facts = new PageFacts(page, address);
        Optional<Finding> title = facts.title();
        Optional<Finding> published = facts.published();
        Optional<Finding> byline = facts.byline();
        Optional<Finding> publisher = facts.publisher();
        Optional<Finding> language = facts.language();
        Optional<Finding> own = facts.address();
        List<String> captions = page.select("figcaption").eachText().stream()
                .filter(text -> !text.isBlank())
                .toList();
        String text = ArticleBody.text(page.body(), title.map(Finding::value).orElse(""));
        return new Page(text, captions, title, published, byline, publisher, language, own);
    }

    /** The text of a piece of HTML that is nothing but an article, as feeds and mail carry it. */
    public static String fragment(String html) {
        Element body = Jsoup.parse(html).body();
        Furniture.removeMachinery(body);
        return String.join(
                "\n\n",
                Blocks.of(body, Elements.set()).stream().map(Block::text).toList());
    }
}
