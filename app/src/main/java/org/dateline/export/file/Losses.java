package org.dateline.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.json.Json;

/**
 * What a format could not carry, counted: values by field of the record, columns that stayed empty though something was known,
 * and incidents that are not in the file at all.
 */
public final class Losses {
    private final String format;
    private final Map<Entry, Long> counts = new TreeMap<>(
            Comparator.comparing(Entry::kind).thenComparing(Entry::field).thenComparing(Entry::why));
    private long incidents;
    private long rows;
    private List<String> withheld = List.of();

    /** Nothing lost yet by a format. */
    public Losses(String format) {
        this.format = format;
    }

    /** What was lost. */
    public enum Kind {
        /** An incident, or a row of it, is not in the file. */
        LEFT_OUT,
        /** A column is empty, or has the format's code for unknown, though the record knows something. */
        NOT_CODED,
        /** The format has no place for it. */
        NO_PLACE
    }

    /** Something that was lost, and how often. */
    public record Loss(Kind kind, String field, String why, long count) {}

    private record Entry(Kind kind, String field, String why) {}

    /** The whole incident is not in the file. */
    public void leftOut(String why) {
        count(Kind.LEFT_OUT, "incident", why, 1);
    }

    /** A column could not be filled from a field. */
    public void notCoded(String field, String why) {
        count(Kind.NOT_CODED, field, why, 1);
    }

    /** The format has no place for so many values of a field. */
    public void noPlace(String field, long values) {
        count(Kind.NO_PLACE, field, "the format has no place for it", values);
    }

    /** The same, with what the format has instead. */
    public void noPlace(String field, long values, String why) {
        count(Kind.NO_PLACE, field, why, values);
    }

    private void count(Kind kind, String field, String why, long values) {
        if (values > 0) {
            counts.merge(new Entry(kind, field, why), values, Long::sum);
        }
    }

    /** Counts an incident that was handed over, and the rows that it gave. */
    public void wrote(int ofRows) {
        incidents++;
        rows += ofRows;
    }

    /** Says what was withheld of what is in the file. */
    public void withheld(List<String> words) {
        withheld = List.copyOf(words);
    }

    /** Incidents that were handed over, with those left out. */
    public long incidents() {
        return incidents;
    }

    /** Rows, or objects of a format that has no rows. */
    public long rows() {
        return rows;
    }

    /** Everything that was lost, by kind and field. */
    public List<Loss> all() {
        List<Loss> all = new ArrayList<>();
        counts.forEach((entry, count) -> all.add(new Loss(entry.kind, entry.field, entry.why, count)));
        return all;
    }

    /** How often something of a kind was lost. */
    public long count(Kind kind) {
        return all().stream()
                .filter(loss -> loss.kind() == kind)
                .mapToLong(Loss::count)
                .sum();
    }

    /** Writes the report, as JSON; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            json.begin()
                    .text("format", format)
                    .whole("incidents", incidents)
                    .whole("rows", rows)
                    .texts("withheld", withheld);
            for (Kind kind : Kind.values()) {
                json.list(
                        key(kind),
                        all().stream().filter(loss -> loss.kind() == kind).toList(),
                        Losses::entry);
            }
            json.end();
        }
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case LEFT_OUT -> "leftOut";
            case NOT_CODED -> "notCoded";
            case NO_PLACE -> "noPlace";
        };
    }

    private static void entry(Json json, Loss loss) throws IOException {
        json.begin()
                .text("field", loss.field())
                .text("why", loss.why())
                .whole("count", loss.count())
                .end();
    }
}
