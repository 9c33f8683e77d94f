package org.dateline.export;

import java.util.List;
import java.util.Optional;
import org.dateline.export.acled.AcledFormat;
import org.dateline.export.file.FileFormat;
import org.dateline.export.ged.GedFormat;
import org.dateline.export.record.GeoJsonFormat;
import org.dateline.export.record.RecordFormat;
import org.dateline.export.table.CsvFormat;

/** The door of this package: the formats of output. */
public final class Exporters {
    /** Every format in which what was read of articles is shown, the default first. */
    public static final List<Exporter> LIST = List.of(
            new TextExporter(), new JsonExporter(), new JsonLinesExporter(), new Muc4Exporter(), new CameoExporter());

    /** Every format in which incidents are taken out of a store: for the command line and the workbench alike. */
    public static final List<FileFormat> FILES = List.of(
            new RecordFormat(false),
            new RecordFormat(true),
            new CsvFormat(false),
            new CsvFormat(true),
            new GeoJsonFormat(),
            new AcledFormat(),
            new GedFormat());

    private Exporters() {}

    /** The names of all formats of articles. */
    public static List<String> names() {
        return LIST.stream().map(Exporter::name).toList();
    }

    /** The format of a name. */
    public static Optional<Exporter> named(String name) {
        return LIST.stream().filter(exporter -> exporter.name().equals(name)).findFirst();
    }

    /** The names of all formats of files. */
    public static List<String> fileNames() {
        return FILES.stream().map(FileFormat::id).toList();
    }

    /** The format of files of a name. */
    public static Optional<FileFormat> file(String id) {
        return FILES.stream().filter(format -> format.id().equals(id)).findFirst();
    }
}
