package org.dateline.takeout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Outgoing.RowNumber;
import org.dateline.export.file.Vocabulary;
import org.dateline.model.Dossier;

/** Incidents that were read from a file. Rows are numbered in their order, for want of a store that remembers numbers. */
public final class ListSource implements IncidentSource {
    private final List<Outgoing> incidents = new ArrayList<>();

    /** Incidents for a format. */
    public ListSource(List<Dossier> dossiers, FileFormat format, Vocabulary vocabulary) {
        Map<String, Long> last = new HashMap<>();
        for (Dossier dossier : dossiers) {
            List<RowNumber> numbers = format.series(dossier, vocabulary).stream()
                    .map(series -> new RowNumber(series, last.merge(series, 1L, Long::sum)))
                    .toList();
            incidents.add(new Outgoing(dossier, numbers));
        }
    }

    @Override
    public void each(Taking taking) throws IOException {
        for (Outgoing incident : incidents) {
            taking.take(incident);
        }
    }
}
