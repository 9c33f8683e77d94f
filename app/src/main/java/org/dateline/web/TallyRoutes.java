package org.dateline.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dateline.export.TallyCsv;
import org.dateline.json.TallyWriter;
import org.dateline.review.Filter;
import org.dateline.review.Tallies;
import org.dateline.tally.TallyPlan;
import org.dateline.tally.TallyTable;

/** Incidents counted, beside what sources count. */
final class TallyRoutes {
    private final Site site;

    TallyRoutes(Site site) {
        this.site = site;
    }

    void tallies(Call call) throws IOException {
        Format format = call.format(Format.JSON, Format.CSV);
        Filter filter = site.filter(call);
        String codebook = call.word("codebook");
        TallyPlan plan = Tallies.plan(
                words(call, "by", "month,country"),
                words(call, "of", "killed"),
                codebook == null ? "ucdp" : codebook,
                filter.query());
        site.answer(call, format, () -> {
            TallyTable table = new Tallies(site.store()).count(plan, filter);
            return Call.bytes(out -> {
                if (format == Format.CSV) {
                    TallyCsv.write(table, out);
                } else {
                    TallyWriter.write(table, out);
                }
            });
        });
    }

    private static List<String> words(Call call, String name, String usual) {
        List<String> given = call.words().getOrDefault(name, List.of());
        return (given.isEmpty() ? List.of(usual) : given)
                .stream().flatMap(word -> Arrays.stream(word.split(",", -1))).toList();
    }
}
