package org.dateline.report;

import org.jspecify.annotations.Nullable;

/** A report as a page for a browser. */
final class HtmlReport {
    private HtmlReport() {}

    static String of(SituationReport report) {
        return HtmlPage.of(
                report,
                false,
                svg(MapDrawing.of(report.spots(), Shapes.load())),
                svg(TimelineDrawing.of(report.timeline())));
    }

    private static String svg(@Nullable Drawing drawing) {
        return drawing == null ? "" : SvgDrawing.of(drawing);
    }
}
