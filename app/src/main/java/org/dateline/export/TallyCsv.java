package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.export.file.Csv;
import org.dateline.tally.Dimension;
import org.dateline.tally.Range;
import org.dateline.tally.TallyRow;
import org.dateline.tally.TallyTable;

/** A tally as CSV, a line for each row and thing counted; the totals that sources state for just that row in one cell. */
public final class TallyCsv {
    private TallyCsv() {}

    /** Writes a line of column names, then the rows. The stream stays open. */
    public static void write(TallyTable tally, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        List<String> head =
                new ArrayList<>(tally.plan().by().stream().map(Dimension::word).toList());
        head.addAll(List.of(
                "of",
                "codebook",
                "low",
                "best",
                "high",
                "incidentsWithFigure",
                "incidents",
                "independentSources",
                "stated"));
        csv.row(head);
        for (TallyRow row : tally.rows()) {
            row.counts().forEach((of, count) -> {
                Range range = count.range();
                List<String> cells =
                        new ArrayList<>(row.key().stream().map(Csv::text).toList());
                cells.add(of);
                cells.add(tally.plan().codebook().word());
                cells.add(Csv.own(range == null ? null : range.low()));
                cells.add(Csv.own(range == null ? null : range.best()));
                cells.add(Csv.own(range == null ? null : range.high()));
                cells.add(String.valueOf(count.incidents()));
                cells.add(String.valueOf(row.incidents()));
                cells.add(String.valueOf(count.sources()));
                cells.add(Csv.text(row.stated().stream()
                        .filter(total -> total.of().equals(of))
                        .map(TallyText::beside)
                        .collect(Collectors.joining("; "))));
                csv.row(cells);
            });
        }
        csv.flush();
    }
}
