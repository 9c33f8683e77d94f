package org.dateline.store;

import java.util.List;

/** Counts the times that incidents were settled, so that whoever holds some of them knows which to read again. */
final class Settled {
    private Settled() {}

    /** The mark of what a transaction writes: higher than all before. */
    static long next(Session session) {
        session.run("UPDATE settled SET number = number + 1");
        return last(session);
    }

    /** The highest mark there is. */
    static long last(Session session) {
        return session.number("SELECT number FROM settled", List.of());
    }

    /** Brings the count up to the marks that came with a backup. */
    static void resume(Session session) {
        session.run("UPDATE settled SET number = (SELECT COALESCE(MAX(mark), 0) FROM incident)");
    }
}
