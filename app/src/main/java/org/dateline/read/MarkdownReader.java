package org.dateline.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.page.LooseDate;

/** Markdown: its words without its marks. What stands in a head between two lines of dashes, as blogs have it, is taken from there. */
final class MarkdownReader implements Reader {
    private static final Pattern HEAD = Pattern.compile("\\A---\\s*\\n(.*?)\\n---\\s*\\n", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(?m)^(\\w+):\\s*[\"']?(.*?)[\"']?\\s*$");
    private static final Pattern TITLE = Pattern.compile("\\A\\s*#\\s+(.+?)\\s*#*\\s*\\n");

    @Override
    public boolean reads(Input input) {
        return input.named(".md", ".markdown") || input.isOf("text/markdown");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        Optional<String> decoded = Charsets.decode(input.bytes(shelf.limits(), Limit.FILE));
        if (decoded.isEmpty()) {
            shelf.problem(Codes.NOT_TEXT, input.name(), "its bytes are no text");
            return;
        }
        String text = decoded.get().replace("\r\n", "\n");
        Map<String, String> fields = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        Matcher head = HEAD.matcher(text);
        if (head.find()) {
            FIELD.matcher(head.group(1)).results().forEach(field -> fields.put(field.group(1), field.group(2)));
            text = text.substring(head.end());
        }
        Matcher title = TITLE.matcher(text);
        if (title.find() && fields.putIfAbsent("title", title.group(1)) == null) {
            text = text.substring(title.end());
        }
        String date = fields.getOrDefault("date", fields.getOrDefault("published", ""));
        shelf.article(
                input.name(),
                words(text).strip(),
                new ArticleFields(
                        null,
                        input.uri(),
                        fields.get("publisher"),
                        fields.get("title"),
                        fields.get("author"),
                        LooseDate.parse(date).orElse(null),
                        fields.get("language")),
                found);
    }

    private static String words(String markdown) {
        return markdown.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("!\\[[^\\]]*]\\([^)]*\\)", "")
                .replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1")
                .replaceAll("\\[([^\\]]+)]\\[[^\\]]*]", "$1")
                .replaceAll("(?m)^\\[[^\\]]+]:\\s+\\S+.*$", "")
                .replaceAll("(?m)^ {0,3}#{1,6}\\s+(.*?)\\s*#*$", "$1")
                .replaceAll("(?m)^ {0,3}(?:[-*_] ?){3,}$", "")
                .replaceAll("(?m)^ {0,3}>\\s?", "")
                .replaceAll("(?m)^(\\s*)[-*+]\\s+", "$1")
                .replaceAll("(?m)^```.*$", "")
                .replaceAll("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1", "$2")
                .replaceAll("(?<![\\w*])\\*(?=\\S)([^*\n]+?)(?<=\\S)\\*(?![\\w*])", "$1")
                .replaceAll("(?<![\\w_])_(?=\\S)([^_\n]+?)(?<=\\S)_(?![\\w_])", "$1")
                .replaceAll("`([^`\n]+)`", "$1")
                .replaceAll("<(https?://[^>\\s]+)>", "$1")
                .replaceAll("\n{3,}", "\n\n");
    }
}
