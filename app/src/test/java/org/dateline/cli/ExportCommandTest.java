package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.TestPipeline;
import org.dateline.export.Exporters;
import org.dateline.export.Incidents;
import org.dateline.model.Incident;
import org.dateline.model.Role;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.dateline.review.Reviewer;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user takes out of a store. */
class ExportCommandTest {
    private static final List<String> NAMES = List.of("khalid", "mansour", "omar", "hassan", "layla", "aziz");

    private static final String TEXT =
            "MOSUL, Iraq -- Gunmen shot dead a teacher, Khalid Mansour Hassan, 34, and wounded his brother Omar Hassan"
                    + " in Mosul on Monday, police said.\n\n"
                    + "\"They took Khalid from his house,\" said Layla Aziz, a neighbour. \"Khalid Hassan was a good"
                    + " man.\"\n\n"
                    + "Police spokesman Ahmed Jabouri said two men had been arrested.";

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void fill() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.writeString(
                folder.resolve("a.json"),
                "{\"title\":\"Khalid Hassan killed\",\"published\":\"2013-08-09\",\"publisher\":\"The Wire\","
                        + "\"uri\":\"https://news.example.org/khalid-hassan\"}");
        try (Store store = Stores.open(folder.resolve("s.db").toString())) {
            TestPipeline.read(folder.resolve("a.txt").toString()).extractions().forEach(store::add);
        }
    }

    static Stream<String> formats() {
        return Exporters.FILES.stream().map(format -> format.id());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesNoNameOfAVictimOrWitnessInAnyFormat(String format) throws IOException {
        Path file = folder.resolve("names." + format);
        assertThat(run("export --format " + format + " --withhold names --output " + file))
                .isZero();
        for (Path one : files(file)) {
            String text = new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            assertThat(text).isNotEmpty();
            NAMES.forEach(name -> assertThat(text).as(one + " " + name).doesNotContain(name));
        }
        JsonNode losses =
                new ObjectMapper().readTree(Files.readString(folder.resolve("names." + format + ".losses.json")));
        assertThat(losses.get("format").asText()).isEqualTo(format);
        assertThat(losses.get("withheld").get(0).asText()).isEqualTo("names");
        assertThat(losses.get("incidents").asInt()).isPositive();
    }

    private static List<Path> files(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> inside = Files.list(file)) {
            return inside.toList();
        }
    }

    @Test
    void withholdsNamesWhereAFormatIsForHandingOnUnlessTheyAreAskedFor() throws IOException {
        Path file = folder.resolve("default.jsonld");
        run("export --format jsonld --output " + file);
        assertThat(Files.readString(file)).doesNotContain("Khalid");
        run("export --format jsonld --with-names --output " + file);
        assertThat(Files.readString(file)).contains("Khalid");
        run("export --format jsonl --output " + file);
        assertThat(Files.readString(file)).contains("Khalid");
    }

    @Test
    void choosesByWordsThatItDoesNotWrite() throws IOException {
        Path file = folder.resolve("chosen.csv");
        run("export --format csv --text Khalid --output " + file);
        assertThat(Files.readString(file).lines()).hasSizeGreaterThan(1);
        assertThat(Files.readString(file)).doesNotContain("Khalid");
        run("export --format csv --text Zebra --output " + file);
        assertThat(Files.readString(file).lines()).hasSize(1);
    }

    @Test
    void saysWhichFormatsThereAre() throws IOException {
        assertThat(run("export --list")).isZero();
        assertThat(out.toString().lines()).hasSize(Exporters.FILES.size());
        assertThat(run("export --format pdf")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no format \"pdf\"; there are json, jsonl, csv");
    }

    @Test
    void givesARowTheSameIdAsLongAsItIsAndListsWhatIsGone() throws IOException {
        Path copy = folder.resolve("changing.db");
        Files.copy(folder.resolve("s.db"), copy);
        Path file = folder.resolve("changing.csv");
        run("export --format acled --store " + copy + " --output " + file);
        List<String> before = ids(file);
        run("export --format acled --store " + copy + " --output " + file);
        assertThat(ids(file)).isEqualTo(before).contains("IRQ1");
        try (Store store = Stores.open(copy.toString())) {
            String incident = store.incidents(IncidentQuery.ALL).items().stream()
                    .filter(stored -> stored.incident().where().country() != null)
                    .findFirst()
                    .orElseThrow()
                    .incident()
                    .id();
            new Reviewer(store, "Ada").reject(incident, "a film");
        }
        run("export --format acled --updated-since 2020-01-01 --store " + copy + " --output " + file);
        List<String> after = ids(file);
        List<List<String>> deleted = Incidents.rows(Files.readString(folder.resolve("changing.csv.deleted.csv")));
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        assertThat(gone).isNotEmpty();
        assertThat(Incidents.column(deleted, "id")).containsAll(gone).noneMatch(after::contains);
    }

    private static List<String> ids(Path file) throws IOException {
        return Incidents.column(Incidents.rows(Files.readString(file)), "event_id_cnty");
    }

    @Test
    void takesRulingsAlongAndOverwritesNone() throws IOException {
        Path other = folder.resolve("ruled.db");
        Path third = folder.resolve("third.db");
        String id;
        try (Store store = Stores.open(other.toString())) {
            TestPipeline.read(folder.resolve("a.txt").toString()).extractions().forEach(store::add);
            id = store.incidents(IncidentQuery.ALL).items().get(0).incident().id();
            Reviewer ada = new Reviewer(store, "Ada");
            ada.correct(id, "killed", "3", "counted at the morgue", TestPipeline::knowledge);
            ada.correct(id, "perpetrator", "ISIL; two men (person)", null, TestPipeline::knowledge);
            ada.correct(id, "weapons", "rifle", null, TestPipeline::knowledge);
            ada.takeBack(ada.confirm(id, null).id(), "too soon");
        }
        for (String format : List.of("jsonl", "json")) {
            Path file = folder.resolve("ruled." + format);
            assertThat(run("export --format " + format + " --output " + file + " --store " + other))
                    .isZero();
            assertThat(run("import " + file + " --store " + third))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(err.toString()).contains("rulings: 5 new, 0 known").contains("rulings: 0 new, 5 known");
        try (Store store = Stores.open(other.toString());
                Store again = Stores.open(third.toString())) {
            assertThat(again.rulings()).isEqualTo(store.rulings());
            Incident incident = again.incident(id).orElseThrow().incident();
            assertThat(incident).isEqualTo(store.incident(id).orElseThrow().incident());
            assertThat(incident.who())
                    .filteredOn(who -> who.role() == Role.PERPETRATOR)
                    .extracting(Who::name, Who::actor, Who::kind)
                    .containsExactly(tuple("ISIL", "islamic-state", "armed-group"), tuple("two men", null, "person"));
            assertThat(incident.weapons()).extracting(With::kind).containsExactly("rifle");
        }
        Path ged = folder.resolve("ruled.csv");
        run("export --format ged --output " + ged + " --store " + other);
        List<List<String>> rows = org.dateline.export.Incidents.rows(Files.readString(ged));
        assertThat(org.dateline.export.Incidents.column(rows, "best"))
                .as("a ruling on the number of killed stands above the articles in every codebook")
                .containsExactly("3");
    }

    @Test
    void refusesARecordWithARulingThatNobodyCouldFollow() throws IOException {
        Path file = folder.resolve("bad.jsonl");
        run("export --format jsonl --output " + file);
        Files.writeString(
                file,
                "{\"kind\":\"ruling\",\"ruling\":{\"id\":\"1\",\"kind\":\"corrected\",\"a\":[],\"b\":[],\"field\":\"colour\","
                        + "\"value\":\"red\",\"because\":null,\"by\":\"Ada\",\"at\":\"2026-01-01T00:00:00Z\","
                        + "\"takesBack\":null,\"words\":null}}\n",
                StandardOpenOption.APPEND);
        assertThat(run("import " + file + " --store " + folder.resolve("bad.db")))
                .isNotZero();
        assertThat(err.toString()).contains("in ruling 1 there is no field \"colour\"");
    }

    private int run(String command) throws IOException {
        String[] arguments = (command.contains("--store") || command.contains("--list")
                        ? command
                        : command + " --store " + folder.resolve("s.db"))
                .split(" ");
        return Dateline.commandLine()
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(out))
                .execute(arguments);
    }
}
