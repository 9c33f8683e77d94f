package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import org.dateline.json.RecordWriter;

/** {@code dateline/1} as one JSON object. */
final class JsonExporter implements Exporter {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(Export export, OutputStream out) throws IOException {
        RecordWriter.writeJson(export.reading(), out);
    }
}
