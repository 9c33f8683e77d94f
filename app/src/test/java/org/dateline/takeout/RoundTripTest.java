package org.dateline.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.export.Exporters;
import org.dateline.export.FilesTest;
import org.dateline.export.Incidents;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.RecordException;
import org.dateline.json.RecordReader;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out and read back is the same, as far as docs/exports.md says for each format. */
class RoundTripTest {
    private static final List<Dossier> EXAMPLES = FilesTest.examples();

    @TempDir
    private Path folder;

    private Path write(String format, List<Dossier> dossiers) throws IOException {
        Path file = folder.resolve("file." + format);
        FileFormat chosen = Exporters.file(format).orElseThrow();
        Vocabulary vocabulary = Vocabulary.load();
        Losses losses = new Losses(format);
        ListSource incidents = new ListSource(dossiers, chosen, vocabulary);
        if (chosen.isFolder()) {
            Files.createDirectories(file);
            new Takeout(chosen, vocabulary).write(incidents, Destination.of(file), losses);
        } else {
            try (var out = Files.newOutputStream(file)) {
                new Takeout(chosen, vocabulary).write(incidents, Destination.of(out), losses);
            }
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "geojson", "parquet"})
    void givesEveryValueOfEveryIncidentBack(String format) throws IOException {
        List<Dossier> read = Exported.read(write(format, EXAMPLES), Instant.EPOCH);
        assertThat(read.stream().map(Dossier::incident).toList())
                .isEqualTo(EXAMPLES.stream().map(Dossier::incident).toList());
        assertThat(read.stream().map(Dossier::created).toList())
                .isEqualTo(EXAMPLES.stream().map(Dossier::created).toList());
        assertThat(read.stream().map(Dossier::changed).toList())
                .isEqualTo(EXAMPLES.stream().map(Dossier::changed).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv+hxl"})
    void givesEveryColumnOfATableBackButTheNumberOfAccounts(String format) throws IOException {
        List<List<String>> before = Incidents.rows(FilesTest.write(format, EXAMPLES));
        List<Dossier> read = Exported.read(write(format, EXAMPLES), Instant.EPOCH);
        List<List<String>> after = Incidents.rows(FilesTest.write(format, read));
        assertThat(after).hasSameSizeAs(before);
        for (String column : before.get(0)) {
            if (!column.equals("accounts")) {
                assertThat(Incidents.column(after, column)).as(column).isEqualTo(Incidents.column(before, column));
            }
        }
    }

    @Test
    void givesTheSameIncidentsInAStore() throws IOException {
        Path record = write("jsonl", EXAMPLES);
        List<Incident> first = stored(record, "one.db");
        Path again = write("jsonl", taken("one.db"));
        List<Incident> second = stored(again, "two.db");
        assertThat(first).hasSizeGreaterThan(20);
        assertThat(second).isEqualTo(first);
    }

    private List<Incident> stored(Path record, String name) throws IOException {
        try (Store store = Stores.open(folder.resolve(name).toString());
                var in = Files.newInputStream(record)) {
            RecordReader.read(in).extractions().forEach(store::add);
            List<Incident> incidents = new ArrayList<>();
            store.each(IncidentQuery.ALL, one -> incidents.add(one.incident()));
            return incidents;
        }
    }

    private List<Dossier> taken(String name) throws IOException {
        List<Dossier> dossiers = new ArrayList<>();
        FileFormat format = Exporters.file("jsonl").orElseThrow();
        try (Store store = Stores.open(folder.resolve(name).toString())) {
            new StoreSource(store, IncidentQuery.ALL, format, Vocabulary.load())
                    .each(one -> dossiers.add(one.dossier()));
        }
        return dossiers;
    }

    @Test
    void saysWhatIsWrongWithAFileThatItCannotReadBack() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> Exported.read(table, Instant.EPOCH))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("it has no column id, type");
        String csv = FilesTest.write("csv", EXAMPLES.subList(0, 1)).replace("automatic", "perhaps");
        Path wrong = Files.writeString(folder.resolve("w.csv"), csv);
        assertThatThrownBy(() -> Exported.read(wrong, Instant.EPOCH))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("line 2: review cannot be \"perhaps\"");
        Path json = Files.writeString(folder.resolve("j.json"), "{\"format\":\"other\"}");
        assertThatThrownBy(() -> Exported.read(json, Instant.EPOCH)).isInstanceOf(RecordException.class);
    }
}
