package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSONL: one article a line. It is read line by line, so that its size does not matter and a bad line costs only itself. */
final class JsonLinesReader implements Reader {
    /** Bytes of a whole JSONL in UTF-16, which must be turned into UTF-8 first. */
    private static final int UTF_16_BYTES = 64 << 20;

    @Override
    public boolean reads(Input input) {
        return input.named(".jsonl") || input.named(".ndjson") || !input.named(".txt") && opensWithObject(input);
    }

    private static boolean opensWithObject(Input input) {
        return input.opening().matches("(?s)\\{\\s*[\"}].*");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        InputStream in = input.stream();
        if (Charsets.guess(input.head()).equals(StandardCharsets.UTF_8)) {
            lines(input, 1, in, shelf);
            return;
        }
        byte[] bytes = input.bytes(UTF_16_BYTES);
        Optional<String> text = bytes == null ? Optional.empty() : Charsets.decode(bytes);
        if (text.isEmpty()) {
            shelf.problem(Codes.NOT_TEXT, input.name(), "JSONL is wanted in UTF-8");
            return;
        }
        lines(input, 1, new ByteArrayInputStream(text.get().getBytes(StandardCharsets.UTF_8)), shelf);
    }

    /** Reads lines of UTF-8, of which the first has this number. */
    static void lines(Input input, long first, InputStream in, Shelf shelf) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = first;
        boolean tooLong = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                line(input, number++, line, tooLong, shelf);
                line.reset();
                tooLong = false;
            } else if (line.size() < shelf.limits().of(Limit.FILE)) {
                line.write(b);
            } else {
                tooLong = true;
            }
        }
        line(input, number, line, tooLong, shelf);
    }

    private static void line(Input input, long number, ByteArrayOutputStream bytes, boolean tooLong, Shelf shelf) {
        String place = input.name() + " line " + number;
        if (tooLong) {
            shelf.problem(
                    Codes.TOO_LARGE,
                    place,
                    "a line has at most " + shelf.limits().of(Limit.FILE) + " bytes");
            return;
        }
        Charset utf8 = StandardCharsets.UTF_8;
        Optional<String> text =
                Charsets.utf8(bytes.toByteArray()).map(t -> t.startsWith("\uFEFF") ? t.substring(1) : t);
        if (text.isEmpty()) {
            shelf.problem(Codes.BAD_JSON, place, "it is not in " + utf8);
        } else if (!text.get().isBlank()) {
            try {
                JsonArticle.shelve(JsonArticle.parse(text.get()), place, input.uri(), shelf);
            } catch (JsonProcessingException e) {
                shelf.problem(Codes.BAD_JSON, place, JsonArticle.fault(e));
            }
        }
    }
}
