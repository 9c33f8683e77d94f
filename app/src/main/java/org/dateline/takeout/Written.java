package org.dateline.takeout;

import java.io.IOException;
import org.dateline.export.file.Once;

/** Which incidents have rows in a file: kept as their digests, most of them outside memory, since there may be a million. */
public final class Written {
    private static final int ROWS_TOLD_APART = 400;

    private final Once rows = new Once();

    /** Notes the rows of an incident. */
    void add(String incident, int count) throws IOException {
        for (int row = 0; row < Math.min(count, ROWS_TOLD_APART); row++) {
            rows.add(row + " " + incident);
        }
    }

    /** Whether a row of an incident, the first of which is 0, is in the file. */
    public boolean holds(String incident, int row) {
        return rows.holds(row + " " + incident);
    }
}
