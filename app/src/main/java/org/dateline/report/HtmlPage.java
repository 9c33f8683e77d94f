package org.dateline.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.report.SituationReport.Bar;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** What the page's template asks besides the report: its parts, the drawings, numbers in words. Templates are compiled by the build. */
public final class HtmlPage {
    private static final String FOLDER = "/dateline/report/";

    private final SituationReport report;
    private final boolean paper;
    private final String map;
    private final String timeline;

    private HtmlPage(SituationReport report, boolean paper, String map, String timeline) {
        this.report = report;
        this.paper = paper;
        this.map = map;
        this.timeline = timeline;
    }

    /** A part of the report with a heading. */
    public record Section(String id, String heading) {}

    /**
     * The whole page.
     *
     * @param paper for print, in XHTML with an outline
     * @param map markup of the map, empty where there is none
     * @param timeline markup of the time line, empty where there is none
     */
    static String of(SituationReport report, boolean paper, String map, String timeline) {
        StringOutput out = new StringOutput(1 << 16);
        HtmlPage page = new HtmlPage(report, paper, map, timeline);
        Templates.ENGINE.render("report.jte", Map.of("report", report, "page", page), out);
        return out.toString();
    }

    /** The engine finds its templates as classes; it is made at the first report. */
    private static final class Templates {
        private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlPage.class.getClassLoader(), "org.dateline.report.page");
    }

    /** Whether it is for print. */
    public boolean isPaper() {
        return paper;
    }

    /** Style sheets of the medium. */
    public String style() {
        return text("common.css") + text(paper ? "paper.css" : "screen.css");
    }

    private static String text(String file) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts that it has, in order. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(new Section("glance", "At a glance")));
        add(sections, hasMap(), "map", "Map");
        add(sections, hasTimeline(), "timeline", "Time line");
        add(sections, !report.isEmpty(), "incidents", "Incidents by place");
        add(sections, !report.disputes().isEmpty(), "disputes", "What sources dispute");
        add(sections, !report.waves().isEmpty(), "waves", "Waves");
        add(sections, !report.stated().isEmpty(), "totals", "Totals that sources state, beside ours");
        boolean unknown = !report.unknown().isEmpty() || !report.undated().isEmpty();
        add(sections, unknown, "unknown", "What is not known");
        add(sections, true, "method", "How this report is made");
        add(sections, !report.notes().isEmpty(), "notes", "Notes");
        return sections;
    }

    private static void add(List<Section> sections, boolean there, String id, String heading) {
        if (there) {
            sections.add(new Section(id, heading));
        }
    }

    /** The summary, for those who see only a card of the page. */
    public String description() {
        return report.summary().stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** Whether anything can be put on a map. */
    public boolean hasMap() {
        return !map.isEmpty();
    }

    /** Whether anything is dated. */
    public boolean hasTimeline() {
        return !timeline.isEmpty();
    }

    /** Markup. */
    public String map() {
        return map;
    }

    /** Markup. */
    public String timeline() {
        return timeline;
    }

    /** What the circles are, and how many incidents have none. */
    public String mapCaption() {
        return Captions.map(report);
    }

    /** What the bars are, and how many incidents are in none. */
    public String timelineCaption() {
        return Captions.timeline(report);
    }

    /** "Week". */
    public String grainHeading() {
        return Words.capital(report.timeline().grain());
    }

    /** The bars in which there is something. */
    public List<Bar> fullBars() {
        return report.timeline().bars().stream()
                .filter(bar -> bar.incidents() > 0)
                .toList();
    }

    /** "22 to 28 July 2013". */
    public String span(Bar bar) {
        return Words.span(bar.from(), bar.to());
    }

    /** "1,057". */
    public String number(long number) {
        return Words.number(number);
    }

    /** The lowest, a dash where no number is told. */
    public String low(@Nullable Range range) {
        return range == null ? "\u2013" : number(range.low());
    }

    /** The best, a dash where there is none. */
    public String best(@Nullable Range range) {
        return range == null || range.best() == null ? "\u2013" : number(range.best());
    }

    /** The highest, a dash where no number is told. */
    public String high(@Nullable Range range) {
        return range == null ? "\u2013" : number(range.high());
    }

    /** With a full stop, unless it ends with a mark. */
    public String ended(String title) {
        return title.isEmpty() || ".?!\u2026\u201d".indexOf(title.charAt(title.length() - 1)) >= 0
                ? title
                : title + ".";
    }

    /** "The Morning Wire, 23 July 2013.". */
    public String source(Note note) {
        String source = Stream.of(note.by(), note.date())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return source.isEmpty() ? "" : source + ".";
    }
}
