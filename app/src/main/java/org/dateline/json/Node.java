package org.dateline.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Published;
import org.dateline.model.Term;
import org.jspecify.annotations.Nullable;

/** A JSON object that is being read: typed values by key, null where the record has null. */
record Node(JsonNode json) {

    /** How an object is read. */
    interface Reading<T> {
        T read(Node node) throws RecordException;
    }

    private @Nullable JsonNode value(String key) throws RecordException {
        JsonNode value = json.get(key);
        if (value == null) {
            throw new RecordException("\"" + key + "\" is missing in " + brief());
        }
        return value.isNull() ? null : value;
    }

    boolean has(String key) {
        return json.has(key);
    }

    @Nullable
    String textOrNull(String key) throws RecordException {
        JsonNode value = value(key);
        if (value != null && !value.isTextual()) {
            throw new RecordException("\"" + key + "\" is not text in " + brief());
        }
        return value == null ? null : value.textValue();
    }

    String text(String key) throws RecordException {
        return known(key, textOrNull(key));
    }

    @Nullable
    Long wholeOrNull(String key) throws RecordException {
        JsonNode value = value(key);
        if (value != null && !value.isIntegralNumber()) {
            throw new RecordException("\"" + key + "\" is not a whole number in " + brief());
        }
        return value == null ? null : value.longValue();
    }

    @Nullable
    Integer offsetOrNull(String key) throws RecordException {
        Long value = wholeOrNull(key);
        return value == null ? null : Math.toIntExact(value);
    }

    int offset(String key) throws RecordException {
        return known(key, offsetOrNull(key));
    }

    @Nullable
    Double decimalOrNull(String key) throws RecordException {
        JsonNode value = value(key);
        if (value != null && !value.isNumber()) {
            throw new RecordException("\"" + key + "\" is not a number in " + brief());
        }
        return value == null ? null : value.doubleValue();
    }

    double decimal(String key) throws RecordException {
        return known(key, decimalOrNull(key));
    }

    boolean truth(String key) throws RecordException {
        JsonNode value = value(key);
        if (value == null || !value.isBoolean()) {
            throw new RecordException("\"" + key + "\" is not true or false in " + brief());
        }
        return value.booleanValue();
    }

    @Nullable
    LocalDate dayOrNull(String key) throws RecordException {
        String text = textOrNull(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RecordException("\"" + key + "\" is no day in " + brief());
        }
    }

    @Nullable
    Published publishedOrNull(String key) throws RecordException {
        String text = textOrNull(key);
        try {
            return text == null ? null : Published.parse(text);
        } catch (DateTimeException e) {
            throw new RecordException("\"" + key + "\" is no day or instant in " + brief());
        }
    }

    <E extends Enum<E> & Term> @Nullable E termOrNull(String key, Class<E> type) throws RecordException {
        String word = textOrNull(key);
        if (word == null) {
            return null;
        }
        for (E term : type.getEnumConstants()) {
            if (term.word().equals(word)) {
                return term;
            }
        }
        throw new RecordException("\"" + key + "\" cannot be \"" + word + "\" in " + brief());
    }

    <E extends Enum<E> & Term> E term(String key, Class<E> type) throws RecordException {
        return known(key, termOrNull(key, type));
    }

    <T> @Nullable T objectOrNull(String key, Reading<T> reading) throws RecordException {
        JsonNode value = value(key);
        return value == null ? null : reading.read(object(value));
    }

    <T> T object(String key, Reading<T> reading) throws RecordException {
        return known(key, objectOrNull(key, reading));
    }

    <T> List<T> list(String key, Reading<T> reading) throws RecordException {
        List<T> items = new ArrayList<>();
        for (JsonNode item : array(key)) {
            items.add(reading.read(object(item)));
        }
        return items;
    }

    List<String> texts(String key) throws RecordException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(key)) {
            texts.add(item.asText());
        }
        return texts;
    }

    private JsonNode array(String key) throws RecordException {
        JsonNode value = value(key);
        if (value == null || !value.isArray()) {
            throw new RecordException("\"" + key + "\" is not a list in " + brief());
        }
        return value;
    }

    private Node object(JsonNode value) throws RecordException {
        if (!value.isObject()) {
            throw new RecordException("an object is wanted in " + brief());
        }
        return new Node(value);
    }

    private <T> T known(String key, @Nullable T value) throws RecordException {
        if (value == null) {
            throw new RecordException("\"" + key + "\" is null in " + brief());
        }
        return value;
    }

    private String brief() {
        String text = json.toString();
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }
}
