package org.dateline.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.model.Account;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Linking;
import org.dateline.model.Reading;
import org.dateline.model.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code dateline/1} piece by piece, so that nobody has to hold all of it: as JSONL, in which each article must come before
 * its accounts, or as one object, in which all articles come first, then all accounts, then all incidents, then rulings if there are any.
 */
public final class RecordParts implements Closeable {
    private final Json json;
    private final boolean lines;
    private Section section = Section.NONE;

    private enum Section {
        NONE(""),
        ARTICLES("articles"),
        ACCOUNTS("accounts"),
        INCIDENTS("incidents"),
        RULINGS("rulings");

        private final String key;

        Section(String key) {
            this.key = key;
        }

        Section next() {
            return switch (this) {
                case NONE -> ARTICLES;
                case ARTICLES -> ACCOUNTS;
                case ACCOUNTS -> INCIDENTS;
                case INCIDENTS, RULINGS -> RULINGS;
            };
        }
    }

    private RecordParts(Json json, boolean lines) {
        this.json = json;
        this.lines = lines;
    }

    /** One object a line, each with its kind. The stream stays open. */
    public static RecordParts lines(OutputStream out) throws IOException {
        return new RecordParts(Json.lines(out), true);
    }

    /** One object. The stream stays open. */
    public static RecordParts object(OutputStream out) throws IOException {
        RecordParts parts = new RecordParts(Json.lines(out), false);
        parts.json.begin().text("format", RecordWriter.FORMAT);
        return parts;
    }

    /** Writes an article. */
    public void article(Extraction extraction, @Nullable String sameTextAs) throws IOException {
        go(Section.ARTICLES);
        Map<String, String> same =
                sameTextAs == null ? Map.of() : Map.of(extraction.article().id(), sameTextAs);
        Reading alone = new Reading(List.of(), new Linking(same, List.of()), List.of());
        ReadingJson.article(json, lines ? "article" : null, extraction, alone);
    }

    /** Writes an account. */
    public void account(Account account) throws IOException {
        go(Section.ACCOUNTS);
        ReadingJson.account(json, lines ? "account" : null, account);
    }

    /** Writes an incident, with when it was first made and last changed. */
    public void incident(Incident incident, Instant created, Instant changed) throws IOException {
        go(Section.INCIDENTS);
        json.begin();
        if (lines) {
            json.text("kind", "incident");
        }
        IncidentWriter.keys(json, incident, created, changed);
        json.end();
    }

    /** Writes a ruling; it has a kind of its own, so that on a line it stands under a key. */
    public void ruling(Ruling ruling) throws IOException {
        go(Section.RULINGS);
        if (lines) {
            json.begin()
                    .text("kind", "ruling")
                    .object("ruling", ruling, RulingJson::write)
                    .end();
        } else {
            RulingJson.write(json, ruling);
        }
    }

    private void go(Section to) throws IOException {
        if (lines) {
            return;
        }
        if (to.compareTo(section) < 0) {
            throw new IllegalStateException(to.key + " come before " + section.key);
        }
        while (section != to) {
            if (section != Section.NONE) {
                json.endList();
            }
            section = section.next();
            json.beginList(section.key);
        }
    }

    @Override
    public void close() throws IOException {
        if (!lines) {
            if (section != Section.RULINGS) {
                go(Section.INCIDENTS);
            }
            json.endList()
                    .list("problems", List.of(), (j, none) -> j.begin().end())
                    .end();
        }
        json.close();
    }
}
