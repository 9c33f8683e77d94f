package org.dateline.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.dateline.model.Account;
import org.dateline.model.Incident;
import org.dateline.model.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * One account, incident or ruling as one line of JSON, and back: what a store keeps. What is read here was written here; where
 * it is not the record's JSON, an {@link UncheckedIOException} says so.
 */
public final class JsonText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<List<@Nullable Object>> ROW = new TypeReference<>() {};

    private JsonText() {}

    /** An account, as in {@code dateline read --format json}. */
    public static String of(Account account) {
        return write(account, (json, a) -> ReadingJson.account(json, null, a));
    }

    /** An incident, as in {@code dateline read --format json}. */
    public static String of(Incident incident) {
        return write(incident, (json, i) -> ReadingJson.incident(json, null, i));
    }

    /** A ruling. */
    public static String of(Ruling ruling) {
        return write(ruling, RulingJson::write);
    }

    /** A list of texts. */
    public static String of(Collection<String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of texts, numbers and nulls. */
    public static String ofRow(List<? extends @Nullable Object> row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of its JSON.
     *
     * @throws RecordException where it is none
     */
    public static List<@Nullable Object> row(String json) throws RecordException {
        try {
            return JSON.readValue(json, ROW);
        } catch (JsonProcessingException e) {
            throw new RecordException("no list of values: " + e.getOriginalMessage());
        }
    }

    /** An account of its JSON. */
    public static Account account(String json) {
        return read(json, ReadingNode::account);
    }

    /** An incident of its JSON. */
    public static Incident incident(String json) {
        return read(json, ReadingNode::incident);
    }

    /** A ruling of its JSON. */
    public static Ruling ruling(String json) {
        return read(json, RulingJson::read);
    }

    /** A list of texts of its JSON. */
    public static List<String> texts(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object of its JSON with some of its fields made empty: a text or list by an empty one, anything else by null. */
    public static String emptied(String json, Collection<String> fields) {
        try {
            JsonNode object = JSON.readTree(json);
            for (String field : fields) {
                JsonNode value = object.get(field);
                if (value != null && object instanceof ObjectNode changed) {
                    JsonNode empty = value.isTextual()
                            ? TextNode.valueOf("")
                            : value.isArray() ? JSON.createArrayNode() : NullNode.getInstance();
                    changed.set(field, empty);
                }
            }
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> String write(T value, Json.Writing<T> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Json json = Json.lines(out)) {
            writing.write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static <T> T read(String json, Node.Reading<T> reading) {
        try {
            return reading.read(new Node(JSON.readTree(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
