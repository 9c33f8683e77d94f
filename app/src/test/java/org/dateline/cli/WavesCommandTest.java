package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Waves in a table of a user's own, and in a store without any. */
class WavesCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();
    private Path table = Path.of("");

    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("Id,Date,LAT,lon,count,note"));
        for (int i = 0; i < 60; i++) {
            lines.add("a" + i + "," + LocalDate.of(2013, 1, 1).plusDays(i * 5L) + "," + (30 + i % 6) + ","
                    + (40 + i % 5) + ",1,x");
        }
        for (int i = 0; i < 5; i++) {
            lines.add("w" + i + ",2013/7/" + (21 + i) + ",33.3" + i + ",44.1,1,x");
        }
        lines.add("b1,last week,33,44,1,x");
        lines.add("b2,2013-07-21,133,44,1,x");
        lines.add("b3,2013-07-21,33,44,-1,x");
        lines.add("short,2013-07-21");
        table = Files.write(folder.resolve("cases.csv"), lines);
    }

    private int run(List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("waves", "--output", file().toString(), "--replicas", "99"));
        arguments.addAll(more);
        CommandLine line = Dateline.commandLine();
        line.setErr(new PrintWriter(err));
        return line.execute(arguments.toArray(String[]::new));
    }

    private Path file() {
        return folder.resolve("out");
    }

    private String ofTable(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--cases", table.toString()));
        arguments.addAll(List.of(more));
        assertThat(run(arguments)).as(err.toString()).isEqualTo(ExitCodes.PROBLEMS);
        return Files.readString(file());
    }

    @Test
    void findsTheWaveAndCountsRowsThatCannotBeUsed() throws IOException {
        String text = ofTable("--radius-km", "20", "--days", "7", "--limit", "1");
        assertThat(text)
                .contains(
                        "5 cases within", "from 21 to 25 July 2013", "Of it: w0, w1, w2, w3, w4", "Looked at 65 cases");
        assertThat(text.lines()).allMatch(line -> line.length() <= 90);
        assertThat(err.toString()).contains("4 problems:", "case-date", "case-place", "case-count", "line 67");
    }

    @Test
    void writesEachFormat() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ofTable("--format", "json"));
        assertThat(json.path("looked").asInt()).isEqualTo(65);
        assertThat(json.path("waves").path(0).path("ids").path(0).asText()).isEqualTo("w0");
        assertThat(ofTable("--format", "csv")).startsWith("family,country,centre,lat,lon,radiusKm,from,to,observed");
        JsonNode feature = new ObjectMapper()
                .readTree(ofTable("--format", "geojson"))
                .path("features")
                .path(0);
        JsonNode ring = feature.path("geometry").path("coordinates").path(0);
        assertThat(feature.path("geometry").path("type").asText()).isEqualTo("Polygon");
        assertThat(ring).hasSize(65);
        assertThat(ring.path(0)).isEqualTo(ring.path(64));
        assertThat(feature.path("properties").path("observed").asInt()).isEqualTo(5);
    }

    @Test
    void tellsOnlyWavesBelowAP() throws IOException {
        assertThat(ofTable("--below", "0.0001")).startsWith("No wave.");
        assertThat(ofTable("--below", "0.05").lines().filter(line -> line.contains("Of it:")))
                .hasSize(1);
    }

    @Test
    void findsAlarmsAndNearRepeats() throws IOException {
        assertThat(ofTable("--find", "alarms")).contains("2013-07-22", "all cases");
        assertThat(ofTable("--find", "alarms", "--format", "json")).contains("\"signals\"");
        assertThat(ofTable("--find", "alarms", "--format", "csv")).startsWith("region,week");
        assertThat(ofTable("--find", "near-repeats")).contains("same place", "0\u20135 km");
        assertThat(ofTable("--find", "near-repeats", "--format", "csv")).startsWith("overKm");
        assertThat(ofTable("--find", "near-repeats", "--format", "json")).contains("\"bands\"");
    }

    @Test
    void refusesWhatCannotBe() throws IOException {
        assertThat(run(List.of("--prospective", "--retrospective"))).isEqualTo(ExitCodes.USAGE);
        assertThat(run(List.of("--radius-km", "0"))).isEqualTo(ExitCodes.USAGE);
        assertThat(run(List.of("--find", "storms"))).isEqualTo(ExitCodes.USAGE);
        assertThat(run(List.of("--find", "alarms", "--format", "geojson"))).isEqualTo(ExitCodes.USAGE);
        assertThat(run(List.of("--cases", table.toString(), "--find", "campaigns")))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(run(List.of("--cases", folder.resolve("none.csv").toString())))
                .isEqualTo(ExitCodes.NOTHING);
        Path other = Files.writeString(folder.resolve("other.csv"), "day,lat,lon\n2013-07-21,33,44\n");
        assertThat(run(List.of("--cases", other.toString()))).isEqualTo(ExitCodes.NOTHING);
        assertThat(err.toString()).contains("only one of them", "has no column \"date\"", "there is no file");
    }

    @Test
    void saysThatAStoreWithoutIncidentsHasNone() throws IOException {
        String store = folder.resolve("empty.db").toString();
        for (String find : List.of("waves", "campaigns", "alarms", "near-repeats")) {
            assertThat(run(List.of("--store", store, "--find", find)))
                    .as(err.toString())
                    .isZero();
            assertThat(Files.readString(file())).contains("Looked at 0 cases");
        }
        assertThat(run(List.of("--store", store, "--family", "storms"))).isEqualTo(ExitCodes.USAGE);
    }
}
