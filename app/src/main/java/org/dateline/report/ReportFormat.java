package org.dateline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a report can be written; all say the same. */
public enum ReportFormat {
    /** A page that stands alone: styles and drawings are in it, nothing is fetched. */
    HTML("text/html", "html"),
    /** Tagged for screen readers, with an outline. */
    PDF("application/pdf", "pdf"),
    /** CommonMark with the footnotes of GitHub and Pandoc; without map and bars. */
    MARKDOWN("text/markdown", "md");

    private final String mediaType;
    private final String extension;

    ReportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As a command names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ReportFormat::word).toList();
    }

    /** The format of a word. */
    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** For instance {@code text/html}. */
    public String mediaType() {
        return mediaType;
    }

    /** Of a file, without the dot. */
    public String extension() {
        return extension;
    }

    /** Writes a report. */
    public void write(SituationReport report, OutputStream out) throws IOException {
        switch (this) {
            case HTML -> out.write(HtmlReport.of(report).getBytes(StandardCharsets.UTF_8));
            case MARKDOWN -> out.write(MarkdownReport.of(report).getBytes(StandardCharsets.UTF_8));
            case PDF -> PdfReport.write(report, out);
        }
    }
}
