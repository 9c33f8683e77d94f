package org.dateline.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.FeedItem;

/** The entries of feeds: of each the page that it leads to, where that may be fetched and can be had, else the feed's own words. */
final class Items {
    private Items() {}

    /** Reads an entry. */
    static void take(FeedItem item, String name, Shelf shelf) {
        Following following = shelf.following();
        if (item.address() == null || !following.follows(shelf)) {
            summary(item, name, shelf);
            return;
        }
        Fetched list = shelf.fetched();
        String address =
                list == null ? item.address() : Addresses.resolved(list.how().finalUri(), item.address());
        if (following.isReached(address)) {
            return;
        }
        Optional<Fetched> page = following.fetch(address, address, shelf);
        if (page.isEmpty() || !page(page.get(), item, shelf.of(page.get()))) {
            summary(item, name, shelf);
        }
    }

    /** Reads the page of an entry, and says whether there was an article in it; if not, that is a problem. */
    static boolean page(Fetched page, FeedItem item, Shelf shelf) {
        String address = page.how().finalUri();
        try (Input input = Input.fetched(page, 0, shelf.limits())) {
            if (!new HtmlReader().reads(input)) {
                shelf.entry(input);
                return true;
            }
            ArticleFields known = new ArticleFields(Addresses.id(address), null, null, null, null, null, null);
            byte[] bytes = input.bytes(shelf.limits(), Limit.PAGE);
            boolean any = HtmlReader.shelve(
                    HtmlReader.document(bytes, page.how().charset()), address, address, known, fields(item), shelf);
            if (!any) {
                shelf.problem(Codes.NO_ARTICLE, address, "there is no article in this page");
            }
            return any;
        } catch (RefusedException e) {
            shelf.problem(e.code(), address, e.reason());
        } catch (IOException e) {
            shelf.problem(Codes.UNREADABLE, address, "it cannot be read: " + e.getMessage());
        }
        return false;
    }

    /** Reads what the feed itself says. */
    static void summary(FeedItem item, String name, Shelf shelf) {
        if (item.text().isBlank()) {
            shelf.problem(
                    Codes.NEEDS_FETCHING,
                    name,
                    (item.title() == null ? "it" : "\"" + item.title() + "\"") + " has no text in this feed"
                            + (item.address() == null
                                    ? ", nor an address"
                                    : "; it must be fetched from " + item.address()));
            return;
        }
        Map<String, String> found = new HashMap<>();
        found.put("text", item.textFrom());
        if (!item.publishedFrom().isEmpty()) {
            found.put("published", item.publishedFrom());
        }
        String id = item.address() != null && shelf.following().fetches() ? Addresses.id(item.address()) : null;
        shelf.article(
                name,
                item.text(),
                new ArticleFields(id, item.address(), null, null, null, null, null).or(fields(item)),
                found);
    }

    private static ArticleFields fields(FeedItem item) {
        return new ArticleFields(
                null, null, item.publisher(), item.title(), item.byline(), item.published(), item.language());
    }
}
