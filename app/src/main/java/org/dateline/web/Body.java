package org.dateline.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.review.Likest;
import org.jspecify.annotations.Nullable;

/** The JSON object that a request brings; what is wrong with it is told by the name of the key. */
final class Body {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final JsonNode json;

    private Body(JsonNode json) {
        this.json = json;
    }

    /** An object with these keys, or with some of them. */
    static Body of(byte[] bytes, List<String> keys) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json == null || !json.isObject()) {
                throw Refused.because(400, "bad-body", "a JSON object is wanted");
            }
            return new Body(json).with(keys);
        } catch (JsonProcessingException e) {
            throw Refused.because(400, "bad-body", "this is no JSON: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw Refused.because(400, "bad-body", "this is no text: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Body with(List<String> keys) {
        json.fieldNames().forEachRemaining(name -> {
            if (!keys.contains(name)) {
                throw Refused.field(name, "there is no key " + name + " here" + Likest.question(name, keys));
            }
        });
        return this;
    }

    /** A text that must be there. */
    String text(String key) {
        String text = textOrNull(key);
        if (text == null || text.isBlank()) {
            throw Refused.field(key, key + " is missing");
        }
        return text;
    }

    /** A text, null where there is none. */
    @Nullable
    String textOrNull(String key) {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Refused.field(key, key + " is a text");
        }
        return value.textValue();
    }

    /** A whole number that must be there. */
    int whole(String key) {
        JsonNode value = json.get(key);
        if (value == null || !value.canConvertToInt() || !value.isIntegralNumber()) {
            throw Refused.field(key, key + " is a whole number");
        }
        return value.intValue();
    }

    /** Whether there is a value. */
    boolean has(String key) {
        return json.hasNonNull(key);
    }

    /** Yes or no. */
    boolean truth(String key, boolean usual) {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return usual;
        }
        if (!value.isBoolean()) {
            throw Refused.field(key, key + " is true or false");
        }
        return value.booleanValue();
    }

    /** A list of texts that must be there. */
    List<String> texts(String key) {
        JsonNode value = json.get(key);
        List<String> texts = new ArrayList<>();
        if (value == null || !value.isArray()) {
            throw Refused.field(key, key + " is a list of texts");
        }
        for (JsonNode one : value) {
            if (!one.isTextual()) {
                throw Refused.field(key, key + " is a list of texts");
            }
            texts.add(one.textValue());
        }
        return texts;
    }

    /** An object with these keys. */
    Optional<Body> object(String key, List<String> keys) {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw Refused.field(key, key + " is an object");
        }
        return Optional.of(new Body(value).with(keys));
    }
}
