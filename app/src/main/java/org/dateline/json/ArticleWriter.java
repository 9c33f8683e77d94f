package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.model.Article;
import org.dateline.model.FetchRecord;
import org.jspecify.annotations.Nullable;

/** Writes articles as they were read, one a line, with where each field was found. The stream stays open. */
public final class ArticleWriter implements AutoCloseable {
    private final Json json;

    /** A writer of UTF-8 to a stream. */
    public ArticleWriter(OutputStream stream) throws IOException {
        this.json = Json.lines(stream);
    }

    /** Writes an article.
     *
     * @param input the file, entry or record that it was read from
     * @param found where each field was found, by its name
     * @param fetched how it was fetched, null where it was not; only then is it written
     */
    public void write(Article article, String input, Map<String, String> found, @Nullable FetchRecord fetched)
            throws IOException {
        json.begin()
                .text("kind", "article")
                .text("id", article.id())
                .text("uri", article.uri())
                .text("publisher", article.publisher())
                .text("title", article.title())
                .text("byline", article.byline())
                .text(
                        "published",
                        article.published() == null ? null : article.published().iso())
                .text("language", article.language())
                .text("sha256", article.sha256())
                .text("text", article.text())
                .text("input", input)
                .object("found", found, ArticleWriter::found);
        if (fetched != null) {
            json.object("fetched", fetched, ArticleWriter::fetched);
        }
        json.end();
    }

    /** A fetch record. */
    static void fetched(Json json, FetchRecord how) throws IOException {
        json.begin()
                .text("uri", how.uri())
                .text("finalUri", how.finalUri())
                .text("at", how.at().toString())
                .whole("status", how.status())
                .text("mediaType", how.mediaType())
                .text("charset", how.charset())
                .text("etag", how.etag())
                .text("lastModified", how.lastModified())
                .text("sha256", how.sha256())
                .whole("length", how.length())
                .end();
    }

    private static void found(Json json, Map<String, String> found) throws IOException {
        json.begin();
        for (Map.Entry<String, String> field : new TreeMap<>(found).entrySet()) {
            json.text(field.getKey(), field.getValue());
        }
        json.end();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
