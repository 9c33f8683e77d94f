package org.dateline.store;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Ruling;

/** All rulings, held in memory as far as they were asked for: they are only ever added, and linking asks for all of them. */
final class RulingBook {
    private final Database database;
    private List<Ruling> known = List.of();
    private long last;
    private String forgettings = "";

    RulingBook(Database database) {
        this.database = database;
    }

    /** All that are kept, in order. */
    List<Ruling> all() {
        return database.read(this::learnt);
    }

    private synchronized List<Ruling> learnt(Session session) {
        String now = new Tombstones(session, database.dialect()).count();
        if (!now.equals(forgettings)) {
            known = List.of();
            last = 0;
            forgettings = now;
        }
        List<RulingRows.Numbered> more = RulingRows.after(session, last);
        if (!more.isEmpty()) {
            known = joined(more);
            last = more.get(more.size() - 1).number();
        }
        return known;
    }

    /** All as a transaction sees them. What it added itself is not learnt, as it may yet be undone. */
    synchronized List<Ruling> seenBy(Session session) {
        if (!new Tombstones(session, database.dialect()).count().equals(forgettings)) {
            return RulingRows.after(session, 0).stream()
                    .map(RulingRows.Numbered::ruling)
                    .toList();
        }
        List<RulingRows.Numbered> more = RulingRows.after(session, last);
        return more.isEmpty() ? known : joined(more);
    }

    private List<Ruling> joined(List<RulingRows.Numbered> more) {
        List<Ruling> all = new ArrayList<>(known);
        more.forEach(row -> all.add(row.ruling()));
        return List.copyOf(all);
    }
}
