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
final class Json implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonGenerator out;
    private boolean begun;

    private Json(JsonGenerator out) {
        this.out = out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Writes indented JSON with line feeds, the same on every system. */
    static Json indented(OutputStream out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new Json(FACTORY.createGenerator(out, JsonEncoding.UTF8)
                .setPrettyPrinter(new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines)));
    }

    /** Writes values one a line. */
    static Json lines(OutputStream out) throws IOException {
        return new Json(
                FACTORY.createGenerator(out, JsonEncoding.UTF8).setPrettyPrinter(new MinimalPrettyPrinter("\n")));
    }

    /** How one value of a list is written. */
    interface Writing<T> {
        void write(Json json, T value) throws IOException;
    }

    Json begin() throws IOException {
        begun = true;
        out.writeStartObject();
        return this;
    }

    Json end() throws IOException {
        out.writeEndObject();
        return this;
    }

    Json text(String key, @Nullable String value) throws IOException {
        out.writeStringField(key, value);
        return this;
    }

    Json term(String key, @Nullable Term value) throws IOException {
        return text(key, value == null ? null : value.word());
    }

    Json whole(String key, @Nullable Number value) throws IOException {
        if (value == null) {
            out.writeNullField(key);
        } else {
            out.writeNumberField(key, value.longValue());
        }
        return this;
    }

    Json decimal(String key, @Nullable Double value) throws IOException {
        if (value == null) {
            out.writeNullField(key);
        } else {
            out.writeNumberField(key, value);
        }
        return this;
    }

    Json truth(String key, boolean value) throws IOException {
        out.writeBooleanField(key, value);
        return this;
    }

    Json texts(String key, List<String> values) throws IOException {
        return list(key, values, (json, value) -> json.out.writeString(value));
    }

    <T> Json object(String key, @Nullable T value, Writing<T> writing) throws IOException {
        out.writeFieldName(key);
        if (value == null) {
            out.writeNull();
        } else {
            writing.write(this, value);
        }
        return this;
    }

    <T> Json list(String key, List<T> values, Writing<T> writing) throws IOException {
        out.writeArrayFieldStart(key);
        for (T value : values) {
            writing.write(this, value);
        }
        out.writeEndArray();
        return this;
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
