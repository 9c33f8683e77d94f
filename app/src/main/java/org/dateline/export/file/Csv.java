package org.dateline.export.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values in UTF-8, with lines that end in a line feed. A text of others that begins like a formula gets an
 * apostrophe before it, so that no spreadsheet runs it; numbers of our own are left as they are. The stream stays open.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\n";

    private final Writer out;
    private final CsvWriter csv;

    /** Writes to a stream. */
    public Csv(OutputStream stream) {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** A cell of somebody else's words. */
    public static String text(@Nullable String words) {
        if (words == null || words.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(words.charAt(0)) < 0 ? words : "'" + words;
    }

    /** A cell of our own making: a number, a day, an id; empty for null. */
    public static String own(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Writes a line. */
    public void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    /** Writes out what is held back. */
    public void flush() throws IOException {
        csv.flush();
        out.flush();
    }
}
