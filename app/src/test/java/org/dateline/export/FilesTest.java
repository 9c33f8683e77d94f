package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.RecordReader;
import org.dateline.model.Dossier;
import org.dateline.takeout.ListSource;
import org.dateline.takeout.Takeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each format writes of the example articles, as they were read once: a better reading does not change these files, a change
 * of a format does. {@code -Dgolden=write} writes them anew; look at the difference.
 */
public class FilesTest {
    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final Path FOLDER = Path.of("src/test/resources/org/dateline/export/golden");

    /** The example articles as they were read once. */
    public static List<Dossier> examples() {
        try (InputStream in = FilesTest.class.getResourceAsStream("/org/dateline/export/examples.jsonl")) {
            return RecordReader.dossiers(Objects.requireNonNull(in), Instant.EPOCH);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a format writes of some incidents. */
    public static String write(String format, List<Dossier> dossiers, Losses losses) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileFormat chosen = Exporters.file(format).orElseThrow();
        try {
            new Takeout(chosen, VOCABULARY)
                    .write(new ListSource(dossiers, chosen, VOCABULARY), Destination.of(out), losses);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same without what was lost. */
    public static String write(String format, List<Dossier> dossiers) {
        return write(format, dossiers, new Losses(format));
    }

    static Stream<FileFormat> textual() {
        return Exporters.FILES.stream()
                .filter(format -> !format.isFolder() && !format.id().equals("xlsx"));
    }

    static Stream<FileFormat> foreign() {
        return textual()
                .filter(format -> !format.id().startsWith("json") || format.id().equals("jsonld"));
    }

    @Test
    void writesTheRecordAsItWasRead() throws IOException {
        try (InputStream in = FilesTest.class.getResourceAsStream("/org/dateline/export/examples.jsonl")) {
            assertThat(write("jsonl", examples()))
                    .isEqualTo(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
        byte[] json = write("json", examples()).getBytes(StandardCharsets.UTF_8);
        assertThat(RecordReader.dossiers(new ByteArrayInputStream(json), Instant.EPOCH))
                .isEqualTo(examples());
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void writesWhatItWrote(FileFormat format) throws IOException {
        Losses losses = new Losses(format.id());
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        String file = write(format.id(), examples(), losses);
        losses.write(report);
        String name = format.id().replace('+', '-');
        isAsKept(FOLDER.resolve(name + "." + format.extension().replaceFirst(".*\\.", "")), file);
        isAsKept(FOLDER.resolve(name + ".losses.json"), report.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("textual")
    void writesAFileWithoutIncidents(FileFormat format) {
        Losses losses = new Losses(format.id());
        assertThat(write(format.id(), List.of(), losses)).doesNotContain("null");
        assertThat(losses.incidents()).isZero();
    }

    @Test
    void hasEachFormatOnce() {
        assertThat(Exporters.fileNames())
                .doesNotHaveDuplicates()
                .contains("json", "jsonl", "csv", "csv+hxl", "geojson");
        assertThat(Exporters.FILES).extracting(FileFormat::extension).doesNotContainNull();
    }

    private static void isAsKept(Path kept, String file) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(kept, file);
        }
        assertThat(file).isEqualTo(Files.readString(kept));
    }
}
