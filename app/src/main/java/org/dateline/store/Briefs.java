package org.dateline.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The briefs of all incidents, and the pairs that linking was not sure of, kept in step with the store: what was written since
 * it was last asked is read again, whoever wrote it. What it hands out never changes.
 */
final class Briefs {
    private static final Comparator<Brief> BY_NUMBER = Comparator.comparingLong(Brief::num);

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
     * @param pairs of accounts that are in incidents, in no order
     */
    record Moment(long mark, long change, List<Brief> all, List<LikePair> pairs) {
        /** The brief of a number, null where there is none. */
        @Nullable
        Brief brief(long num) {
            int low = 0;
            int high = all.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                Brief found = all.get(middle);
                if (found.num() == num) {
                    return found;
                }
                if (found.num() < num) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return null;
        }
    }

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
            Moment next = before == null
                    ? new Moment(mark, change, BriefRows.all(session), LikePair.all(session))
                    : renewed(session, before, mark, change);
            known = next;
            return next;
        });
    }

    private static Moment renewed(Session session, Moment before, long mark, long change) {
        List<Brief> written = BriefRows.after(session, before.mark());
        Set<String> gone = gone(session, before.change());
        List<Brief> next = gone.isEmpty() ? inPlace(before.all(), written) : null;
        Set<Long> touched = new HashSet<>();
        written.forEach(brief -> touched.add(brief.num()));
        if (next == null) {
            next = joined(before.all(), written, gone, touched);
        }
        List<LikePair> pairs = new ArrayList<>();
        for (LikePair pair : before.pairs()) {
            if (!touched.contains(pair.incidentA()) && !touched.contains(pair.incidentB())) {
                pairs.add(pair);
            }
        }
        pairs.addAll(LikePair.after(session, before.mark()));
        return new Moment(mark, change, next, pairs);
    }

    /** Most often incidents only change; null where one is new. */
    private static @Nullable List<Brief> inPlace(List<Brief> before, List<Brief> written) {
        Brief[] next = before.toArray(new Brief[0]);
        for (Brief brief : written) {
            int place = Collections.binarySearch(before, brief, BY_NUMBER);
            if (place < 0 || !next[place].id().equals(brief.id())) {
                return null;
            }
            next[place] = brief;
        }
        return Arrays.asList(next);
    }

    private static List<Brief> joined(List<Brief> before, List<Brief> written, Set<String> gone, Set<Long> touched) {
        Set<String> other = new HashSet<>(gone);
        written.forEach(brief -> other.add(brief.id()));
        List<Brief> next = new ArrayList<>(before.size() + written.size());
        for (Brief brief : before) {
            if (other.contains(brief.id())) {
                touched.add(brief.num());
            } else {
                next.add(brief);
            }
        }
        next.addAll(written);
        next.sort(BY_NUMBER);
        return next;
    }

    /** Ids that were told to be gone after a change, and are. */
    private static Set<String> gone(Session session, long change) {
        return new HashSet<>(session.list(
                "SELECT c.incident FROM change c WHERE c.number > ? AND c.kind IN ('merged', 'deleted')"
                        + " AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.id = c.incident)",
                row -> row.getString(1),
                change));
    }
}
