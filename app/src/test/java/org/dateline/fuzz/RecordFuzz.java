package org.dateline.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.dateline.json.RecordException;
import org.dateline.json.RecordReader;
import org.dateline.json.RecordWriter;
import org.dateline.model.Reading;

/** Records in JSON and JSONL, GeoJSON too: what is none is refused in words, what is one can be written again. */
public final class RecordFuzz {
    private static final Heap HEAP = new Heap();

    private RecordFuzz() {}

    /** Loads what is loaded once, before the clock of an input runs. */
    public static void fuzzerInitialize() {
        FuzzSeeds.warm("Record");
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            RecordReader.dossiers(new ByteArrayInputStream(input), Instant.EPOCH);
            Reading reading = RecordReader.read(new ByteArrayInputStream(input));
            RecordWriter.writeJson(reading, OutputStream.nullOutputStream());
        } catch (RecordException e) {
            if (e.getMessage() == null || e.getMessage().length() > 2_000) {
                throw new Finding("no message for a person: " + e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new Finding("a fault of the disk without a disk", e);
        }
        HEAP.look();
    }
}
