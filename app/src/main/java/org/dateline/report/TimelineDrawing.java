package org.dateline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.report.Drawing.Box;
import org.dateline.report.Drawing.Ink;
import org.dateline.report.Drawing.Label;
import org.dateline.report.Drawing.Mark;
import org.dateline.report.Drawing.Stroke;
import org.dateline.report.SituationReport.Bar;
import org.dateline.report.SituationReport.Timeline;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** What began when: bars of incidents above, of killed below, over the same days. */
final class TimelineDrawing {
    private static final double WIDTH = 720;
    private static final double LEFT = 56;
    private static final double PANEL = 84;
    private static final double GAP = 26;
    private static final double TOP = 18;
    private static final double HEIGHT = TOP + 2 * PANEL + GAP + 22;
    private static final int LABELS = 8;

    private TimelineDrawing() {}

    /** Null where nothing is dated. */
    static @Nullable Drawing of(Timeline timeline) {
        List<Bar> bars = timeline.bars();
        if (bars.isEmpty()) {
            return null;
        }
        List<Mark> marks = new ArrayList<>();
        long most = bars.stream().mapToLong(Bar::incidents).max().orElse(0);
        long deadliest =
                bars.stream().mapToLong(bar -> number(bar.killed())).max().orElse(0);
        panel(marks, TOP, "Incidents", most);
        panel(marks, TOP + PANEL + GAP, "Killed (best figure)", deadliest);
        double step = (WIDTH - LEFT) / bars.size();
        double thick = Math.max(0.8, Math.min(step * 0.8, 40));
        int every = Math.max(1, (int) Math.ceil((double) bars.size() / LABELS));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double x = LEFT + step * i + (step - thick) / 2;
            bar(marks, x, thick, TOP + PANEL, bar.incidents(), most, Ink.COUNT);
            bar(marks, x, thick, TOP + 2 * PANEL + GAP, number(bar.killed()), deadliest, Ink.TOLL);
            if (i % every == 0) {
                marks.add(new Label(
                        LEFT + step * (i + 0.5),
                        HEIGHT - 6,
                        10,
                        i == 0 && bars.size() > LABELS ? "start" : "middle",
                        label(bar.from(), timeline.grain()),
                        Ink.TEXT));
            }
        }
        return new Drawing(WIDTH, HEIGHT, description(timeline, most, deadliest), marks);
    }

    private static void panel(List<Mark> marks, double top, String heading, long most) {
        marks.add(new Label(LEFT, top - 6, 11, "start", heading, Ink.TEXT));
        marks.add(new Stroke(LEFT, top + PANEL, WIDTH, top + PANEL, Ink.AXIS));
        marks.add(new Label(LEFT - 6, top + PANEL, 10, "end", "0", Ink.NAME));
        if (most > 0) {
            marks.add(new Stroke(LEFT - 4, top, WIDTH, top, Ink.SEA));
            marks.add(new Label(LEFT - 6, top + 8, 10, "end", Words.number(most), Ink.NAME));
        }
    }

    private static void bar(List<Mark> marks, double x, double thick, double base, long number, long most, Ink ink) {
        if (number > 0) {
            double tall = Math.max(1, PANEL * number / most);
            marks.add(new Box(x, base - tall, thick, tall, ink));
        }
    }

    private static long number(@Nullable Range range) {
        if (range == null) {
            return 0;
        }
        return range.best() == null ? range.high() : range.best();
    }

    /** "21 Jul", "Jul 2013", "2013". */
    static String label(LocalDate day, String grain) {
        String month = day.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
        return switch (grain) {
            case "year" -> String.valueOf(day.getYear());
            case "month" -> month + " " + day.getYear();
            default -> day.getDayOfMonth() + " " + month;
        };
    }

    private static String description(Timeline timeline, long most, long deadliest) {
        long incidents = timeline.bars().stream().mapToLong(Bar::incidents).sum();
        return "Time line by " + timeline.grain() + ": " + Words.counted(incidents, "incident", "incidents")
                + ", at most " + Words.number(most) + " in a " + timeline.grain() + ", at most "
                + Words.number(deadliest)
                + " killed in one.";
    }
}
