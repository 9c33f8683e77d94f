package org.dateline.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSetMetaData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dateline.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * Writes all tables that are not made of others as lines of JSON, packed by gzip: a heading; for each table its name and
 * columns and then its rows; at the end their number, by which a cut file is known.
 */
final class Backup {
    static final String FORMAT = "dateline-store/1";
    static final String END = "end";

    /** In this order no row points to one that comes later. */
    static final List<String> TABLES = List.of(
            "article_version",
            "article",
            "incident",
            "incident_json",
            "incident_type",
            "name",
            "incident_name",
            "incident_figure",
            "incident_total",
            "account",
            "filed",
            "glance",
            "likeness",
            "copy_pair",
            "ruling",
            "ruled_article",
            "former",
            "change",
            "fetched",
            "untouched",
            "source",
            "item",
            "progress",
            "member",
            "token",
            "audit",
            "secret",
            "outgoing",
            "alert",
            "alert_delivery",
            "alert_place",
            "forgotten",
            "forgotten_text");

    private final Session session;
    private String headed = "";
    private long rows;

    Backup(Session session) {
        this.session = session;
    }

    void write(OutputStream out, Instant now) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
        Writer writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16);
        line(writer, List.of(FORMAT, Migrations.LATEST, Times.kept(now)));
        try {
            for (String table : TABLES) {
                session.each("SELECT * FROM " + table, row -> {
                    ResultSetMetaData columns = row.getMetaData();
                    List<@Nullable Object> values = new ArrayList<>();
                    List<Object> names = new ArrayList<>(List.of(table));
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        values.add(row.getObject(i));
                        names.add(columns.getColumnName(i));
                    }
                    if (!headed.equals(table)) {
                        headed = table;
                        line(writer, List.of(names));
                    }
                    line(writer, values);
                    rows++;
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        line(writer, List.of(List.of(END, rows)));
        writer.flush();
        packed.finish();
    }

    private static void line(Writer writer, List<? extends @Nullable Object> values) {
        try {
            writer.write(JsonText.ofRow(values));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
