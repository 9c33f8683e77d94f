package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.FeedItem;
import org.dateline.read.page.LooseDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A list of where articles or feeds are: OPML, a sitemap. It holds no text: each address is followed where that is allowed, else it
 * becomes a problem that says so. Of a news sitemap the title and day of each article are taken too.
 */
final class AddressListReader implements Reader {
    @Override
    public boolean reads(Input input) {
        String opening = input.lowerOpening();
        return opening.startsWith("<")
                && (opening.contains("<opml") || opening.contains("<urlset") || opening.contains("<sitemapindex"));
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        List<Listed> listed = listed(input.bytes(shelf.limits(), Limit.DOCUMENT));
        int number = 0;
        for (Listed entry : listed) {
            number++;
            String name = input.name() + " entry " + number;
            if (!shelf.following().follows(shelf)) {
                shelf.problem(Codes.NEEDS_FETCHING, name, entry.what() + " to be fetched from " + entry.address());
            } else if (entry.item() != null) {
                Items.take(entry.item(), name, shelf);
            } else {
                shelf.following()
                        .follow(entry.address(), entry.address(), input.origin().depth() + 1, shelf);
            }
        }
        if (number == 0) {
            shelf.problem(Codes.EMPTY_INPUT, input.name(), "there is no address in this list");
        }
    }

    /**
     * An entry of a list.
     *
     * @param what the kind of thing that lies there, with its article
     * @param item what a sitemap says of a page, null for anything else
     */
    record Listed(String what, String address, @Nullable FeedItem item) {}

    /** The entries that have an address. */
    static List<Listed> listed(byte[] bytes) throws IOException {
        Document list = FeedReader.parse(bytes);
        List<Listed> listed = new ArrayList<>();
        for (Element entry : list.select("outline[xmlUrl], outline[xmlurl]")) {
            String address = entry.hasAttr("xmlUrl") ? entry.attr("xmlUrl") : entry.attr("xmlurl");
            add("a feed", address, null, listed);
        }
        for (Element entry : list.select("sitemap")) {
            add("a sitemap", text(entry, "loc"), null, listed);
        }
        for (Element entry : list.select("urlset > url")) {
            String address = text(entry, "loc").strip();
            add("a page", address, address.isEmpty() ? null : item(address, entry), listed);
        }
        return listed;
    }

    private static void add(String what, String address, @Nullable FeedItem item, List<Listed> listed) {
        if (!address.isBlank()) {
            listed.add(new Listed(what, address.strip(), item));
        }
    }

    private static FeedItem item(String address, Element entry) {
        Optional<String> day = LooseDate.parse(text(entry, "news|publication_date"));
        String publisher = text(entry, "news|publication > news|name");
        String title = text(entry, "news|title");
        String changed = text(entry, "lastmod");
        return new FeedItem(
                address,
                address,
                title.isEmpty() ? null : title,
                null,
                day.orElse(null),
                changed.isEmpty() ? null : changed,
                publisher.isEmpty() ? null : publisher,
                null,
                "",
                "",
                day.isPresent() ? "sitemap news:publication_date" : "");
    }

    private static String text(Element entry, String selector) {
        Element found = entry.selectFirst(selector);
        return found == null ? "" : found.text();
    }
}
