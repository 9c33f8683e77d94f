package org.dateline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.dateline.json.RecordReader;
import org.dateline.model.Reading;

/** A record written by hand that has something in every field. */
public final class SampleRecord {
    private SampleRecord() {}

    /** The record as JSON. */
    public static byte[] json() throws IOException {
        try (InputStream in = SampleRecord.class.getResourceAsStream("/org/dateline/record.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** The record as values. */
    public static Reading reading() throws IOException {
        return RecordReader.read(new ByteArrayInputStream(json()));
    }
}
