package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dateline.tally.Dimension;
import org.dateline.tally.Range;
import org.dateline.tally.StatedTotal;
import org.dateline.tally.TallyRow;
import org.dateline.tally.TallyTable;
import org.jspecify.annotations.Nullable;

/** Writes a tally as one JSON object; a key that is not known is null. The stream stays open. */
public final class TallyWriter {
    private static final double STEPS = 10_000;

    private TallyWriter() {}

    /** Writes a tally. */
    public static void write(TallyTable tally, OutputStream out) throws IOException {
        List<Dimension> by = tally.plan().by();
        try (Json json = Json.indented(out)) {
            json.begin()
                    .texts("by", by.stream().map(Dimension::word).toList())
                    .texts("of", tally.plan().of())
                    .text("codebook", tally.plan().codebook().word())
                    .list("rows", tally.rows(), (j, row) -> row(j, by, row))
                    .list("otherTotals", tally.otherTotals(), TallyWriter::stated)
                    .end();
        }
    }

    private static void row(Json json, List<Dimension> by, TallyRow row) throws IOException {
        json.begin();
        for (int i = 0; i < by.size(); i++) {
            json.text(
                    by.get(i).word(),
                    row.key().get(i).isEmpty() ? null : row.key().get(i));
        }
        json.whole("incidents", row.incidents())
                .list("counts", List.copyOf(row.counts().entrySet()), TallyWriter::count)
                .list("stated", row.stated(), TallyWriter::stated)
                .end();
    }

    private static void count(Json json, Map.Entry<String, TallyRow.Count> count) throws IOException {
        json.begin().text("of", count.getKey());
        range(json, count.getValue().range())
                .whole("incidents", count.getValue().incidents())
                .whole("independentSources", count.getValue().sources())
                .end();
    }

    private static void stated(Json json, StatedTotal total) throws IOException {
        json.begin().text("of", total.of()).text("group", total.group());
        ClaimJson.quantity(json, total.quantity());
        json.text("from", total.from() == null ? null : total.from().toString())
                .text("to", total.to() == null ? null : total.to().toString())
                .text("country", total.country())
                .text("admin1", total.admin1())
                .text("saidBy", total.saidBy())
                .texts("articles", total.articles())
                .texts("accounts", total.accounts())
                .object(
                        "covered",
                        total.covered(),
                        (j, covered) -> range(j.begin(), covered)
                                .whole("incidents", total.incidents())
                                .end())
                .decimal("share", rounded(total.share()))
                .end();
    }

    private static @Nullable Double rounded(@Nullable Double share) {
        return share == null ? null : Double.valueOf(Math.round(share * STEPS) / STEPS);
    }

    private static Json range(Json json, @Nullable Range range) throws IOException {
        return json.whole("low", range == null ? null : range.low())
                .whole("best", range == null ? null : range.best())
                .whole("high", range == null ? null : range.high());
    }
}
