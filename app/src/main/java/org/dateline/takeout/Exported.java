package org.dateline.takeout;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dateline.export.table.IncidentTable;
import org.dateline.export.table.ParquetIncidents;
import org.dateline.json.RecordReader;
import org.dateline.model.Dossier;

/** A file that was exported: incidents read back of dateline/1, GeoJSON, CSV or Parquet, told from its content. */
public final class Exported {
    private static final String TABLE = "incidents.parquet";
    private static final String PARQUET = "PAR1";
    private static final int MARK = 16;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Exported() {}

    /**
     * Reads the incidents of a file, or of a folder of Parquet files; all are held.
     *
     * @param now the moment that incidents are of of which the file does not say when they were made and changed
     * @throws org.dateline.json.RecordException where it is nothing that can be read back
     */
    public static List<Dossier> read(Path file, Instant now) throws IOException {
        if (Files.isDirectory(file)) {
            return ParquetIncidents.read(file.resolve(TABLE).toFile());
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(MARK);
            String begin = new String(in.readNBytes(MARK), StandardCharsets.UTF_8);
            in.reset();
            if (begin.startsWith(PARQUET)) {
                return ParquetIncidents.read(file.toFile());
            }
            return begin.stripLeading().startsWith("{") ? RecordReader.dossiers(in, now) : table(in);
        }
    }

    private static List<Dossier> table(InputStream in) throws IOException {
        InputStreamReader words = new InputStreamReader(in, StandardCharsets.UTF_8);
        PushbackReader text = new PushbackReader(words);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return IncidentTable.read(text);
    }
}
