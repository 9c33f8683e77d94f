package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Vocabulary;
import org.dateline.model.Dossier;
import org.dateline.takeout.ListSource;
import org.dateline.takeout.Takeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook is opened by LibreOffice, as a person would; skipped where there is none. */
class OfficeTest {
    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice")
            .map(Path::of)
            .toList();
    /** Commas, quotation marks, UTF-8, cells as they are shown, every sheet to a file of its own. */
    private static final String EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @TempDir
    private Path folder;

    @Test
    void opensInLibreOfficeWithItsThreeSheetsAndEveryIncident() throws IOException, InterruptedException {
        List<Dossier> examples = FilesTest.examples();
        Path workbook = folder.resolve("all.xlsx");
        FileFormat xlsx = Exporters.file("xlsx").orElseThrow();
        Vocabulary vocabulary = Vocabulary.load();
        try (OutputStream out = Files.newOutputStream(workbook)) {
            new Takeout(xlsx, vocabulary)
                    .write(new ListSource(examples, xlsx, vocabulary), Destination.of(out), new Losses("xlsx"));
        }
        convert(workbook);
        List<NamedCsvRecord> incidents = sheet("incidents");
        assertThat(incidents).hasSameSizeAs(examples);
        assertThat(incidents)
                .extracting(row -> row.getField("id"))
                .containsExactlyElementsOf(examples.stream()
                        .map(dossier -> dossier.incident().id())
                        .toList());
        assertThat(incidents).extracting(row -> row.getField("killedBest")).contains("150");
        assertThat(sheet("sources")).isNotEmpty();
        assertThat(sheet("figures")).hasSizeGreaterThan(examples.size());
    }

    private void convert(Path workbook) throws IOException, InterruptedException {
        Path office = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(
                office != null, "the workbook is opened in LibreOffice, and there is none: install libreoffice-calc");
        Process process = new ProcessBuilder(
                        String.valueOf(office),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        EVERY_SHEET,
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("log")))
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private List<NamedCsvRecord> sheet(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("all-" + name + ".csv"))) {
            return csv.stream().toList();
        }
    }
}
