package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.FeedItem;
import org.dateline.read.page.LooseDate;
import org.dateline.read.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A feed: RSS of every version, Atom, RDF, CDF. Each entry is an article: that of its page where this may be fetched, else the
 * feed's own text; one without is a problem that names its address. The parser forgives what is not well formed, as feeds often are, and knows no entities but HTML's.
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
        Feed feed = feed(input.bytes(shelf.limits(), Limit.DOCUMENT));
        if (feed.items().isEmpty()) {
            shelf.problem(Codes.EMPTY_INPUT, input.name(), "there is no entry in this feed");
        }
        int number = 0;
        for (FeedItem item : feed.items()) {
            number++;
            Items.take(item, input.name() + " entry " + number, shelf);
        }
    }

    /** The entries of a feed, with what it says of each. */
    static Feed feed(byte[] bytes) throws IOException {
        Document feed = parse(bytes);
        Element channel = feed.selectFirst("channel, feed");
        String publisher = channel == null ? null : text(channel, "> title");
        String language = channel == null ? null : language(channel);
        List<FeedItem> items = new ArrayList<>();
        for (Element item : feed.select("item, entry")) {
            items.add(item(item, publisher, language));
        }
        return new Feed(publisher, items);
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
        Document feed = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        boolean believed =
                utf8.isPresent() || !feed.charset().equals(StandardCharsets.UTF_8) || Charsets.isRatherUtf8(bytes);
        return believed ? feed : Jsoup.parse(new String(bytes, Charsets.WINDOWS_1252), "", Parser.xmlParser());
    }

    private static FeedItem item(Element item, @Nullable String publisher, @Nullable String language) {
        String address = address(item);
        String title = plain(text(item, "> title"));
        Words body = words(item);
        Words day = day(item);
        Element updated = child(item, "updated");
        String guid = text(item, "> guid, > id");
        return new FeedItem(
                guid != null ? guid : address != null ? address : title + "\n" + body.words(),
                address,
                title,
                author(item),
                day.words().isEmpty() ? null : day.words(),
                updated == null ? null : updated.text(),
                publisher,
                language,
                body.words(),
                body.from(),
                day.from());
    }

    /** Words of an entry, and the element that they are from; both empty where there is none. */
    private record Words(String words, String from) {
        static final Words NONE = new Words("", "");
    }

    private static Words words(Element item) {
        for (String body : BODIES) {
            Element element = child(item, body);
            if (element != null) {
                String text = Page.fragment(html(element));
                if (!text.isBlank()) {
                    return new Words(text, "feed " + element.tagName());
                }
            }
        }
        return Words.NONE;
    }

    /** What an element holds, as HTML: written out, or marked up within. */
    private static String html(Element element) {
        return element.childrenSize() > 0 ? element.html() : element.wholeText();
    }

    private static Words day(Element item) {
        for (String name : DAYS) {
            Element element = child(item, name);
            if (element != null) {
                Optional<String> day = LooseDate.parse(element.text());
                if (day.isPresent()) {
                    return new Words(day.get(), "feed " + element.tagName());
                }
            }
        }
        return Words.NONE;
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
