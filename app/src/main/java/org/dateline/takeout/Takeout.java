package org.dateline.takeout;

import java.io.IOException;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Takes incidents out in a format; the door of this package. */
public final class Takeout {
    private final FileFormat format;
    private final Vocabulary vocabulary;

    /** Takes out in a format. */
    public Takeout(FileFormat format, Vocabulary vocabulary) {
        this.format = format;
        this.vocabulary = vocabulary;
    }

    /**
     * Writes all incidents, however many.
     *
     * @param losses counts what the format cannot carry
     */
    public void write(IncidentSource incidents, Destination to, Losses losses) throws IOException {
        write(incidents, to, losses, null);
    }

    /**
     * The same, noting which rows are in the file for whoever must know; it takes some 40 bytes a row.
     *
     * @param written what is to know it
     */
    public void write(IncidentSource incidents, Destination to, Losses losses, @Nullable Written written)
            throws IOException {
        try (FileWriting file = format.open(to, vocabulary, losses)) {
            for (int pass = 0; pass < file.passes(); pass++) {
                int now = pass;
                boolean last = pass == file.passes() - 1;
                incidents.each(incident -> {
                    int rows = file.write(now, incident);
                    if (last) {
                        losses.wrote(rows);
                    }
                    if (last && written != null) {
                        written.add(incident.incident().id(), rows);
                    }
                });
            }
        }
    }
}
