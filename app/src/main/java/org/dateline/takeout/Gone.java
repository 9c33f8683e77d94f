package org.dateline.takeout;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Csv;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Once;
import org.dateline.store.Change;
import org.dateline.store.OutgoingRow;
import org.dateline.store.Store;

/**
 * What somebody who has an older file must throw away: rows of incidents that changed since and are not in the new file, because
 * they are gone, were merged, no longer pass the filters, or have fewer rows now. Ids that the older file does not have may be
 * among them.
 */
public final class Gone {
    private static final Columns COLUMNS = Columns.of("deleted.tsv", 3);
    private static final int AT_ONCE = 1000;

    private final Store store;
    private final FileFormat format;

    /** What is gone of a store's files of a format. */
    public Gone(Store store, FileFormat format) {
        this.store = store;
        this.format = format;
    }

    /** Writes the list as CSV: the id that a row had, the incident, and when it changed. Says how many rows it has. */
    public long write(Instant since, Written written, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.row(COLUMNS.names());
        Once told = new Once();
        long rows = 0;
        List<Change> changes = store.changesSince(since, AT_ONCE);
        while (!changes.isEmpty()) {
            for (Change change : changes) {
                if (told.add(change.incident())) {
                    rows += write(change, written, csv);
                }
            }
            changes = store.changes(changes.get(changes.size() - 1).number(), AT_ONCE);
        }
        csv.flush();
        return rows;
    }

    private int write(Change change, Written written, Csv csv) {
        String incident = change.incident();
        List<OutgoingRow> numbered = store.numbered(format.id(), incident);
        int rows = 0;
        for (OutgoingRow row : numbered) {
            if (!written.holds(incident, row.part())) {
                csv.row(row(format.rowId(row.series(), row.number()), change));
                rows++;
            }
        }
        if (numbered.isEmpty() && !written.holds(incident, 0)) {
            csv.row(row(incident, change));
            rows++;
        }
        return rows;
    }

    private static List<String> row(String id, Change change) {
        return COLUMNS.row()
                .text("id", id)
                .text("incident", change.incident())
                .own("changed", change.at())
                .cells();
    }
}
