package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.model.Article;

/** Forgetting in a database: one transaction, and then the bytes. */
final class SqlForgetting implements Forgetting {
    private static final Outcome BEFORE = new Outcome(0, 0, 0, 0, 0, false);

    private final Database database;
    private final Function<Session, Writing> writing;
    private final Function<Session, Instant> clock;

    SqlForgetting(Database database, Function<Session, Writing> writing, Function<Session, Instant> clock) {
        this.database = database;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public Outcome forget(String article, String because, String by) {
        Outcome outcome = database.erase(session -> {
            if (stones(session).of(article).isPresent()) {
                return BEFORE;
            }
            Instant now = clock.apply(session);
            Outcome erased = new Erasing(session, database.dialect(), writing.apply(session))
                    .run(new Tombstone(article, now, by, because));
            new AuditRows(session).add(now, by, "forgotten", article);
            return erased;
        });
        return new Outcome(
                outcome.versions(),
                outcome.accounts(),
                outcome.rulings(),
                outcome.changed(),
                outcome.gone(),
                database.clean());
    }

    private Tombstones stones(Session session) {
        return new Tombstones(session, database.dialect());
    }

    @Override
    public Optional<Tombstone> tombstone(String article) {
        return database.read(session -> stones(session).of(article));
    }

    @Override
    public Optional<Tombstone> against(Article article) {
        return database.read(session -> stones(session).against(article.id(), article.sha256()));
    }

    @Override
    public List<Tombstone> tombstones() {
        return database.read(session -> stones(session).all());
    }

    @Override
    public boolean allowAgain(String article, String by) {
        return database.write(session -> {
            boolean there = stones(session).remove(article);
            if (there) {
                new AuditRows(session).add(clock.apply(session), by, "allowed again", article);
            }
            return there;
        });
    }
}
