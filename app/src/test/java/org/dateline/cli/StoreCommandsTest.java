package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user does with a store, over the example articles and three more; each test begins with the same store. */
class StoreCommandsTest {
    private static final Pattern ID = Pattern.compile("(?m)([0-9a-f]{16})$");

    @TempDir
    private static Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();
    private Path store = folder;

    @BeforeAll
    static void fill() {
        TestStore.fill(folder.resolve("filled.db"));
    }

    @BeforeEach
    void copy() throws IOException {
        store = Files.createTempFile(folder, "store", ".db");
        Files.delete(store);
        Files.copy(folder.resolve("filled.db"), store);
    }

    @Test
    void findsAnIncidentByTheWordsOfItsArticles() {
        String table = text("incidents", "--text", "Abu Ghraib");
        assertThat(table).contains("Prison break", "2013-07-21", "26*").endsWith("1 to 1 of 1. * sources differ\n");
        assertThat(table.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text("incidents", "--text", "Ghraib Sukma")).isEqualTo("No incident.\n");
    }

    @Test
    void narrowsByPlacePeriodTypeActorFigureAndReview() {
        assertThat(text(
                        "incidents",
                        "--country",
                        "Iraq",
                        "--from",
                        "2013-07",
                        "--to",
                        "2013-07",
                        "--type",
                        "prison-break"))
                .contains("1 to 1 of 1");
        assertThat(text("incidents", "--near", "33.3,44.1,20", "--type", "attack", "--actor", "al-Qaeda in Iraq"))
                .contains("1 to 1 of 1");
        assertThat(text("incidents", "--at-least", "100000")).isEqualTo("No incident.\n");
        assertThat(text("incidents", "--review", "confirmed")).isEqualTo("No incident.\n");
        assertThat(text("incidents", "--updated-since", "2100-01-01")).isEqualTo("No incident.\n");
    }

    @Test
    void sortsAndPages() {
        String first = text("incidents", "--of", "killed", "--sort", "killed", "--descending", "--limit", "2");
        String second =
                text("incidents", "--of", "killed", "--sort", "killed", "--descending", "--limit", "2", "--page", "2");
        assertThat(first).contains("1 to 2 of ", "the next with --page 2");
        assertThat(second).contains("3 to 4 of ");
        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
    }

    @Test
    void writesEveryIncidentAsJsonJsonlAndCsv() throws IOException {
        JsonNode json = json("incidents", "--format", "json");
        int all = json.get("total").intValue();
        assertThat(json.get("incidents")).hasSize(all);
        assertThat(json.get("incidents").get(0).has("changed")).isTrue();
        assertThat(text("incidents", "--format", "jsonl").lines())
                .hasSize(all)
                .allMatch(line -> line.startsWith("{\"kind\":\"incident\",\"id\":"));
        List<String> csv = text("incidents", "--format", "csv").lines().toList();
        assertThat(csv).hasSize(all + 1);
        assertThat(csv.get(0)).startsWith("id,type,types,from,to,").contains(",killedLow,killedBest,killedHigh,");
    }

    @Test
    void showsEveryFigureWithWhoSaysIt() throws IOException {
        String page = text("show", prisonBreak());
        assertThat(page)
                .containsPattern("71 +The Justice Ministry +The Morning Wire, 23 Jul")
                .containsPattern("26 +A doctor +Evening Post, 24 Jul")
                .contains("2 articles, 2 independent sources", "Why they are one incident")
                .contains("Toll       killed (all) \u2013 23 Jul 2013: 71; 24 Jul 2013: 26")
                .contains("Claimed by Al-Qaeda in Iraq")
                .contains("Disagree   figures.killed.all");
        assertThat(page.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        JsonNode json = json("show", "raid-2.1", "--format", "json");
        assertThat(json.get("incident").get("id").textValue()).isEqualTo(prisonBreak());
        assertThat(json.get("articles")).hasSize(2);
        assertThat(json.get("accounts")).hasSize(2);
    }

    @Test
    void groupsACopyWithItsOriginal() {
        String page = text("show", "garissa-3.1");
        assertThat(page).contains("Copied: garissa-3-reprint");
        assertThat(page.split("Toll in Kenya university attack", -1)).hasSize(2);
    }

    @Test
    void saysWhyAFieldHasItsValueInTheWordsOfEachAccount() {
        assertThat(text("why", prisonBreak(), "killed"))
                .contains("26 to 71 killed (all); best 26 (ucdp)")
                .contains("[71 people] were killed in the raid on")
                .contains("Speaker    The Justice Ministry")
                .contains("en.harm.kill")
                .contains("A doctor said [26 people]");
        assertThat(text("why", prisonBreak(), "where")).contains("Gunmen stormed the [Abu Ghraib prison] near Baghdad");
        assertThat(run("why", prisonBreak(), "colour")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no field \"colour\"; ask for type, when, where");
    }

    @Test
    void talliesByMonthBesideASourcesOwnTotal() throws IOException {
        JsonNode row = json("tally", "--country", "IQ", "--from", "2013-07", "--to", "2013-07", "--format", "json")
                .get("rows")
                .get(0);
        assertThat(row.get("month").textValue()).isEqualTo("2013-07");
        assertThat(row.get("counts").get(0).get("low").intValue()).isEqualTo(26);
        assertThat(row.get("counts").get(0).get("high").intValue()).isEqualTo(71);
        assertThat(row.get("counts").get(0).get("independentSources").intValue())
                .isEqualTo(2);
        JsonNode stated = row.get("stated").get(0);
        assertThat(stated.get("saidBy").textValue()).isEqualTo("The United Nations");
        assertThat(stated.get("best").intValue()).isEqualTo(1200);
        assertThat(stated.get("share").doubleValue()).isEqualTo(0.0217);
        assertThat(text("tally", "--country", "Iraq", "--codebook", "recorder"))
                .contains("\u2013", "The United Nations:", "2% to 6%");
        assertThat(text("tally", "--country", "Mali")).contains("unknown");
        assertThat(text("tally", "--by", "group", "--of", "killed,wounded", "--format", "csv"))
                .startsWith("group,of,codebook,low,best,high,");
    }

    @Test
    void leavesStatedTotalsOutWhereFiltersNarrowWhatIsCounted() {
        assertThat(text("tally", "--country", "IQ", "--type", "prison-break"))
                .contains("Totals that sources state are left out")
                .doesNotContain("United Nations");
    }

    @Test
    void correctsAFigureAndTakesItBack() {
        assertThat(run(
                        "rule",
                        "correct",
                        prisonBreak(),
                        "killed",
                        "71",
                        "--because",
                        "the ministry counted",
                        "--by",
                        "Ana"))
                .isZero();
        String ruling = ruling();
        assertThat(text("incidents", "--text", "Abu Ghraib")).contains("71*");
        assertThat(text("show", prisonBreak()))
                .contains("Review     corrected", "because the")
                .containsPattern("best 71 ");
        assertThat(text("why", prisonBreak(), "killed"))
                .contains("corrected figures.killed.all.best to 71 by Ana, because the");
        assertThat(text("tally", "--country", "IQ", "--codebook", "acled"))
                .containsPattern("2013-07 +Iraq +26 +71 +71");
        assertThat(run("rule", "undo", ruling)).isZero();
        assertThat(text("incidents", "--text", "Abu Ghraib")).contains("26*");
        assertThat(run("rule", "undo", ruling)).isEqualTo(1);
        assertThat(err.toString()).contains("is taken back already");
        assertThat(text("rule", "list")).contains("(taken back)", "took back");
    }

    @Test
    void fillsInThePositionOfAKnownPlace() throws IOException {
        assertThat(run("rule", "correct", prisonBreak(), "where", "Taji")).isZero();
        JsonNode where =
                json("show", prisonBreak(), "--format", "json").get("incident").get("where");
        assertThat(where.get("name").textValue()).isEqualTo("Taji");
        assertThat(where.get("country").textValue()).isEqualTo("IQ");
        assertThat(where.get("lat").doubleValue()).isBetween(33.4, 33.6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "killed many",
                "kiled 4",
                "killed.polise 4",
                "when 2013-07-32",
                "when.precision often",
                "where.country Irak",
                "where.lat 91",
                "type bombin",
                "colour red"
            })
    void refusesAValueThatAFieldCannotHaveAndSaysWhatItCan(String fieldAndValue) {
        String[] parts = fieldAndValue.split(" ", 2);
        assertThat(run("rule", "correct", prisonBreak(), parts[0], parts[1])).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("dateline: ")
                .doesNotContain("internal-error")
                .hasSizeGreaterThan(40);
        assertThat(text("rule", "list")).isEqualTo("No ruling.\n");
    }

    @Test
    void makesAFieldUnknown() throws IOException {
        assertThat(run("rule", "correct", prisonBreak(), "when", "UNKNOWN")).isZero();
        assertThat(json("show", "raid-1.1", "--format", "json")
                        .get("incident")
                        .get("when")
                        .get("from")
                        .isNull())
                .isTrue();
    }

    @Test
    void partsAndJoinsIncidentsAsRuled() {
        assertThat(run("rule", "different", "raid-1.1", "raid-2.1")).isZero();
        String different = ruling();
        assertThat(text("incidents", "--text", "Abu Ghraib")).contains("1 to 2 of 2");
        assertThat(text("doubtful", "--between", "0,1", "--limit", "1000"))
                .contains("two incidents now, ruled different");
        assertThat(run("rule", "undo", different)).isZero();
        assertThat(text("incidents", "--text", "Abu Ghraib")).contains("1 to 1 of 1");
        assertThat(run("rule", "same", "raid-1.1", "sukma-ambush.1")).isZero();
        assertThat(text("show", "sukma-ambush.1")).contains("raid-1.1", "ruled the same by");
        assertThat(run("rule", "same", prisonBreak(), prisonBreak())).isEqualTo(1);
        assertThat(err.toString()).contains("are one incident already");
    }

    @Test
    void confirmsAndRejects() {
        assertThat(run("rule", "confirm", prisonBreak())).isZero();
        assertThat(text("incidents", "--review", "confirmed")).contains(prisonBreak());
        assertThat(run("rule", "reject", prisonBreak(), "--because", "a drill")).isZero();
        assertThat(text("tally", "--text", "Abu Ghraib")).startsWith("No incident.");
        assertThat(text("rule", "list", "raid-1.1")).contains("confirmed", "rejected, because a drill");
    }

    @Test
    void setsDisagreeingValuesSideBySide() throws IOException {
        assertThat(text("conflicts", "--country", "IQ"))
                .containsPattern("71 \\(The Justice Ministry\\) +The Morning Wire")
                .containsPattern("26 \\(A doctor\\) +Evening Post");
        assertThat(json("conflicts", "--country", "IQ", "--format", "json")
                        .get("incidents")
                        .get(0)
                        .get("conflicts")
                        .get(0)
                        .get("field")
                        .textValue())
                .isEqualTo("figures.killed.all");
    }

    @Test
    void saysOfDoubtfulPairsWhatSpeaksForAndAgainstAndHowToSettleThem() throws IOException {
        assertThat(text("doubtful", "--between", "0,1"))
                .contains("For        ", "dateline rule same ", "dateline rule different ");
        JsonNode pairs = json("doubtful", "--between", "0,1", "--limit", "1", "--format", "json");
        assertThat(pairs.get("pairs")).hasSize(1);
        assertThat(pairs.get("pairs").get(0).get("articles")).hasSize(2);
    }

    @Test
    void changesNothingByLinkingAnewWhatIsLinkedAsOfToday() {
        assertThat(text("relink")).isEqualTo("Nothing would be different.\n");
        assertThat(text("relink", "--apply")).isEqualTo("Nothing is different.\n");
    }

    @Test
    void namesWhatMayBeMeantByAnIdThatThereIsNot() {
        assertThat(run("show", prisonBreak().substring(0, 6))).isEqualTo(1);
        assertThat(err.toString()).contains("did you mean " + prisonBreak());
        assertThat(run("rule", "confirm", "nobody")).isEqualTo(1);
        assertThat(run("show", "iraq-toll.1")).isEqualTo(1);
        assertThat(err.toString()).contains("belongs to no incident");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents --country Irak",
                "incidents --type nosuch",
                "incidents --near here",
                "incidents --from 2014 --to 2013",
                "incidents --from yesterday",
                "incidents --updated-since soon",
                "incidents --review perhaps",
                "incidents --sort colour",
                "incidents --page 0",
                "incidents --format xml",
                "tally --by moon",
                "tally --codebook none",
                "doubtful --between 1,0",
                "conflicts --limit 0",
                "rule",
                "show"
            })
    void endsWith2WhereAnOptionHasAValueThatItCannotHave(String line) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: dateline");
    }

    /** The id of the incident of July 2013 that two articles tell of. */
    private String prisonBreak() {
        return ids(text("incidents", "--text", "Abu Ghraib")).get(0);
    }

    private static List<String> ids(String table) {
        return ID.matcher(table).results().map(found -> found.group(1)).toList();
    }

    private String ruling() {
        Matcher found = Pattern.compile("dateline rule undo (\\S+)").matcher(out.toString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(text(arguments));
    }

    /** What a command writes. */
    private String text(String... arguments) {
        Path file = store.resolveSibling("output");
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--output", file.toString()));
        assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        if (!all.equals(List.of("rule"))) {
            all.addAll(List.of("--store", store.toString()));
        }
        out.getBuffer().setLength(0);
        return Dateline.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
