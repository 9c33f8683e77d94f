package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A text file: one article. What is known of it may stand beside it: NAME.json beside NAME.txt. */
final class TextReader implements Reader {
    private static final long FIELDS_BYTES = 1 << 20;

    @Override
    public boolean reads(Input input) {
        return true;
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        byte[] bytes = input.bytes(shelf.limits().bytes(Limit.FILE));
        if (bytes == null) {
            shelf.problem(
                    Codes.TOO_LARGE,
                    input.name(),
                    "it has more than " + shelf.limits().of(Limit.FILE) + " bytes, an article at most "
                            + shelf.limits().of(Limit.TEXT) + " characters");
            return;
        }
        Optional<String> text = Charsets.decode(bytes);
        if (text.isEmpty()) {
            shelf.problem(Codes.NOT_TEXT, input.name(), "its bytes are no text");
            return;
        }
        ArticleFields from = new ArticleFields(null, input.uri(), null, null, null, null, null);
        shelf.article(input.name(), text.get(), beside(input, shelf).or(from));
    }

    private static ArticleFields beside(Input input, Shelf shelf) throws IOException {
        Path file = input.file();
        if (file == null || !input.named(".txt")) {
            return ArticleFields.NONE;
        }
        Path json = Folder.beside(file, ".json");
        if (!Files.isRegularFile(json)) {
            return ArticleFields.NONE;
        }
        Optional<String> content =
                Files.size(json) > FIELDS_BYTES ? Optional.empty() : Charsets.decode(Files.readAllBytes(json));
        if (content.isEmpty()) {
            shelf.problem(Codes.BAD_JSON, json.toString(), "it is no text, or too large to describe an article");
            return ArticleFields.NONE;
        }
        try {
            JsonNode node = JsonArticle.parse(content.get());
            if (node.isObject()) {
                return JsonArticle.fields(node, json.toString(), shelf);
            }
            shelf.problem(Codes.BAD_JSON, json.toString(), "a JSON object is wanted");
        } catch (JsonProcessingException e) {
            shelf.problem(Codes.BAD_JSON, json.toString(), JsonArticle.fault(e));
        }
        return ArticleFields.NONE;
    }
}
