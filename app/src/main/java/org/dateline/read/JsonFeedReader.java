package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.FeedItem;
import org.dateline.read.page.LooseDate;
import org.dateline.read.page.Page;
import org.jspecify.annotations.Nullable;

/** A JSON Feed: each item is an article. */
final class JsonFeedReader implements Reader {
    @Override
    public boolean reads(Input input) {
        return input.begins("{")
                && input.opening().matches("(?s).{0,2000}https?:(?:\\\\?/){2}jsonfeed\\.org(?:\\\\?/)version.*");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        byte[] bytes = input.bytes(shelf.limits(), Limit.DOCUMENT);
        try {
            Feed feed = feed(bytes);
            int number = 0;
            for (FeedItem item : feed.items()) {
                number++;
                Items.take(item, input.name() + " entry " + number, shelf);
            }
            if (number == 0) {
                shelf.problem(Codes.EMPTY_INPUT, input.name(), "there is no entry in this feed");
            }
        } catch (JsonProcessingException e) {
            shelf.problem(Codes.BAD_JSON, input.name(), JsonArticle.fault(e));
        }
    }

    /** The entries of a feed, with what it says of each. */
    static Feed feed(byte[] bytes) throws RefusedException, JsonProcessingException {
        String text =
                Charsets.decode(bytes).orElseThrow(() -> new RefusedException(Codes.NOT_TEXT, "its bytes are no text"));
        JsonNode feed = JsonArticle.parse(text);
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            items.add(item(item, feed));
        }
        return new Feed(string(feed, "title"), items);
    }

    private static FeedItem item(JsonNode item, JsonNode feed) {
        String address = string(item, "url");
        String plain = string(item, "content_text");
        String html = string(item, "content_html");
        String summary = string(item, "summary");
        String text = plain == null ? html == null ? "" : Page.fragment(html) : plain;
        boolean isShort = text.isBlank() && summary != null;
        String id = item.path("id").asText("");
        String title = string(item, "title");
        String published = Optional.ofNullable(string(item, "date_published"))
                .flatMap(LooseDate::parse)
                .orElse(null);
        JsonNode author = item.has("authors") ? item.path("authors").path(0) : item.path("author");
        String language = string(item, "language");
        return new FeedItem(
                !id.isBlank() ? id : address != null ? address : title + "\n" + text,
                address,
                title,
                string(author, "name"),
                published,
                string(item, "date_modified"),
                string(feed, "title"),
                language == null ? string(feed, "language") : language,
                isShort && summary != null ? summary : text,
                isShort ? "feed summary" : plain == null ? "feed content_html" : "feed content_text",
                published == null ? "" : "feed date_published");
    }

    private static @Nullable String string(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
