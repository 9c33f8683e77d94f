package org.dateline.store;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dateline.json.JsonText;

/**
 * Whether what a store holds hangs together, and whether each text is still the one whose SHA-256 was kept with it: a damaged
 * page that looks like a good one is found by that alone.
 */
final class Soundness {
    private static final int SHA256_DIGITS = 64;

    /** What there should be none of. */
    private static final Map<String, String> NONE = none();

    /** What is kept as JSON. */
    private static final Map<String, Consumer<String>> RECORDS = Map.of(
            "SELECT id, json FROM account", JsonText::account,
            "SELECT i.id, j.json FROM incident i JOIN incident_json j ON j.num = i.num", JsonText::incident,
            "SELECT id, json FROM ruling", JsonText::ruling);

    private final Session session;
    private final List<String> faults = new ArrayList<>();

    Soundness(Session session) {
        this.session = session;
    }

    private static Map<String, String> none() {
        Map<String, String> none = new LinkedHashMap<>();
        none.put(
                "articles without their text",
                "article a WHERE NOT EXISTS (SELECT 1 FROM article_version v WHERE v.article = a.id AND v.number ="
                        + " a.version)");
        none.put(
                "texts without their article",
                "article_version v WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = v.article)");
        none.put(
                "accounts without their article",
                "account c WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.num = c.article)");
        none.put(
                "incidents without accounts",
                "incident i WHERE NOT EXISTS (SELECT 1 FROM account c WHERE c.incident = i.num)");
        none.put(
                "incidents without their record",
                "incident i WHERE NOT EXISTS (SELECT 1 FROM incident_json j WHERE j.num = i.num)");
        none.put(
                "incidents that the feed does not tell of",
                "incident i WHERE NOT EXISTS (SELECT 1 FROM change g WHERE g.incident = i.id)");
        return none;
    }

    List<String> faults() {
        NONE.forEach((what, where) -> {
            long count = session.number("SELECT COUNT(*) FROM " + where, List.of());
            if (count > 0) {
                faults.add(what + ": " + count);
            }
        });
        session.each("SELECT article, number, sha256, text FROM article_version", row -> {
            String sha256 = row.getString(3);
            if (sha256.length() == SHA256_DIGITS && !sha256.equals(sha256(row.getString(4)))) {
                faults.add("the text of article " + row.getString(1) + ", version " + row.getInt(2)
                        + ", is not the one that was kept");
            }
        });
        RECORDS.forEach((query, read) -> session.each(query, row -> {
            try {
                read.accept(row.getString(2));
            } catch (UncheckedIOException e) {
                faults.add("the record " + row.getString(1) + " cannot be read");
            }
        }));
        return faults;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
