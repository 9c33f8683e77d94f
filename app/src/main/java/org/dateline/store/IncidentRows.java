package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.json.JsonText;
import org.dateline.model.Incident;

/** Incidents as they are written and read; what filters need of them is written beside by {@link IncidentColumns}. */
final class IncidentRows {
    private static final String KEPT = "SELECT i.num, i.id, i.created, i.changed, j.json"
            + " FROM incident i JOIN incident_json j ON j.num = i.num ";

    private final Session session;
    private final Dialect dialect;

    IncidentRows(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** A row as it is kept; instants as text. */
    record Kept(long num, String id, String created, String changed, String json) {
        StoredIncident stored() {
            return new StoredIncident(JsonText.incident(json), Times.of(created), Times.of(changed));
        }
    }

    Optional<Kept> byId(String id) {
        return session.one(KEPT + "WHERE i.id = ?", IncidentRows::kept, id);
    }

    /** The incident that this id leads to since its own was merged. */
    Optional<Kept> byFormerId(String id) {
        return session.one(KEPT + "JOIN former f ON f.incident = i.id WHERE f.id = ?", IncidentRows::kept, id);
    }

    Optional<Kept> ofAccount(String account) {
        return session.one(KEPT + "JOIN account c ON c.incident = i.num WHERE c.id = ?", IncidentRows::kept, account);
    }

    /** The incidents of any of these accounts, by id. */
    Map<String, Kept> ofAccounts(Collection<String> accounts) {
        Map<String, Kept> found = new LinkedHashMap<>();
        session.list(
                        KEPT + "WHERE i.num IN (SELECT incident FROM account WHERE id IN (" + dialect.each()
                                + ")) ORDER BY i.id",
                        IncidentRows::kept,
                        JsonText.of(accounts))
                .forEach(kept -> found.put(kept.id(), kept));
        return found;
    }

    /** These rows, in the order asked; those that went meanwhile are left out. */
    List<Kept> byNumber(List<Long> nums) {
        Map<Long, Kept> found = new HashMap<>();
        session.list(KEPT + "WHERE i.num IN (" + dialect.eachNumber() + ")", IncidentRows::kept, nums.toString())
                .forEach(kept -> found.put(kept.num(), kept));
        List<Kept> ordered = new ArrayList<>();
        for (Long num : nums) {
            Kept kept = found.get(num);
            if (kept != null) {
                ordered.add(kept);
            }
        }
        return ordered;
    }

    /** Which incident each account is in: ids by id of the account. */
    Map<String, String> incidentIds(Collection<String> nums) {
        Map<String, String> ids = new HashMap<>();
        session.list(
                "SELECT c.id, i.id FROM account c JOIN incident i ON i.num = c.incident WHERE i.id IN ("
                        + dialect.each() + ")",
                row -> ids.put(row.getString(1), row.getString(2)),
                JsonText.of(nums));
        return ids;
    }

    /** Writes an incident under a number that is free. */
    void write(long num, Incident incident, String json, String created, String changed) {
        new IncidentColumns(session, dialect, num, incident).write(created, changed);
        session.run("INSERT INTO incident_json (num, json) VALUES (?, ?)", num, json);
    }

    /** Sets the incident of each of its accounts, and the mark by which others know that it was settled. */
    void belong(long num, Incident incident, long mark) {
        session.run("UPDATE incident SET mark = ? WHERE num = ?", mark, num);
        session.run(
                "UPDATE account SET incident = ? WHERE id IN (" + dialect.each() + ")",
                num,
                JsonText.of(incident.accounts()));
    }

    /** Takes the accounts of an incident out of it. */
    void release(long num) {
        session.run("UPDATE account SET incident = NULL WHERE incident = ?", num);
    }

    void delete(long num) {
        dialect.unindex(session, "incident_words", num);
        session.run("DELETE FROM incident WHERE num = ?", num);
    }

    long next() {
        return session.next("incident", "num");
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
