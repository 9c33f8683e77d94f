package org.dateline.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.dateline.protect.Withhold;
import org.dateline.report.ReportFormat;
import org.dateline.report.ReportOptions;
import org.dateline.report.Reports;
import org.dateline.report.SituationReport;
import org.dateline.review.WithheldStore;
import org.dateline.store.Store;

/** A situation report of what a filter lets through. */
final class ReportRoutes {
    private static final List<ReportFormat> FORMATS = List.of(ReportFormat.values());

    private final Site site;
    /** One at a time: of many that are made at once none would be ready soon. */
    private final Object desk = new Object();

    ReportRoutes(Site site) {
        this.site = site;
    }

    void report(Call call) throws IOException {
        ReportFormat format = format(call);
        int most = call.whole("most", ReportOptions.USUAL, 1, ReportOptions.USUAL);
        Store store = site.handedOn(ExportRoutes.keepsNames(call));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        byte[] written;
        synchronized (desk) {
            SituationReport report = new Reports(store, site.types())
                    .of(site.filter(call), new ReportOptions(today, most, withheld(store)));
            written = Call.bytes(out -> format.write(report, out));
        }
        call.context()
                .header("Content-Disposition", "attachment; filename=\"dateline-report." + format.extension() + "\"")
                .header("Cache-Control", "no-store");
        call.answer(format.mediaType() + (format.mediaType().startsWith("text/") ? "; charset=utf-8" : ""), written);
    }

    private static Set<Withhold> withheld(Store store) {
        return store instanceof WithheldStore ? Set.of(Withhold.NAMES) : Set.of();
    }

    private static ReportFormat format(Call call) {
        if (call.word("format") == null) {
            return Accepted.of(call.context().header("Accept"))
                    .best(FORMATS, ReportFormat::mediaType)
                    .orElseThrow(() -> Refused.because(
                            406,
                            "not-acceptable",
                            "a report is there as " + String.join(", ", ReportFormat.words())
                                    + ", and the Accept header wants none"));
        }
        String word = call.word("format", ReportFormat.HTML.word(), ReportFormat.words());
        return ReportFormat.of(word).orElse(ReportFormat.HTML);
    }
}
