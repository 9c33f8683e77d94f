package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.store.Brief.Teller;
import org.jspecify.annotations.Nullable;

/** Reads briefs: of all incidents, or of those written after a mark. */
final class BriefRows {
    private final Session session;
    private final String among;
    private final List<Object> value;
    private final Map<String, String> words = new HashMap<>();
    private final Map<Long, List<String>> types = new HashMap<>();
    private final Map<Long, List<String>> actors = new HashMap<>();
    private final Map<Long, List<Teller>> tellers = new HashMap<>();

    private BriefRows(Session session, String among, List<Object> value) {
        this.session = session;
        this.among = among;
        this.value = value;
    }

    /** All, by number. */
    static List<Brief> all(Session session) {
        return new BriefRows(session, "", List.of()).read();
    }

    /** Those written after a mark, by number. */
    static List<Brief> after(Session session, long mark) {
        return new BriefRows(session, " AND i.num IN (SELECT num FROM incident WHERE mark > ?)", List.of(mark)).read();
    }

    private List<Brief> read() {
        session.each(
                "SELECT i.incident, i.type FROM (SELECT incident AS num, incident, type FROM incident_type) i WHERE 1 = 1"
                        + among + " ORDER BY i.incident, i.type",
                row -> add(types, row.getLong(1), word(row.getString(2))),
                value);
        // What is joined to nothing hides the kind from its index: that of the incident is the better.
        session.each(
                "SELECT i.num, p.name FROM (SELECT incident AS num, name FROM incident_name) i JOIN name p"
                        + " ON p.num = i.name WHERE p.kind || '' = 'actor'" + among,
                row -> add(actors, row.getLong(1), word(row.getString(2))),
                value);
        session.each(
                "SELECT i.num, a.outlet, MIN(a.num) FROM (SELECT incident AS num, article FROM account) i JOIN article a"
                        + " ON a.num = i.article WHERE a.outlet IS NOT NULL AND i.num IS NOT NULL" + among
                        + " GROUP BY i.num, a.outlet",
                row -> add(tellers, row.getLong(1), new Teller(word(row.getString(2)), row.getLong(3))),
                value);
        List<Brief> briefs = new ArrayList<>();
        session.each(
                "SELECT num, mark, id, first_day, last_day, country, admin1, place, lat, lon, killed, sources, review,"
                        + " type, killed_low, killed_best, killed_high, wounded_low, wounded_best, wounded_high, conflicts, changed FROM incident i WHERE 1 = 1"
                        + among + " ORDER BY num",
                row -> briefs.add(brief(row)),
                value);
        return briefs;
    }

    private static <T> void add(Map<Long, List<T>> heaps, long incident, T one) {
        heaps.computeIfAbsent(incident, key -> new ArrayList<>(1)).add(one);
    }

    private Brief brief(ResultSet row) throws SQLException {
        long num = row.getLong(1);
        return new Brief(
                num,
                row.getLong(2),
                row.getString(3),
                day(row.getString(4)),
                day(row.getString(5)),
                wordOrNull(row.getString(6)),
                wordOrNull(row.getString(7)),
                wordOrNull(row.getString(8)),
                degrees(row, 9),
                degrees(row, 10),
                number(row, 11),
                row.getLong(12),
                word(row.getString(13)),
                word(row.getString(14)),
                toll(row, 15),
                toll(row, 18),
                row.getLong(21),
                row.getString(22),
                Objects.requireNonNullElse(types.get(num), List.of()),
                Objects.requireNonNullElse(actors.get(num), List.of()),
                Objects.requireNonNullElse(tellers.get(num), List.of()));
    }

    private static int day(@Nullable String day) {
        return day == null ? Brief.NONE : (int) LocalDate.parse(day).toEpochDay();
    }

    private static double degrees(ResultSet row, int column) throws SQLException {
        double degrees = row.getDouble(column);
        return row.wasNull() ? Double.NaN : degrees;
    }

    private static long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Brief.NONE : number;
    }

    private static @Nullable Toll toll(ResultSet row, int column) throws SQLException {
        long low = row.getLong(column);
        if (row.wasNull()) {
            return null;
        }
        long best = row.getLong(column + 1);
        return new Toll(low, row.wasNull() ? low : best, row.getLong(column + 2));
    }

    private String word(String word) {
        return words.computeIfAbsent(word, same -> same);
    }

    private @Nullable String wordOrNull(@Nullable String word) {
        return word == null ? null : word(word);
    }
}
