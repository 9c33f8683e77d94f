package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/** A {@code .json} file: one article as a JSON object, or a list of them. */
final class JsonReader implements Reader {
    @Override
    public boolean reads(Input input) {
        return input.named(".json");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        byte[] bytes = input.bytes(shelf.limits().bytes(Limit.FILE));
        if (bytes == null) {
            shelf.problem(
                    Codes.TOO_LARGE,
                    input.name(),
                    "a .json file has at most " + shelf.limits().of(Limit.FILE)
                            + " bytes; put one article a line into a .jsonl file");
            return;
        }
        Optional<String> text = Charsets.decode(bytes);
        if (text.isEmpty()) {
            shelf.problem(Codes.NOT_TEXT, input.name(), "its bytes are no text");
            return;
        }
        try {
            JsonNode node = JsonArticle.parse(text.get());
            if (!node.isArray()) {
                JsonArticle.shelve(node, input.name(), input.uri(), shelf);
                return;
            }
            for (int i = 0; i < node.size(); i++) {
                JsonArticle.shelve(node.get(i), input.name() + " item " + (i + 1), input.uri(), shelf);
            }
        } catch (JsonProcessingException e) {
            shelf.problem(Codes.BAD_JSON, input.name(), JsonArticle.fault(e));
        }
    }
}
