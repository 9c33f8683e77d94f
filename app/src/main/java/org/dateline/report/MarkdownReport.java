package org.dateline.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.report.Sentence.Piece;
import org.dateline.report.SituationReport.Bar;
import org.dateline.report.SituationReport.Count;
import org.dateline.report.SituationReport.CountryCount;
import org.dateline.report.SituationReport.Dispute;
import org.dateline.report.SituationReport.Entry;
import org.dateline.report.SituationReport.Region;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** A report as Markdown: CommonMark, tables, and footnotes as GitHub and Pandoc have them. */
final class MarkdownReport {
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport() {}

    static String of(SituationReport report) {
        MarkdownReport made = new MarkdownReport();
        made.write(report);
        return made.out.toString();
    }

    private void write(SituationReport report) {
        line("# Situation report: " + plain(report.title()));
        report.standing().forEach(text -> line(plain(text)));
        line("## At a glance");
        line(sentences(report.summary()));
        counts(report);
        timeline(report);
        if (!report.isEmpty()) {
            line("## Incidents by place");
        }
        for (Region region : report.regions()) {
            line("### " + plain(region.name()));
            region.entries().forEach(entry -> entry(entry.number() + "\\. ", entry));
        }
        if (!report.disputes().isEmpty()) {
            line("## What sources dispute");
        }
        for (Dispute dispute : report.disputes()) {
            line("### Incident " + dispute.number() + ": " + plain(dispute.heading()));
            line(sentences(dispute.sentences()));
        }
        items("## Waves", report.waves());
        items("## Totals that sources state, beside ours", report.stated());
        unknown(report);
        line("## How this report is made");
        report.method().forEach(text -> line(plain(text)));
        notes(report);
    }

    private void counts(SituationReport report) {
        if (!report.counts().isEmpty()) {
            out.append(
                    "| Reported | Lowest | Best figure | Highest | Incidents with a number |\n|---|--:|--:|--:|--:|\n");
            for (Count count : report.counts()) {
                row(count.heading(), range(count.range()), Words.number(count.incidents()));
            }
            out.append('\n');
        }
        if (!report.countries().isEmpty()) {
            out.append("| Country | Killed, lowest | Best figure | Highest | Incidents |\n|---|--:|--:|--:|--:|\n");
            for (CountryCount count : report.countries()) {
                row(plain(count.country()), range(count.killed()), Words.number(count.incidents()));
            }
            out.append('\n');
        }
    }

    private void timeline(SituationReport report) {
        List<Bar> bars = report.timeline().bars().stream()
                .filter(bar -> bar.incidents() > 0)
                .toList();
        if (!bars.isEmpty()) {
            line("## Time line");
            line(Captions.timeline(report));
            out.append("| ")
                    .append(Words.capital(report.timeline().grain()))
                    .append(" | Killed, lowest | Best figure | Highest | Incidents |\n|---|--:|--:|--:|--:|\n");
            for (Bar bar : bars) {
                row(Words.span(bar.from(), bar.to()), range(bar.killed()), Words.number(bar.incidents()));
            }
            out.append('\n');
        }
    }

    private void unknown(SituationReport report) {
        if (report.unknown().isEmpty() && report.undated().isEmpty()) {
            return;
        }
        items("## What is not known", report.unknown());
        if (!report.undated().isEmpty()) {
            line("### Without a date");
            line(
                    "Articles of this period also tell of the following, and of no date for it. None of it is counted above.");
            report.undated().forEach(entry -> entry("", entry));
        }
    }

    private void notes(SituationReport report) {
        for (Note note : report.notes()) {
            out.append("[^")
                    .append(note.number())
                    .append("]: ")
                    .append(Stream.of(
                                    plain(ended(note.title())),
                                    plain(source(note)),
                                    note.address() == null
                                            ? ""
                                            : "<"
                                                    + note.address()
                                                            .replace(">", "%3E")
                                                            .replace(" ", "%20") + ">",
                                    plain(note.remark()))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" ")));
            out.append('\n');
        }
    }

    private static String ended(String title) {
        return title.endsWith(".") || title.endsWith("?") || title.endsWith("!") ? title : title + ".";
    }

    private static String source(Note note) {
        String source = Stream.of(note.by(), note.date())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return source.isEmpty() ? "" : source + ".";
    }

    private void entry(String number, Entry entry) {
        line("#### " + number + plain(entry.heading()));
        line(sentences(entry.sentences()));
    }

    private void items(String heading, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            line(heading);
            sentences.forEach(sentence ->
                    out.append("- ").append(sentences(List.of(sentence))).append('\n'));
            out.append('\n');
        }
    }

    private void row(String heading, String range, String number) {
        out.append("| ")
                .append(heading)
                .append(" | ")
                .append(range)
                .append(" | ")
                .append(number)
                .append(" |\n");
    }

    private static String range(@Nullable Range range) {
        if (range == null) {
            return "\u2013 | \u2013 | \u2013";
        }
        return Words.number(range.low()) + " | " + (range.best() == null ? "\u2013" : Words.number(range.best()))
                + " | " + Words.number(range.high());
    }

    private static String sentences(List<Sentence> sentences) {
        return sentences.stream().map(MarkdownReport::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : sentence.pieces()) {
            text.append(plain(piece.text()));
            piece.notes().forEach(note -> text.append("[^").append(note).append(']'));
        }
        return text.toString();
    }

    /** Text in which nothing is markup. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }
}
