package org.dateline.store;

import java.util.Optional;

/** What a store alone knows, by name. */
final class Secrets {
    private final Session session;

    Secrets(Session session) {
        this.session = session;
    }

    Optional<String> get(String name) {
        return session.one("SELECT value FROM secret WHERE name = ?", row -> row.getString(1), name);
    }

    void put(String name, String value) {
        if (session.run("UPDATE secret SET value = ? WHERE name = ?", value, name) == 0) {
            session.run("INSERT INTO secret (name, value) VALUES (?, ?)", name, value);
        }
    }
}
