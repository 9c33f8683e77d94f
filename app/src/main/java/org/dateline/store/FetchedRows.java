package org.dateline.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.model.FetchRecord;

/** How articles were fetched, and the untouched bytes. */
final class FetchedRows {
    private static final String OF_VERSION =
            "FROM article a JOIN fetched f ON f.article = a.id AND f.number = a.version";

    private final Session session;

    FetchedRows(Session session) {
        this.session = session;
    }

    /** Keeps how the current version of an article was fetched, and the bytes where they are not there yet. */
    void add(String article, FetchRecord how, byte[] bytes) {
        session.run(
                "INSERT INTO fetched (article, number, uri, final_uri, at, status, media_type, charset, etag, last_modified,"
                        + " sha256, length) SELECT id, version, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM article WHERE id = ?",
                how.uri(),
                how.finalUri(),
                Times.kept(how.at()),
                how.status(),
                how.mediaType(),
                how.charset(),
                how.etag(),
                how.lastModified(),
                how.sha256(),
                how.length(),
                article);
        boolean there = session.one("SELECT 1 FROM untouched WHERE sha256 = ?", row -> 1, how.sha256())
                .isPresent();
        if (!there) {
            session.run("INSERT INTO untouched (sha256, packed) VALUES (?, ?)", how.sha256(), packed(bytes));
        }
    }

    Optional<FetchRecord> of(String article) {
        return session.one("SELECT f.* " + OF_VERSION + " WHERE a.id = ?", FetchedRows::record, article);
    }

    Optional<byte[]> untouched(String sha256) {
        return session.one("SELECT packed FROM untouched WHERE sha256 = ?", row -> unpacked(row.getString(1)), sha256);
    }

    private static FetchRecord record(ResultSet row) throws SQLException {
        return new FetchRecord(
                row.getString("uri"),
                row.getString("final_uri"),
                Times.of(row.getString("at")),
                row.getInt("status"),
                row.getString("media_type"),
                row.getString("charset"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("sha256"),
                row.getLong("length"));
    }

    private static String packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static byte[] unpacked(String packed) {
        byte[] bytes = Base64.getDecoder().decode(packed);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
