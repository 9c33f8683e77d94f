package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import org.dateline.json.RecordWriter;

/** {@code dateline/1} as JSONL: the same objects, one a line. */
final class JsonLinesExporter implements Exporter {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public void write(Export export, OutputStream out) throws IOException {
        RecordWriter.writeJsonLines(export.reading(), out);
    }
}
