package org.dateline.web;

import java.io.IOException;
import java.util.List;
import org.dateline.export.Exporters;
import org.dateline.export.file.FileFormat;
import org.dateline.json.Json;

/** How the workbench names a format in which what a filter lets through can be taken away; several files go as one archive. */
final class ExportFormat {
    private ExportFormat() {}

    /** Every format that there is. */
    static List<FileFormat> all() {
        return Exporters.FILES;
    }

    static String mediaType(FileFormat format) {
        return format.isFolder() ? "application/zip" : format.mediaType();
    }

    static String extension(FileFormat format) {
        return format.isFolder() ? format.extension() + ".zip" : format.extension();
    }

    static void write(Json json, FileFormat format) throws IOException {
        json.begin()
                .text("id", format.id())
                .text("label", format.label())
                .text("mediaType", mediaType(format))
                .text("extension", extension(format))
                .truth("withheld", format.isPublic())
                .end();
    }
}
