package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.store.Cells.Cell;
import org.dateline.store.IncidentQuery.Box;
import org.jspecify.annotations.Nullable;

/** Incidents added up by cell of the map and by day, in the database: of many incidents few rows come back. */
final class OverviewSql {
    private static final String TOLL = toll("killed");

    private static String toll(String of) {
        return String.format(
                Locale.ROOT,
                "COUNT(i.%1$s_low), SUM(i.%1$s_low), SUM(COALESCE(i.%1$s_best, i.%1$s_low)), SUM(i.%1$s_high)",
                of);
    }

    private final Session session;
    private final Dialect dialect;

    OverviewSql(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Cells of so many degrees, or larger ones where there were more than so many. */
    Cells cells(IncidentQuery query, double degrees, int most) {
        double size = degrees;
        List<Cell> cells = cells(query, size);
        while (cells.size() > most) {
            size *= 2;
            cells = cells(query, size);
        }
        Condition everywhere = new QuerySql(query.withoutBox(), dialect).where();
        long[] numbers = session.list(
                        "SELECT COUNT(*), COUNT(i.lat) FROM incident i WHERE " + everywhere.sql(),
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        everywhere.values())
                .get(0);
        return new Cells(numbers[0], numbers[1], cells);
    }

    private List<Cell> cells(IncidentQuery query, double size) {
        Condition where = new QuerySql(query, dialect).where();
        List<Object> values = new ArrayList<>(List.of(size, size));
        values.addAll(where.values());
        Map<List<Long>, Heap> heaps = new LinkedHashMap<>();
        session.list(
                "SELECT CAST(FLOOR((i.lat + 90) / ?) AS INTEGER), CAST(FLOOR((i.lon + 180) / ?) AS INTEGER), i.type,"
                        + " COUNT(*), SUM(i.lat), SUM(i.lon), MIN(i.id), " + TOLL
                        + " FROM incident i WHERE i.lat IS NOT NULL AND " + where.sql() + " GROUP BY 1, 2, 3",
                row -> {
                    List<Long> place = List.of(row.getLong(1), row.getLong(2));
                    heaps.merge(place, heap(row), Heap::plus);
                    return place;
                },
                values);
        return heaps.entrySet().stream()
                .map(entry -> entry.getValue().cell(entry.getKey(), size))
                .sorted(Comparator.comparingLong(Cell::incidents)
                        .reversed()
                        .thenComparing(Cell::lat)
                        .thenComparing(Cell::lon))
                .toList();
    }

    private static Heap heap(ResultSet row) throws SQLException {
        long incidents = row.getLong(4);
        return new Heap(
                row.getString(3),
                incidents,
                incidents,
                row.getDouble(5),
                row.getDouble(6),
                row.getString(7),
                toll(row, 8));
    }

    /** Incidents of one cell so far: of the commonest type, and in all. */
    private record Heap(
            String type,
            long ofType,
            long incidents,
            double lat,
            double lon,
            String id,
            @Nullable Toll killed) {
        Heap plus(Heap other) {
            boolean others = other.ofType > ofType || (other.ofType == ofType && other.type.compareTo(type) < 0);
            Toll both = killed == null ? other.killed : other.killed == null ? killed : killed.plus(other.killed);
            return new Heap(
                    others ? other.type : type,
                    Math.max(ofType, other.ofType),
                    incidents + other.incidents,
                    lat + other.lat,
                    lon + other.lon,
                    id,
                    both);
        }

        Cell cell(List<Long> place, double size) {
            double south = place.get(0) * size - 90;
            double west = place.get(1) * size - 180;
            Box box = new Box(west, south, Math.min(180, west + size), Math.min(90, south + size));
            return new Cell(lat / incidents, lon / incidents, incidents, killed, type, incidents == 1 ? id : null, box);
        }
    }

    /** By first day, the undated first. */
    List<DayCount> days(IncidentQuery query) {
        Condition where = new QuerySql(query, dialect).where();
        return session.list(
                "SELECT i.first_day, COUNT(*), " + TOLL + " FROM incident i WHERE " + where.sql()
                        + " GROUP BY i.first_day ORDER BY i.first_day IS NOT NULL, i.first_day",
                row -> new DayCount(day(row.getString(1)), row.getLong(2), toll(row, 3)),
                where.values());
    }

    /** Of all but those that somebody rejected. */
    Sums sums(IncidentQuery query) {
        Condition where =
                Condition.all(List.of(new QuerySql(query, dialect).where(), Condition.of("i.review <> 'rejected'")));
        return session.list(
                        "SELECT " + TOLL + ", " + toll("wounded") + " FROM incident i WHERE " + where.sql(),
                        row -> new Sums(sum(row, 1), sum(row, 5)),
                        where.values())
                .get(0);
    }

    private static Sums.Sum sum(ResultSet row, int from) throws SQLException {
        return new Sums.Sum(toll(row, from), row.getLong(from));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable Toll toll(ResultSet row, int from) throws SQLException {
        return row.getLong(from) == 0
                ? null
                : new Toll(row.getLong(from + 1), row.getLong(from + 2), row.getLong(from + 3));
    }
}
