package org.dateline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The briefs of all incidents, kept in step with the store: what was written since it was last asked is read again, whoever
 * wrote it. What it hands out never changes.
 */
final class Briefs {
    private final Database database;
    private volatile @Nullable Moment known;

    Briefs(Database database) {
        this.database = database;
    }

    /**
     * The briefs at one moment.
     *
     * @param mark the highest there was
     * @param change number of the last change
     * @param all by number of the row
     */
    record Moment(long mark, long change, List<Brief> all) {}

    /** As the store is now. */
    Moment now() {
        Moment before = known;
        long mark = database.read(Settled::last);
        return before != null && before.mark() == mark ? before : follow();
    }

    /** The mark is read first: what is written meanwhile is read again the next time, and missed never. */
    private synchronized Moment follow() {
        return database.read(session -> {
            Moment before = known;
            long mark = Settled.last(session);
            if (before != null && before.mark() == mark) {
                return before;
            }
            long change = session.next("change", "number") - 1;
            Moment next = new Moment(mark, change, before == null ? BriefRows.all(session) : renewed(session, before));
            known = next;
            return next;
        });
    }

    private static List<Brief> renewed(Session session, Moment before) {
        List<Brief> written = BriefRows.after(session, before.mark());
        Set<String> touched = new HashSet<>(gone(session, before.change()));
        written.forEach(brief -> touched.add(brief.id()));
        List<Brief> next = new ArrayList<>(before.all().size() + written.size());
        for (Brief brief : before.all()) {
            if (!touched.contains(brief.id())) {
                next.add(brief);
            }
        }
        next.addAll(written);
        next.sort(Comparator.comparingLong(Brief::num));
        return next;
    }

    /** Ids that were told to be gone after a change, and are. */
    private static List<String> gone(Session session, long change) {
        return session.list(
                "SELECT DISTINCT c.incident FROM change c WHERE c.number > ? AND c.kind IN ('merged', 'deleted')"
                        + " AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.id = c.incident)",
                row -> row.getString(1),
                change);
    }
}
