package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.read.page.LooseDate;
import org.dateline.read.page.Page;
import org.jspecify.annotations.Nullable;

/** A JSON Feed: each item that carries text is an article. */
final class JsonFeedReader implements Reader {
    @Override
    public boolean reads(Input input) {
        return input.begins("{")
                && input.opening().matches("(?s).{0,2000}https?:(?:\\\\?/){2}jsonfeed\\.org(?:\\\\?/)version.*");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        byte[] bytes = input.bytes(shelf.limits(), Limit.DOCUMENT);
        Optional<String> text = Charsets.decode(bytes);
        if (text.isEmpty()) {
            shelf.problem(Codes.NOT_TEXT, input.name(), "its bytes are no text");
            return;
        }
        try {
            JsonNode feed = JsonArticle.parse(text.get());
            int number = 0;
            for (JsonNode item : feed.path("items")) {
                number++;
                item(item, feed, input.name() + " entry " + number, shelf);
            }
            if (number == 0) {
                shelf.problem(Codes.EMPTY_INPUT, input.name(), "there is no entry in this feed");
            }
        } catch (JsonProcessingException e) {
            shelf.problem(Codes.BAD_JSON, input.name(), JsonArticle.fault(e));
        }
    }

    private static void item(JsonNode item, JsonNode feed, String name, Shelf shelf) {
        String address = string(item, "url");
        String plain = string(item, "content_text");
        String html = string(item, "content_html");
        String text = plain == null ? html == null ? "" : Page.fragment(html) : plain;
        String summary = string(item, "summary");
        if (text.isBlank() && summary != null) {
            text = summary;
        }
        if (text.isBlank()) {
            shelf.problem(
                    Codes.NEEDS_FETCHING,
                    name,
                    "it has no text in this feed" + (address == null ? "" : "; it must be fetched from " + address));
            return;
        }
        Map<String, String> found = new HashMap<>();
        String published = Optional.ofNullable(string(item, "date_published"))
                .flatMap(LooseDate::parse)
                .orElse(null);
        if (published != null) {
            found.put("published", "feed date_published");
        }
        JsonNode author = item.has("authors") ? item.path("authors").path(0) : item.path("author");
        String language = string(item, "language");
        shelf.article(
                name,
                text,
                new ArticleFields(
                        null,
                        address,
                        string(feed, "title"),
                        string(item, "title"),
                        string(author, "name"),
                        published,
                        language == null ? string(feed, "language") : language),
                found);
    }

    private static @Nullable String string(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
