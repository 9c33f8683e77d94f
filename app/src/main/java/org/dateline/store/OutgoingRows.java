package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.json.JsonText;

/** The numbers of the rows that leave. A number outlives its incident: nobody who has it may find another under it. */
final class OutgoingRows {
    private static final String KEPT =
            "SELECT incident, part, series, number FROM outgoing WHERE scheme = ? AND incident ";

    private final Session session;
    private final Dialect dialect;
    private final String scheme;

    OutgoingRows(Session session, Dialect dialect, String scheme) {
        this.session = session;
        this.dialect = dialect;
        this.scheme = scheme;
    }

    List<OutgoingRow> of(Set<String> incidents) {
        return session.list(
                KEPT + "IN (" + dialect.each() + ") ORDER BY incident, part",
                OutgoingRows::row,
                scheme,
                JsonText.of(incidents));
    }

    /** Whether each of the wanted rows has its number. */
    boolean holdsAll(Map<String, List<String>> wanted) {
        return missing(wanted).isEmpty();
    }

    /** Gives a number to those that have none. */
    void give(Map<String, List<String>> wanted) {
        Map<String, Long> last = new HashMap<>();
        for (OutgoingRow row : missing(wanted)) {
            long number = last.computeIfAbsent(row.series(), this::highest) + 1;
            last.put(row.series(), number);
            session.run(
                    "INSERT INTO outgoing (scheme, incident, part, series, number) VALUES (?, ?, ?, ?, ?)",
                    scheme,
                    row.incident(),
                    row.part(),
                    row.series(),
                    number);
        }
    }

    private List<OutgoingRow> missing(Map<String, List<String>> wanted) {
        Map<String, OutgoingRow> kept = new LinkedHashMap<>();
        of(wanted.keySet()).forEach(row -> kept.put(row.part() + " " + row.incident(), row));
        List<OutgoingRow> missing = new ArrayList<>();
        wanted.forEach((incident, series) -> {
            for (int part = 0; part < series.size(); part++) {
                if (!kept.containsKey(part + " " + incident)) {
                    missing.add(new OutgoingRow(incident, part, series.get(part), 0));
                }
            }
        });
        return missing;
    }

    private long highest(String series) {
        return session.number(
                "SELECT COALESCE(MAX(number), 0) FROM outgoing WHERE scheme = ? AND series = ?",
                List.of(scheme, series));
    }

    private static OutgoingRow row(ResultSet row) throws SQLException {
        return new OutgoingRow(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4));
    }
}
