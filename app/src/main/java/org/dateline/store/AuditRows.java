package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The audit: lines are only ever added, in the transaction of what they tell of. */
final class AuditRows {
    private static final String LINES = "SELECT number, at, who, what, detail, digest FROM audit ";
    private static final String END = "audit-end";

    private final Session session;

    AuditRows(Session session) {
        this.session = session;
    }

    void add(Instant now, String who, String what, String detail) {
        AuditLine last = session.one(LINES + "ORDER BY number DESC LIMIT 1", AuditRows::line)
                .orElse(new AuditLine(0, "", "", "", "", AuditLine.BEGINNING));
        AuditLine line = AuditLine.after(last.digest(), last.number() + 1, Times.kept(now), who, what, detail);
        session.run(
                "INSERT INTO audit (number, at, who, what, detail, digest) VALUES (?, ?, ?, ?, ?, ?)",
                line.number(),
                line.at(),
                line.who(),
                line.what(),
                line.detail(),
                line.digest());
        Secrets secrets = new Secrets(session);
        secrets.put(END, end(line));
    }

    private static String end(AuditLine line) {
        return line.number() + " " + line.digest();
    }

    Slice<AuditLine> page(int offset, int limit) {
        return new Slice<>(
                session.list(LINES + "ORDER BY number DESC LIMIT ? OFFSET ?", AuditRows::line, limit, offset),
                session.number("SELECT COUNT(*) FROM audit", List.of()));
    }

    /** Where lines do not follow each other, and where the end is not where it was. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        AuditLine[] last = {new AuditLine(0, "", "", "", "", AuditLine.BEGINNING)};
        session.each(LINES + "ORDER BY number", row -> {
            AuditLine line = line(row);
            if (line.number() != last[0].number() + 1) {
                faults.add("line " + line.number() + " follows line " + last[0].number()
                        + ": lines between them are missing, or it was put in");
            } else if (!line.follows(last[0].digest())) {
                faults.add("line " + line.number() + " is not as it was written, or does not belong behind line "
                        + last[0].number());
            }
            last[0] = line;
        });
        String kept = new Secrets(session).get(END).orElse(end(new AuditLine(0, "", "", "", "", AuditLine.BEGINNING)));
        if (!kept.equals(end(last[0]))) {
            faults.add("the audit ends with line " + last[0].number() + ", and its end was noted as line "
                    + kept.split(" ", 2)[0] + ": the last lines were removed, changed or added");
        }
        return faults;
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
