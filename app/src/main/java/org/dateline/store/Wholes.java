package org.dateline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The incidents that were last asked for, whole, as long as they stay as they are: reading one takes longer than finding it. */
final class Wholes {
    private static final int KEPT = 1500;

    private final Map<Long, Kept> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private record Kept(long mark, StoredIncident incident) {}

    /** The incidents of these rows, in the order asked; those that went meanwhile are left out. */
    List<StoredIncident> of(Session session, Dialect dialect, List<Long> nums) {
        Map<Long, Long> marks = new HashMap<>();
        session.list(
                "SELECT num, mark FROM incident WHERE num IN (" + dialect.eachNumber() + ")",
                row -> marks.put(row.getLong(1), row.getLong(2)),
                nums.toString());
        Map<Long, StoredIncident> found = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        synchronized (known) {
            for (Long num : nums) {
                Kept kept = known.get(num);
                Long mark = marks.get(num);
                if (kept != null && mark != null && kept.mark() == mark) {
                    found.put(num, kept.incident());
                } else {
                    missing.add(num);
                }
            }
        }
        for (IncidentRows.Kept row : new IncidentRows(session, dialect).byNumber(missing)) {
            StoredIncident incident = row.stored();
            found.put(row.num(), incident);
            Long mark = marks.get(row.num());
            if (mark != null) {
                synchronized (known) {
                    known.put(row.num(), new Kept(mark, incident));
                }
            }
        }
        return nums.stream().filter(found::containsKey).map(found::get).toList();
    }
}
