package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.read.page.Finding;
import org.dateline.read.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A web page: its one article, without what surrounds it. */
final class HtmlReader implements Reader {
    /** Fewer characters are a notice or a menu. */
    private static final int SHORTEST = 60;

    private static final int DEEPEST = 200;

    @Override
    public boolean reads(Input input) {
        if (input.isOf("text/html", "application/xhtml+xml")) {
            return true;
        }
        String opening = input.lowerOpening();
        return opening.startsWith("<!doctype html")
                || opening.startsWith("<html")
                || opening.startsWith("<!--") && opening.contains("<html")
                || opening.startsWith("<?xml") && opening.contains("<html")
                || input.named(".html", ".htm", ".xhtml") && !input.begins("\u001f\u008b") && opening.startsWith("<");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        byte[] bytes = input.bytes(shelf.limits(), Limit.PAGE);
        Document page = document(bytes, input.origin().charset());
        String id = shelf.fetched() == null || input.uri() == null ? null : Addresses.id(input.uri());
        ArticleFields named = new ArticleFields(id, null, null, null, null, null, null);
        shelve(page, input.name(), input.uri(), named, shelf);
    }

    /** Puts the article of a page on the shelf; what is known of it from elsewhere comes first. */
    static void shelve(Document document, String name, @Nullable String uri, ArticleFields known, Shelf shelf) {
        if (!shelve(document, name, uri, known, ArticleFields.NONE, shelf)) {
            shelf.problem(Codes.NO_ARTICLE, name, "there is no article in this page");
        }
    }

    /**
     * Puts the article of a page on the shelf, where it has one, and says whether.
     *
     * @param known what is believed before the page
     * @param rest what is believed where the page is silent
     */
    static boolean shelve(
            Document document,
            String name,
            @Nullable String uri,
            ArticleFields known,
            ArticleFields rest,
            Shelf shelf) {
        String address = uri != null && uri.matches("(?i)https?://.*") ? uri : "";
        Page page = Page.of(document, address);
        if (page.text().length() < SHORTEST) {
            return false;
        }
        Map<String, String> found = new HashMap<>();
        ArticleFields fields = new ArticleFields(
                null,
                !address.isEmpty() ? address : take("uri", page.address(), found),
                take("publisher", page.publisher(), found),
                take("title", page.title(), found),
                take("byline", page.byline(), found),
                take("published", page.published(), found),
                take("language", page.language(), found));
        shelf.article(
                name,
                page.text(),
                known.or(fields).or(rest).or(new ArticleFields(null, uri, null, null, null, null, null)),
                found);
        return true;
    }

    private static @Nullable String take(String field, Optional<Finding> finding, Map<String, String> found) {
        finding.ifPresent(f -> found.put(field, f.where()));
        return finding.map(Finding::value).orElse(null);
    }

    /**
     * The page of bytes. What is UTF-8 is read as that whatever it says of itself: pages are often re-encoded without their
     * declaration, and text of another encoding is hardly ever valid UTF-8.
     */
    static Document document(byte[] bytes, String charset) throws IOException {
        boolean plain = true;
        for (byte b : bytes) {
            plain &= b >= 0;
        }
        if (!plain && Charsets.utf8(bytes).isPresent()) {
            return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", parser());
        }
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), known(charset), "", parser());
        boolean believed = plain || !page.charset().equals(StandardCharsets.UTF_8) || Charsets.isRatherUtf8(bytes);
        return believed ? page : Jsoup.parse(new String(bytes, Charsets.WINDOWS_1252), "", parser());
    }

    /** Deeper elements are put beside each other: real pages are not so deep, and depth costs time. */
    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    /** The name of an encoding that this machine knows, null where it does not: then the page's own word counts. */
    private static @Nullable String known(String charset) {
        try {
            return charset.isEmpty() ? null : Charset.forName(charset).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
