package org.dateline.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Backup} wrote into tables of its version, then brings these up to date and makes the rest of them. */
final class Restoring {
    private final Session session;
    private final Dialect dialect;
    private String insert = "";
    private int columns;
    private long rows;

    Restoring(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    void read(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
        Migrations migrations = new Migrations(session, dialect);
        migrations.to(version(lines.readLine()));
        boolean ended = false;
        for (String line = lines.readLine(); line != null && !ended; line = lines.readLine()) {
            ended = take(JsonText.row(line));
        }
        // To its end: what is sealed says only there that nothing was cut off.
        in.transferTo(OutputStream.nullOutputStream());
        if (!ended) {
            throw new StoreException("this backup is cut off: its end is missing; nothing was restored");
        }
        migrations.to(Migrations.LATEST);
        Settled.resume(session);
        new Indexing(session, dialect).run();
    }

    private static int version(@Nullable String heading) throws IOException {
        List<@Nullable Object> head = heading == null ? List.of() : JsonText.row(heading);
        if (head.size() < 2 || !Backup.FORMAT.equals(head.get(0)) || !(head.get(1) instanceof Integer version)) {
            throw new StoreException("this is no backup of a store of the form " + Backup.FORMAT);
        }
        return version;
    }

    /** Takes a line and says whether it is the last. */
    private boolean take(List<@Nullable Object> line) {
        if (line.size() == 1 && line.get(0) instanceof List<?> heading) {
            boolean end = heading.size() == 2 && Backup.END.equals(heading.get(0));
            if (end) {
                whole(heading.get(1));
            } else {
                table(heading.stream().map(String::valueOf).toList());
            }
            return end;
        }
        rows++;
        if (line.size() != columns || columns == 0 || !line.stream().allMatch(Restoring::isPlain)) {
            throw new StoreException(
                    "this backup is damaged: row " + rows + " does not fit its table; nothing was restored");
        }
        session.run(insert, line.toArray());
        return false;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private void whole(@Nullable Object number) {
        if (!(number instanceof Number counted) || counted.longValue() != rows) {
            throw new StoreException("this backup is damaged: it has " + rows + " rows, and should have " + number
                    + "; nothing was restored");
        }
    }

    /** Names come from the file, but only those of known tables and plain columns get into SQL. */
    private void table(List<String> heading) {
        List<String> names = heading.isEmpty() ? List.of() : heading.subList(1, heading.size());
        boolean plain = !names.isEmpty() && names.stream().allMatch(column -> column.matches("[a-z_0-9]+"));
        if (!plain || !Backup.TABLES.contains(heading.get(0))) {
            throw new StoreException("this backup is damaged: there is no table " + heading + "; nothing was restored");
        }
        insert = "INSERT INTO " + heading.get(0) + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        columns = names.size();
    }
}
