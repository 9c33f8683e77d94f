package org.dateline.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dateline.model.Term;
import org.jspecify.annotations.Nullable;

/** A JSON generator under the record's rules: every key is written, what is not known is null or an empty list. */
public final class Json implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonGenerator out;
    private boolean begun;

    private Json(JsonGenerator out) {
        this.out = out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Writes indented JSON with line feeds, the same on every system. */
    public static Json indented(OutputStream out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new Json(FACTORY.createGenerator(out, JsonEncoding.UTF8)
                .setPrettyPrinter(new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines)));
    }

    /** Writes values one a line. */
    public static Json lines(OutputStream out) throws IOException {
        return new Json(
                FACTORY.createGenerator(out, JsonEncoding.UTF8).setPrettyPrinter(new MinimalPrettyPrinter("\n")));
    }

    /** How one value of a list is written. */
    public interface Writing<T> {
        /** Writes one value. */
        void write(Json json, T value) throws IOException;
    }

    /** Begins an object under a key. */
    public Json begin(String key) throws IOException {
        out.writeObjectFieldStart(key);
        return this;
    }

    /** Begins an object. */
    public Json begin() throws IOException {
        begun = true;
        out.writeStartObject();
        return this;
    }

    /** Ends the object. */
    public Json end() throws IOException {
        out.writeEndObject();
        return this;
    }

    /** A text. */
    public Json text(String key, @Nullable String value) throws IOException {
        out.writeStringField(key, value);
        return this;
    }

    /** A value of a closed list. */
    public Json term(String key, @Nullable Term value) throws IOException {
        return text(key, value == null ? null : value.word());
    }

    /** A whole number. */
    public Json whole(String key, @Nullable Number value) throws IOException {
        if (value == null) {
            out.writeNullField(key);
        } else {
            out.writeNumberField(key, value.longValue());
        }
        return this;
    }

    /** A decimal number. */
    public Json decimal(String key, @Nullable Double value) throws IOException {
        if (value == null) {
            out.writeNullField(key);
        } else {
            out.writeNumberField(key, value);
        }
        return this;
    }

    /** True or false. */
    public Json truth(String key, boolean value) throws IOException {
        out.writeBooleanField(key, value);
        return this;
    }

    /** A list of texts. */
    public Json texts(String key, List<String> values) throws IOException {
        return list(key, values, (json, value) -> json.out.writeString(value));
    }

    /** An object under a key, or null. */
    public <T> Json object(String key, @Nullable T value, Writing<T> writing) throws IOException {
        out.writeFieldName(key);
        if (value == null) {
            out.writeNull();
        } else {
            writing.write(this, value);
        }
        return this;
    }

    /** A list of what {@code writing} writes. */
    public <T> Json list(String key, List<T> values, Writing<T> writing) throws IOException {
        out.writeArrayFieldStart(key);
        for (T value : values) {
            writing.write(this, value);
        }
        out.writeEndArray();
        return this;
    }

    /** A list of decimal numbers. */
    public Json decimals(String key, List<Double> values) throws IOException {
        return list(key, values, (json, value) -> json.out.writeNumber(value));
    }

    /** The coordinates of a polygon of one ring of points. */
    public Json polygon(String key, List<List<Double>> ring) throws IOException {
        out.writeArrayFieldStart(key);
        out.writeStartArray();
        for (List<Double> point : ring) {
            out.writeStartArray();
            for (Double degrees : point) {
                out.writeNumber(degrees);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeEndArray();
        return this;
    }

    /** Begins a list under a key, whose values are written one by one. */
    public Json beginList(String key) throws IOException {
        out.writeArrayFieldStart(key);
        return this;
    }

    /** A list that is the whole value. */
    public <T> Json all(List<T> values, Writing<T> writing) throws IOException {
        begun = true;
        out.writeStartArray();
        for (T value : values) {
            writing.write(this, value);
        }
        out.writeEndArray();
        return this;
    }

    /** Ends the list. */
    public Json endList() throws IOException {
        out.writeEndArray();
        return this;
    }

    /** A list of lists of texts. */
    public Json listOfLists(String key, List<List<String>> values) throws IOException {
        return list(key, values, (json, texts) -> {
            json.out.writeStartArray();
            for (String text : texts) {
                json.out.writeString(text);
            }
            json.out.writeEndArray();
        });
    }

    /** Ends the text, where there is one, with a line feed; the stream stays open. */
    @Override
    public void close() throws IOException {
        if (begun) {
            out.writeRaw('\n');
        }
        out.close();
    }
}
