package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.JsonText;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.takeout.ListSource;
import org.dateline.takeout.Takeout;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.w3c.dom.NodeList;

/** Files are opened by programs that are not ours: DuckDB, a reader of workbooks, a reader of geometries, an XML parser. */
class TablesTest {
    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final List<Dossier> EXAMPLES = FilesTest.examples();

    @TempDir
    private Path folder;

    private void write(String format, Destination to) throws IOException {
        FileFormat chosen = Exporters.file(format).orElseThrow();
        new Takeout(chosen, VOCABULARY).write(new ListSource(EXAMPLES, chosen, VOCABULARY), to, new Losses(format));
    }

    @Test
    void isReadByDuckDbWithTypes() throws IOException, SQLException {
        write("parquet", Destination.of(folder));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement ask = duck.createStatement()) {
            assertThat(number(ask, "SELECT COUNT(*) FROM '" + folder + "/incidents.parquet'"))
                    .isEqualTo(EXAMPLES.size());
            assertThat(number(
                            ask,
                            "SELECT COUNT(*) FROM '" + folder + "/incidents.parquet' WHERE \"from\" < DATE '2000-01-01'"
                                    + " AND created > TIMESTAMPTZ '2026-01-01' AND lat < 0"))
                    .isEqualTo(1);
            assertThat(number(ask, "SELECT SUM(killedBest) FROM '" + folder + "/incidents.parquet'"))
                    .isGreaterThan(500);
            assertThat(number(
                            ask,
                            "SELECT COUNT(*) FROM '" + folder + "/figures.parquet' f JOIN '" + folder
                                    + "/accounts.parquet' a ON a.id = f.account WHERE a.incident <> f.incident"))
                    .isZero();
            assertThat(number(
                            ask,
                            "SELECT COUNT(*) FROM '" + folder
                                    + "/evidence.parquet' WHERE \"end\" - start <> length(quote)"))
                    .isZero();
            assertThat(number(ask, "SELECT COUNT(*) FROM '" + folder + "/evidence.parquet'"))
                    .isGreaterThan(100);
            List<Incident> read = new ArrayList<>();
            try (ResultSet rows = ask.executeQuery("SELECT record FROM '" + folder + "/incidents.parquet'")) {
                while (rows.next()) {
                    read.add(JsonText.incident(rows.getString(1)));
                }
            }
            assertThat(read)
                    .containsExactlyElementsOf(
                            EXAMPLES.stream().map(Dossier::incident).toList());
        }
    }

    private static long number(Statement ask, String sql) throws SQLException {
        try (ResultSet rows = ask.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void isAWorkbookOfThreeTypedSheets() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file)) {
            write("xlsx", Destination.of(out));
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("incidents", "sources", "figures");
            List<Row> incidents = rows(workbook, 0);
            assertThat(incidents).hasSize(EXAMPLES.size() + 1);
            List<String> names =
                    incidents.get(0).stream().map(cell -> cell.getText()).toList();
            Row first = incidents.get(1);
            assertThat(first.getCellAsDate(names.indexOf("from")).orElseThrow().toLocalDate())
                    .isEqualTo(EXAMPLES.get(0).incident().when().from());
            assertThat(first.getCellAsNumber(names.indexOf("lat")).orElseThrow().doubleValue())
                    .isEqualTo(EXAMPLES.get(0).incident().where().lat());
            for (int sheet = 0; sheet < 3; sheet++) {
                assertThat(rows(workbook, sheet).stream().skip(1))
                        .isNotEmpty()
                        .allMatch(row -> row.getCellText(0).matches("[0-9a-f]{16}"));
            }
        }
    }

    private static List<Row> rows(ReadableWorkbook workbook, int sheet) throws IOException {
        try (Stream<Row> rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            return rows.toList();
        }
    }

    @Test
    void isReadAsGeometriesByAnotherLibrary() throws IOException, ParseException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write("geojson", Destination.of(out));
        JsonNode features = new ObjectMapper().readTree(out.toByteArray()).get("features");
        assertThat(features).hasSize(EXAMPLES.size());
        int points = 0;
        for (JsonNode feature : features) {
            if (!feature.get("geometry").isNull()) {
                Geometry geometry =
                        new GeoJsonReader().read(feature.get("geometry").toString());
                assertThat(geometry.getGeometryType()).isEqualTo("Point");
                assertThat(Math.abs(geometry.getCoordinate().y)).isLessThan(90);
                points++;
            }
        }
        assertThat(points).isGreaterThan(20);
    }

    @Test
    void isWellFormedKmlWithAPointEach() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write("kml", Destination.of(out));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
        NodeList marks = document.getElementsByTagNameNS("http://www.opengis.net/kml/2.2", "Placemark");
        assertThat(marks.getLength()).isGreaterThan(20);
        assertThat(document.getElementsByTagNameNS("http://www.opengis.net/kml/2.2", "coordinates")
                        .getLength())
                .isEqualTo(marks.getLength());
    }

    @Test
    void isAStixBundleInWhichEveryReferenceIsThere() throws IOException {
        JsonNode bundle = new ObjectMapper().readTree(FilesTest.write("stix", EXAMPLES));
        List<String> ids = new ArrayList<>();
        bundle.get("objects").forEach(object -> ids.add(object.get("id").asText()));
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id ->
                        id.matches("[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        for (JsonNode object : bundle.get("objects")) {
            assertThat(object.get("spec_version").asText()).isEqualTo("2.1");
            assertThat(object.get("modified").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            for (String reference : List.of("source_ref", "target_ref", "created_by_ref")) {
                if (object.has(reference)) {
                    assertThat(ids).contains(object.get(reference).asText());
                }
            }
            object.forEach(value -> assertThat(value.isNull()).isFalse());
        }
    }

    @Test
    void pointsToTheVeryWordsOfAnArticleInJsonLd() throws IOException {
        JsonNode graph =
                new ObjectMapper().readTree(FilesTest.write("jsonld", EXAMPLES)).get("@graph");
        int annotations = 0;
        for (JsonNode node : graph) {
            if (node.get("@type").asText().equals("oa:Annotation")) {
                JsonNode selector = node.at("/oa:hasTarget/oa:hasSelector");
                String quote = selector.at("/oa:refinedBy/oa:exact").asText();
                assertThat(selector.get("oa:end").asInt()
                                - selector.get("oa:start").asInt())
                        .isEqualTo(quote.length());
                annotations++;
            }
        }
        assertThat(annotations).isGreaterThan(100);
    }

    @Test
    void hasTheColumnsOfGtdAndPolecat() {
        List<String> gtd = List.of(FilesTest.write("gtd", List.of()).strip().split(",", -1));
        assertThat(gtd).hasSize(135).startsWith("eventid", "iyear", "imonth", "iday", "approxdate", "extended");
        assertThat(gtd).contains("nwoundte", "claim2", "claim3", "INT_LOG").endsWith("INT_ANY", "related");
        List<String> polecat =
                List.of(FilesTest.write("polecat", List.of()).strip().split("\t", -1));
        assertThat(polecat).hasSize(40).startsWith("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity");
        assertThat(polecat).endsWith("Language", "Version");
    }

    @Test
    void hasFortyCellsInEveryRowOfPolecatAndTheDayInEveryIdOfGtd() {
        assertThat(FilesTest.write("polecat", EXAMPLES).lines()).allMatch(line -> line.split("\t", -1).length == 40);
        List<List<String>> rows = Incidents.rows(FilesTest.write("gtd", EXAMPLES));
        assertThat(Incidents.column(rows, "eventid")).doesNotHaveDuplicates().allMatch(id -> id.matches("\\d{12}"));
        assertThat(rows).allMatch(row -> row.size() == 135);
    }

    @Test
    void escapesNothingThatIsNoText() {
        assertThat(FilesTest.write("gtd", EXAMPLES)).contains(",-9,").doesNotContain("'-9");
        assertThat(new String(
                        FilesTest.write("kml", EXAMPLES).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .contains("<coordinates>");
    }
}
