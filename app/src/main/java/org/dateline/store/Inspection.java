package org.dateline.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a store found, which was neither made nor changed by it.
 *
 * @param database its name and version
 * @param there whether there is a store; else all that follows says nothing
 * @param version of its tables
 * @param known the version that this program writes
 * @param unwritable why it cannot be written, in words; null where it can
 * @param damage what is damaged or does not hang together, in words
 * @param audit what is wrong with the audit, in words
 * @param last when something was last written, by the clock of whoever wrote; null where nothing was
 */
public record Inspection(
        String database,
        boolean there,
        int version,
        int known,
        @Nullable String unwritable,
        List<String> damage,
        List<String> audit,
        @Nullable Instant last) {
    /** Where there is none. */
    static Inspection nothing(String database) {
        return new Inspection(database, false, 0, Migrations.LATEST, null, List.of(), List.of(), null);
    }

    /** Copies the lists. */
    public Inspection {
        damage = List.copyOf(damage);
        audit = List.copyOf(audit);
    }
}
