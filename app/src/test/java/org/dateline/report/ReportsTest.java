package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dateline.Bulletin;
import org.dateline.TestStore;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Anchor;
import org.dateline.model.Certainty;
import org.dateline.model.Incident;
import org.dateline.model.Quantity;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.protect.Numbering;
import org.dateline.protect.Withhold;
import org.dateline.protect.Withholding;
import org.dateline.review.Filter;
import org.dateline.review.WithheldStore;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What a report says, and what it must never say: anything that no article tells. */
class ReportsTest {
    private static final EventTypes TYPES = EventTypes.load();
    private static final LocalDate MADE = LocalDate.parse("2021-04-01");

    @TempDir
    private static Path folder;

    private int stores;

    @Test
    void everySentenceOfAnIncidentNamesAnArticleOrARuling() {
        Path file = folder.resolve("examples.db");
        TestStore.fill(file);
        try (Store store = Stores.open(file.toString())) {
            SituationReport report = report(store, Map.of());
            List<Sentence> told = Stream.of(
                            report.entries().stream().flatMap(entry -> entry.sentences().stream()),
                            report.undated().stream().flatMap(entry -> entry.sentences().stream()),
                            report.disputes().stream().flatMap(dispute -> dispute.sentences().stream()),
                            report.stated().stream())
                    .flatMap(sentences -> sentences)
                    .toList();
            assertThat(told).hasSizeGreaterThan(100).allMatch(Sentence::isSourced);
            assertThat(told).extracting(Sentence::text).allMatch(text -> text.endsWith("."));
            assertThat(told).extracting(Sentence::text).noneMatch(text -> text.contains("null") || text.contains("  "));
            assertThat(report.entries()).allMatch(entry -> !entry.sentences().isEmpty());
        }
    }

    @Test
    void namesEachFootnoteAndOnlyThoseThatAreThere() {
        try (Store store = korva()) {
            SituationReport report = report(store, Map.of());
            Set<Integer> named = Stream.of(
                            report.entries().stream().flatMap(entry -> entry.sentences().stream()),
                            report.disputes().stream().flatMap(dispute -> dispute.sentences().stream()),
                            report.waves().stream(),
                            report.stated().stream())
                    .flatMap(sentences -> sentences)
                    .flatMap(sentence -> sentence.pieces().stream())
                    .flatMap(piece -> piece.notes().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named)
                    .containsExactlyElementsOf(
                            report.notes().stream().map(Note::number).toList())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, report.notes().size())
                                    .boxed()
                                    .toList());
        }
    }

    /** Rewritten by {@code -Ddateline.golden=write}; look at the difference then. */
    @Test
    void saysJustThisOfAHandfulOfIncidents() throws IOException {
        try (Store store = korva()) {
            String markdown = text(ReportFormat.MARKDOWN, report(store, period("2021-03-01", "2021-03-31")));
            Path golden = Path.of("src/test/resources/report/korva.md");
            if ("write".equals(System.getProperty("dateline.golden"))) {
                Files.createDirectories(Objects.requireNonNull(golden.getParent()));
                Files.writeString(golden, markdown);
            }
            assertThat(markdown).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void keepsOpenWordingsOpenAndSaysWhoseFigureItIs() {
        try (Store store = store(
                Bulletin.article("a").counted("killed", "all", new Quantity(9L, 9L, null, "at least nine"), "A doctor"),
                Bulletin.article("b")
                        .on("2021-03-20")
                        .in("Tal", 35, 45, "IQ")
                        .counted("killed", "police", new Quantity(501L, 501L, null, "more than 500"), "The mayor"),
                Bulletin.article("c")
                        .on("2021-03-25")
                        .in("Nar", 36, 46, "IQ")
                        .counted("abducted", "children", new Quantity(24L, null, null, "dozens"), null),
                Bulletin.article("d").on("2021-03-28").in("Bel", 37, 43, "IQ").killed("civilians", 1))) {
            assertThat(sentences(report(store, Map.of())))
                    .contains("At least 9 people were reported killed, according to a doctor.")
                    .contains("More than 500 members of the police were reported killed, according to the mayor.")
                    .contains("\u201cDozens\u201d of children were reported abducted.")
                    .contains("1 civilian was reported killed.");
        }
    }

    @Test
    void tellsWhatSourcesDisputeWithTheArticlesOfEachSide() {
        try (Store store = store(
                Bulletin.article("a").published("The Wire", "2021-03-11").killed("all", 26),
                Bulletin.article("b").published("The Post", "2021-03-12").killed("all", 71))) {
            SituationReport report = report(store, Map.of());
            assertThat(report.disputes()).hasSize(1);
            Sentence dispute = report.disputes().get(0).sentences().get(0);
            assertThat(dispute.text()).isEqualTo("Sources dispute how many people were killed: 26 and 71.");
            assertThat(dispute.pieces().get(1).notes()).containsExactly(1);
            assertThat(dispute.pieces().get(2).notes()).containsExactly(2);
            assertThat(sentences(report))
                    .anyMatch(text -> text.startsWith("Between 26 and 71 people were reported killed")
                            && text.endsWith("the sources dispute it."));
        }
    }

    @Test
    void saysWhatAReviewerRuledAndOnWhichGround() {
        try (Store store = store(Bulletin.article("a").killed("all", 26))) {
            Incident incident =
                    store.incidents(IncidentQuery.ALL).items().get(0).incident();
            store.rule(ruling(incident, RulingKind.CORRECTED, "figures.killed.all.best", "28"));
            SituationReport report = report(store, Map.of());
            assertThat(sentences(report)).contains("A reviewer set the number of people reported killed at 28.");
            assertThat(report.notes())
                    .anyMatch(note -> note.title().startsWith("Ruling of a reviewer")
                            && note.remark().contains("counted again")
                            && !note.toString().contains("ada"));
        }
    }

    @Test
    void leavesOutWhatWasRejectedAndSaysSo() {
        try (Store store = store(Bulletin.article("a").killed("all", 26))) {
            Incident incident =
                    store.incidents(IncidentQuery.ALL).items().get(0).incident();
            store.rule(ruling(incident, RulingKind.REJECTED, null, null));
            SituationReport report = report(store, Map.of());
            assertThat(report.isEmpty()).isTrue();
            assertThat(report.counts()).isEmpty();
            assertThat(report.summary())
                    .extracting(Sentence::text)
                    .contains("One further incident was rejected by a reviewer and left out.");
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void isShortAndHonestWhereThereIsNothing(ReportFormat format) throws IOException {
        try (Store store = korva()) {
            SituationReport report = report(store, period("1990-01-01", "1990-12-31"));
            assertThat(report.isEmpty()).isTrue();
            assertThat(readable(format, report))
                    .contains("The store holds no incident of this place and period")
                    .contains("no finding that nothing")
                    .doesNotContain("Incidents by place", "Notes");
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void withholdsNamesInEveryFormat(ReportFormat format) throws IOException {
        try (Store store = store(Bulletin.article("a")
                .saying("Khalid Hassan was killed in a blast. Khalid Hassan, 34, was a baker.")
                .titled("Baker Khalid Hassan killed in Korva")
                .killing("Khalid Hassan")
                .counted("killed", "all", new Quantity(1L, 1L, 1L, "one"), "Khalid Hassan"))) {
            assertThat(readable(format, report(store, Map.of()))).contains("Khalid Hassan");
            Store withheld = new WithheldStore(
                    store,
                    new Withholding(
                            Set.of(Withhold.NAMES), Numbering.keyed(store.team().secret())));
            SituationReport report = new Reports(withheld, TYPES)
                    .of(new Filter(Map.of(), TYPES), new ReportOptions(MADE, 100, Set.of(Withhold.NAMES)));
            assertThat(readable(format, report))
                    .doesNotContain("Khalid", "Hassan")
                    .contains("names of victims and witnesses");
        }
    }

    @Test
    void listsWhatHasNoDateBesideAndCountsItNowhere() {
        try (Store store = store(
                Bulletin.article("a").killed("all", 5),
                Bulletin.article("b").of("looting").in("Tal", 35, 45, "IQ").undated(),
                Bulletin.article("c")
                        .of("arson")
                        .in("Nar", 36, 46, "IQ")
                        .published("Late", "2022-01-01")
                        .undated())) {
            SituationReport report = report(store, period("2021-03-01", "2021-03-31"));
            assertThat(report.entries()).hasSize(1);
            assertThat(report.undated())
                    .extracting(SituationReport.Entry::heading)
                    .containsExactly("Looting, Tal, date not told");
            assertThat(report.summary().get(0).text()).contains("one incident");
        }
    }

    @Test
    void tellsOfTheDeadliestAndCountsAll() {
        try (Store store = korva()) {
            SituationReport report =
                    new Reports(store, TYPES).of(new Filter(Map.of(), TYPES), new ReportOptions(MADE, 1, Set.of()));
            assertThat(report.entries()).hasSize(1);
            assertThat(report.entries().get(0).heading()).startsWith("Bombing, Korva");
            assertThat(report.summary().get(0).text()).contains("five incidents");
            assertThat(report.method()).anyMatch(text -> text.contains("with the most killed are told in sentences"));
        }
    }

    @Test
    void setsWhatSourcesCountBesideWhatTheIncidentsComeTo() {
        try (Store store = korva()) {
            assertThat(report(store, period("2021-03-01", "2021-03-31")).stated())
                    .extracting(Sentence::text)
                    .anyMatch(text -> text.startsWith("The United Nations gives for")
                            && text.contains("a total of 120 people reported killed"));
            Map<String, List<String>> narrowed = new HashMap<>(period("2021-03-01", "2021-03-31"));
            narrowed.put("type", List.of("bombing"));
            assertThat(report(store, narrowed).stated()).noneMatch(Sentence::isSourced);
        }
    }

    @Test
    void makesAPageThatNeedsNothingElseAndWhoseLinksLeadSomewhere() throws IOException {
        try (Store store = korva()) {
            String html = text(ReportFormat.HTML, report(store, Map.of()));
            Document page = Jsoup.parse(html);
            assertThat(html).doesNotContain("<script", "@import", "url(");
            assertThat(page.select("[src], link")).isEmpty();
            assertThat(page.select("svg[aria-label]")).hasSize(2);
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            for (Element link : page.select("a[href^=#]")) {
                assertThat(page.getElementById(link.attr("href").substring(1)))
                        .as(link.outerHtml())
                        .isNotNull();
            }
            assertThat(page.select("a:not([href^=#])"))
                    .isNotEmpty()
                    .allMatch(link -> link.attr("href").startsWith("https://news.example/"));
            assertThat(page.select("h1")).hasSize(1);
        }
    }

    @Test
    void takesWhatArticlesSayForTextAndNothingElse() throws IOException {
        String hostile = "<script>alert(1)</script> *bold* [x](y) | a";
        try (Store store =
                store(Bulletin.article("a").titled(hostile).by(hostile, null).killed("all", 3))) {
            SituationReport report = report(store, Map.of());
            assertThat(text(ReportFormat.HTML, report))
                    .doesNotContain("<script")
                    .contains("&lt;script&gt;");
            assertThat(text(ReportFormat.MARKDOWN, report)).contains("\\<script\\>", "\\*bold\\*", "\\[x\\]");
            assertThat(readable(ReportFormat.PDF, report)).contains("<script>");
        }
    }

    @Test
    void makesAPdfWithTagsOutlineLanguageTitleAndItsOwnFonts() throws IOException {
        try (Store store = korva();
                PDDocument pdf = Loader.loadPDF(bytes(ReportFormat.PDF, report(store, Map.of())))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Situation report: ");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            List<String> outline = new ArrayList<>();
            PDOutlineItem item = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            for (; item != null; item = item.getNextSibling()) {
                outline.add(item.getTitle());
            }
            assertThat(outline).contains("At a glance", "Map", "Incidents by place", "What is not known", "Notes");
            List<PDStructureElement> tags = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "P", "Table", "TH", "Figure", "Link");
            assertThat(tags)
                    .filteredOn(tag -> tag.getStructureType().equals("Figure"))
                    .hasSize(2)
                    .extracting(PDStructureElement::getAlternateDescription)
                    .allSatisfy(alt -> assertThat(alt).endsWith("."));
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    /** By veraPDF, whose profile has every check of ISO 14289-1 that a machine can make. */
    @Test
    void makesAPdfThatAnAccessibilityCheckerPasses() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (Store store = korva();
                PDFAParser parser = Foundries.defaultInstance()
                        .createParser(
                                new ByteArrayInputStream(bytes(ReportFormat.PDF, report(store, Map.of()))),
                                PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(TestAssertion::getMessage)
                    .isEmpty();
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }

    // ---------------------------------------------------------------- a small world

    /** A disputed bombing, a prison break on somebody's word, an abduction, something without a place, one in another country, a total. */
    private Store korva() {
        return store(
                Bulletin.article("a")
                        .published("The Wire", "2021-03-11")
                        .titled("Blast in Korva market kills at least 26")
                        .counted("killed", "all", new Quantity(26L, 26L, null, "at least 26"), "A doctor")
                        .counted("wounded", "all", new Quantity(null, 60L, null, "about 60"), null)
                        .by("Gunmen", null)
                        .against("market")
                        .with("car-bomb"),
                Bulletin.article("b")
                        .published("The Post", "2021-03-12")
                        .titled("Korva toll rises")
                        .counted("killed", "all", new Quantity(31L, 31L, 31L, "31"), "The Health Ministry")
                        .by("Red Hand", "red-hand", Certainty.ACCUSED)
                        .responsibility(ResponsibilityKind.CLAIM, "Red Hand"),
                Bulletin.article("c")
                        .published("Evening News", "2021-03-12")
                        .titled("Korva: 19 dead, says army")
                        .counted("killed", "all", new Quantity(19L, 19L, 19L, "19"), "The army"),
                Bulletin.article("d")
                        .of("prison-break")
                        .on("2021-03-15")
                        .in("Tal", 35, 45, "IQ")
                        .published("The Wire", "2021-03-16")
                        .titled("Hundreds flee Tal jail")
                        .counted(
                                "escaped",
                                "prisoners",
                                new Quantity(500L, null, 1000L, "between 500 and 1,000"),
                                "A guard"),
                Bulletin.article("e")
                        .of("abduction")
                        .on("2021-03-20")
                        .somewhereIn("IQ")
                        .published("The Post", "2021-03-21")
                        .titled("Aid workers taken")
                        .counted("abducted", "aid-workers", new Quantity(2L, 2L, 2L, "two"), null),
                Bulletin.article("f")
                        .of("arson")
                        .on("2021-03-22")
                        .nowhere()
                        .published("The Post", "2021-03-23")
                        .titled("Fire at a depot"),
                Bulletin.article("g")
                        .of("armed-clash")
                        .on("2021-03-25")
                        .in("Oum", 15, 30, "SD")
                        .published("The Wire", "2021-03-26")
                        .titled("Clash near Oum")
                        .killed("military", 3)
                        .killed("insurgents", 1),
                Bulletin.article("h")
                        .total()
                        .of("other-violence")
                        .published("The Wire", "2021-04-01")
                        .titled("March in Iraq")
                        .month("2021-03")
                        .somewhereIn("IQ")
                        .counted("killed", "all", new Quantity(120L, 120L, 120L, "120"), "The United Nations"));
    }

    private Store store(Bulletin... bulletins) {
        Store store =
                Stores.open(folder.resolve("store-" + stores++ + getClass().hashCode() + System.nanoTime() + ".db")
                        .toString());
        for (Bulletin bulletin : bulletins) {
            store.add(bulletin.read());
        }
        return store;
    }

    private static Ruling ruling(Incident incident, RulingKind kind, @Nullable String field, @Nullable String value) {
        return new Ruling(
                "r1",
                kind,
                List.of(new Anchor(incident.accounts().get(0), "a", 0, 6)),
                List.of(),
                field,
                value,
                "counted again",
                "ada",
                Instant.parse("2021-03-30T12:00:00Z"),
                null);
    }

    private static SituationReport report(Store store, Map<String, List<String>> words) {
        return new Reports(store, TYPES).of(new Filter(words, TYPES), new ReportOptions(MADE, 300, Set.of()));
    }

    private static Map<String, List<String>> period(String from, String to) {
        return Map.of("from", List.of(from), "to", List.of(to));
    }

    private static List<String> sentences(SituationReport report) {
        return report.entries().stream()
                .flatMap(entry -> entry.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    private static byte[] bytes(ReportFormat format, SituationReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report, out);
        return out.toByteArray();
    }

    private static String text(ReportFormat format, SituationReport report) throws IOException {
        return new String(bytes(format, report), StandardCharsets.UTF_8);
    }

    /** What a reader of any format reads, on one line; of a page its attributes too. */
    private static String readable(ReportFormat format, SituationReport report) throws IOException {
        byte[] bytes = bytes(format, report);
        if (format != ReportFormat.PDF) {
            return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        }
        try (InputStream in = new ByteArrayInputStream(bytes);
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
