package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.read.page.LooseDate;
import org.dateline.read.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A feed: RSS of every version, Atom, RDF, CDF. Each entry that carries text is an article; one without is a problem that names
 * its address. The parser forgives what is not well formed, as feeds often are, and knows no entities but HTML's.
 */
final class FeedReader implements Reader {
    private static final List<String> BODIES =
            List.of("content|encoded", "content", "body", "fullitem", "description", "summary", "abstract", "tagline");
    private static final List<String> DAYS = List.of(
            "published",
            "pubDate",
            "dc|date",
            "dcterms|issued",
            "dcterms|created",
            "issued",
            "created",
            "updated",
            "modified",
            "date");

    @Override
    public boolean reads(Input input) {
        if (input.isOf("application/rss+xml", "application/atom+xml", "application/rdf+xml")) {
            return true;
        }
        String opening = input.lowerOpening();
        return opening.startsWith("<")
                && !opening.contains("<html")
                && (input.named(".rss", ".atom", ".rdf")
                        || opening.contains("<rss")
                        || opening.contains("<feed")
                        || opening.contains("<rdf:rdf")
                        || opening.contains("<channel"));
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        Document feed = parse(input.bytes(shelf.limits(), Limit.DOCUMENT));
        Element channel = feed.selectFirst("channel, feed");
        String publisher = channel == null ? null : text(channel, "> title");
        String language = channel == null ? null : language(channel);
        List<Element> items = feed.select("item, entry");
        if (items.isEmpty()) {
            shelf.problem(Codes.EMPTY_INPUT, input.name(), "there is no entry in this feed");
        }
        int number = 0;
        for (Element item : items) {
            number++;
            entry(item, input.name() + " entry " + number, publisher, language, shelf);
        }
    }

    /** The tree of an XML document; UTF-8 where the bytes are that, else as the document says. */
    static Document parse(byte[] bytes) throws IOException {
        Optional<String> utf8 = Charsets.utf8(bytes);
        if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
            String text = utf8.get().startsWith("\uFEFF") ? utf8.get().substring(1) : utf8.get();
            boolean plain = text.length() == bytes.length;
            if (!plain) {
                return Jsoup.parse(text, "", Parser.xmlParser());
            }
        }
        return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
    }

    private static void entry(
            Element item, String name, @Nullable String publisher, @Nullable String language, Shelf shelf) {
        String address = address(item);
        String title = plain(text(item, "> title"));
        for (String body : BODIES) {
            Element element = child(item, body);
            if (element != null) {
                String text = Page.fragment(html(element));
                if (!text.isBlank()) {
                    Map<String, String> found = new HashMap<>();
                    found.put("text", "feed " + element.tagName());
                    String published = day(item, found);
                    String author = author(item);
                    shelf.article(
                            name,
                            text,
                            new ArticleFields(null, address, publisher, title, author, published, language),
                            found);
                    return;
                }
            }
        }
        shelf.problem(
                Codes.NEEDS_FETCHING,
                name,
                (title == null ? "it" : "\"" + title + "\"") + " has no text in this feed"
                        + (address == null ? ", nor an address" : "; it must be fetched from " + address));
    }

    /** What an element holds, as HTML: written out, or marked up within. */
    private static String html(Element element) {
        return element.childrenSize() > 0 ? element.html() : element.wholeText();
    }

    private static @Nullable String day(Element item, Map<String, String> found) {
        for (String name : DAYS) {
            Element element = child(item, name);
            if (element != null) {
                Optional<String> day = LooseDate.parse(element.text());
                if (day.isPresent()) {
                    found.put("published", "feed " + element.tagName());
                    return day.get();
                }
            }
        }
        return null;
    }

    private static @Nullable String author(Element item) {
        Element author = child(item, "author");
        if (author == null) {
            author = child(item, "dc|creator");
        }
        if (author == null) {
            return null;
        }
        String name = text(author, "> name");
        return plain(name == null ? author.text() : name);
    }

    private static @Nullable String address(Element item) {
        for (Element link : item.children()) {
            if (link.tagName().equals("link")
                    && (link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))) {
                String address = link.hasAttr("href") ? link.attr("href") : link.text();
                if (!address.isBlank()) {
                    return address.strip();
                }
            }
        }
        String about = item.attr("rdf:about");
        String named = about.isEmpty() ? text(item, "> guid") : about;
        if (named != null && named.startsWith("http")) {
            return named;
        }
        return item.hasAttr("href") && !item.attr("href").isBlank() ? item.attr("href") : null;
    }

    private static @Nullable String language(Element channel) {
        String language = text(channel, "> language");
        if (language == null && channel.hasAttr("xml:lang")) {
            language = channel.attr("xml:lang");
        }
        return language == null || !language.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*") ? null : language;
    }

    private static @Nullable Element child(Element item, String name) {
        String tag = name.replace('|', ':');
        for (Element child : item.children()) {
            if (child.tagName().equalsIgnoreCase(tag)) {
                return child;
            }
        }
        return null;
    }

    private static @Nullable String text(Element element, String selector) {
        Element found = element.selectFirst(selector);
        return found == null || found.text().isBlank() ? null : found.text().strip();
    }

    private static @Nullable String plain(@Nullable String text) {
        if (text == null || text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        String plain = Jsoup.parse(text).text();
        return plain.isBlank() ? null : plain;
    }
}
