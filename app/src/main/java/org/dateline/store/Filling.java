package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.json.JsonText;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** Fills columns that a migration adds and that SQL alone cannot fill. What is done here for a migration never changes. */
final class Filling {
    private final Session session;
    private final Dialect dialect;

    Filling(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    void after(int migration) {
        if (migration == 5) {
            types();
            outlets();
            rulings();
        } else if (migration == 7) {
            properties();
            conflicts();
        } else if (migration == 11) {
            wounded();
        }
    }

    private void wounded() {
        Map<Long, List<IncidentFigure>> figures = new LinkedHashMap<>();
        session.each(
                "SELECT incident, of_group, low, best, high, codebook FROM incident_figure WHERE counted = 'wounded'"
                        + " ORDER BY incident, of_group",
                row -> figures.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(new IncidentFigure(
                                "wounded",
                                row.getString(2),
                                number(row, 3),
                                number(row, 4),
                                number(row, 5),
                                row.getString(6),
                                List.of())));
        figures.forEach((num, all) -> Headings.total(all, "wounded")
                .ifPresent(range -> session.run(
                        "UPDATE incident SET wounded_low = ?, wounded_best = ?, wounded_high = ? WHERE num = ?",
                        range.low(),
                        range.best(),
                        range.high(),
                        num)));
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private void properties() {
        session.list(
                        "SELECT number, json FROM ruling ORDER BY number",
                        row -> new Numbered(row.getLong(1), row.getString(2)))
                .forEach(row -> RulingRows.properties(session, row.number(), JsonText.ruling(row.json())));
    }

    private void conflicts() {
        Disputes disputes = new Disputes(session, dialect);
        for (long num :
                session.list("SELECT num FROM incident WHERE sources > 1 ORDER BY num", row -> row.getLong(1))) {
            disputes.note(
                    num,
                    session.one(
                                    "SELECT json FROM incident_json WHERE num = ?",
                                    row -> JsonText.incident(row.getString(1)),
                                    num)
                            .orElseThrow());
        }
    }

    private void types() {
        for (long num : session.list("SELECT num FROM incident ORDER BY num", row -> row.getLong(1))) {
            Incident incident = session.one(
                            "SELECT json FROM incident_json WHERE num = ?",
                            row -> JsonText.incident(row.getString(1)),
                            num)
                    .orElseThrow();
            Optional<Range> toll = IncidentColumns.toll(incident);
            session.run(
                    "UPDATE incident SET type = ?, killed_low = ?, killed_best = ?, killed_high = ? WHERE num = ?",
                    incident.what().type(),
                    toll.map(Range::low).orElse(null),
                    toll.map(Range::best).orElse(null),
                    toll.map(Range::high).orElse(null),
                    num);
        }
    }

    private void outlets() {
        session.list(
                        "SELECT a.num, v.uri, v.publisher FROM article a JOIN article_version v"
                                + " ON v.article = a.id AND v.number = a.version ORDER BY a.num",
                        row -> new Told(row.getLong(1), Outlets.folded(row.getString(2), row.getString(3))))
                .forEach(told -> session.run(
                        "UPDATE article SET outlet = ? WHERE num = ?",
                        told.outlet().orElse(null),
                        told.article()));
    }

    private record Told(long article, Optional<String> outlet) {}

    private void rulings() {
        session.list(
                        "SELECT number, json FROM ruling ORDER BY number",
                        row -> new Numbered(row.getLong(1), row.getString(2)))
                .forEach(row -> RulingRows.note(session, row.number(), JsonText.ruling(row.json())));
    }

    private record Numbered(long number, String json) {}
}
