package org.dateline.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Reads one article, or what is known of one, from a JSON object. */
final class JsonArticle {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonArticle() {}

    /** @throws JsonProcessingException where it is not JSON */
    static JsonNode parse(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }

    /** What is wrong, with the column, and without the library's own words on where it read from. */
    static String fault(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        String message = e.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("not JSON")
                .replaceFirst(" *\\(?(start marker|\\[Source|, from `).*", "");
        String brief = message.length() > 160 ? message.substring(0, 160) + "..." : message;
        return place == null ? brief : brief + " (column " + place.getColumnNr() + ")";
    }

    /** Puts the article of an object on the shelf; {@code uri} is its address where it gives none. */
    static void shelve(JsonNode object, String input, @Nullable String uri, Shelf shelf) {
        JsonNode text = object.get("text");
        if (!object.isObject()) {
            shelf.problem(Codes.BAD_JSON, input, "a JSON object is wanted, with a \"text\"");
        } else if (text == null || !text.isTextual()) {
            shelf.problem(Codes.JSON_WITHOUT_TEXT, input, "the JSON object has no \"text\"");
        } else {
            ArticleFields from = new ArticleFields(null, uri, null, null, null, null, null);
            shelf.article(input, text.textValue(), fields(object, input, shelf).or(from));
        }
    }

    /** What an object says of an article beside its text. */
    static ArticleFields fields(JsonNode object, String input, Shelf shelf) {
        return new ArticleFields(
                field(object, "id", input, shelf),
                field(object, "uri", input, shelf),
                field(object, "publisher", input, shelf),
                field(object, "title", input, shelf),
                field(object, "byline", input, shelf),
                field(object, "published", input, shelf),
                field(object, "language", input, shelf));
    }

    private static @Nullable String field(JsonNode object, String key, String input, Shelf shelf) {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode() || !Charsets.isText(value.asText())) {
            shelf.problem(Codes.BAD_METADATA, input, "\"" + key + "\" is no text; read without it");
            return null;
        }
        return value.asText().isBlank() ? null : value.asText();
    }
}
