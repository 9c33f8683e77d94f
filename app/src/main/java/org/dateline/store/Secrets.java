package org.dateline.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** What a store alone knows, by name. */
final class Secrets {
    /** By which the key goes. */
    static final String KEY = "key";

    private static final int KEY_BYTES = 32;

    private final Session session;

    Secrets(Session session) {
        this.session = session;
    }

    Optional<String> get(String name) {
        return session.one("SELECT value FROM secret WHERE name = ?", row -> row.getString(1), name);
    }

    /** 32 bytes that nobody else knows, made when first asked for, in a transaction that writes. */
    byte[] key() {
        String known = get(KEY).orElseGet(() -> {
            byte[] bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            String made = HexFormat.of().formatHex(bytes);
            put(KEY, made);
            return made;
        });
        return HexFormat.of().parseHex(known);
    }

    void put(String name, String value) {
        if (session.run("UPDATE secret SET value = ? WHERE name = ?", value, name) == 0) {
            session.run("INSERT INTO secret (name, value) VALUES (?, ?)", name, value);
        }
    }
}
