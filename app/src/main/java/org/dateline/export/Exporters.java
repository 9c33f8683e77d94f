package org.dateline.export;

import java.util.List;
import java.util.Optional;
import org.dateline.export.acled.AcledFormat;
import org.dateline.export.file.FileFormat;
import org.dateline.export.ged.GedFormat;
import org.dateline.export.gtd.GtdFormat;
import org.dateline.export.linked.JsonLdFormat;
import org.dateline.export.linked.KmlFormat;
import org.dateline.export.linked.StixFormat;
import org.dateline.export.plover.PloverFormat;
import org.dateline.export.plover.PolecatFormat;
import org.dateline.export.record.GeoJsonFormat;
import org.dateline.export.record.RecordFormat;
import org.dateline.export.table.CsvFormat;
import org.dateline.export.table.ParquetFormat;
import org.dateline.export.table.XlsxFormat;

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
            new GedFormat(),
            new GtdFormat(),
            new PloverFormat(),
            new PolecatFormat(),
            new ArticleFormat(
                    new CameoExporter(), "CAMEO rows of the articles (TSV)", "text/tab-separated-values", "cameo.tsv"),
            new ArticleFormat(
                    new Muc4Exporter(),
                    "MUC-4 templates of the articles (JSON lines)",
                    "application/x-ndjson",
                    "muc4.jsonl"),
            new XlsxFormat(),
            new ParquetFormat(),
            new JsonLdFormat(),
            new StixFormat(),
            new KmlFormat());

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
