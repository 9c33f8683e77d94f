package org.dateline.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Incident;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.tally.Headings;
import org.jspecify.annotations.Nullable;

/**
 * What one person says of one incident by their rulings in force. Who corrects a field says its value; who lets it stand while
 * they look at the incident says what the program says.
 *
 * @param decision confirmed, rejected or corrected
 * @param type null, as all that follows, where the person rejects the incident or the field is unknown
 * @param day as a number of days
 */
record Coding(
        String decision,
        @Nullable String type,
        @Nullable String country,
        @Nullable Double day,
        @Nullable Double killed) {
    /** The fields, as they are named to people. */
    static final List<String> FIELDS = List.of("decision", "type", "country", "date", "killed");

    /**
     * A coding.
     *
     * @param rulings one person's, on one incident, in order
     * @param read the incident as the program reads it without rulings
     */
    static Coding of(List<Ruling> rulings, Incident read) {
        Map<String, @Nullable String> said = new HashMap<>();
        String decision = "corrected";
        for (Ruling ruling : rulings) {
            if (ruling.kind() == RulingKind.CORRECTED && ruling.field() != null) {
                said.put(ruling.field(), ruling.value());
            } else if (ruling.kind() != RulingKind.CORRECTED) {
                decision = ruling.kind().word();
            }
        }
        if (decision.equals(RulingKind.REJECTED.word())) {
            return new Coding(decision, null, null, null, null);
        }
        LocalDate from = read.when().from();
        Double killed = Headings.total(read.figures(), "killed")
                .map(range -> range.best() == null ? Long.valueOf(range.low()) : range.best())
                .map(Long::doubleValue)
                .orElse(null);
        String date = said.containsKey("when") ? said.get("when") : said.get("when.from");
        boolean dated = said.containsKey("when") || said.containsKey("when.from");
        return new Coding(
                decision,
                said.getOrDefault("type", read.what().type()),
                said.containsKey("where.country")
                        ? said.get("where.country")
                        : read.where().country(),
                dated ? day(date) : from == null ? null : Double.valueOf((double) from.toEpochDay()),
                said.containsKey("figures.killed.all.best") ? number(said.get("figures.killed.all.best")) : killed);
    }

    /** The first of a day, or of two. */
    private static @Nullable Double day(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return (double) LocalDate.parse(written.split("/", -1)[0]).toEpochDay();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Double number(@Nullable String written) {
        return written == null || !written.matches("\\d{1,9}") ? null : Double.valueOf(written);
    }
}
