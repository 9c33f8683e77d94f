package org.dateline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.link.Codebook;
import org.dateline.report.Sentence.Piece;
import org.dateline.report.SituationReport.Count;
import org.dateline.report.SituationReport.CountryCount;
import org.dateline.review.Filter;
import org.dateline.review.Tallies;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.tally.Dimension;
import org.dateline.tally.Range;
import org.dateline.tally.StatedTotal;
import org.dateline.tally.TallyPlan;
import org.dateline.tally.TallyRow;
import org.dateline.tally.TallyTable;

/** What all incidents come to, and what sources themselves count. */
final class Totals {
    private static final String NOT_TOLD = "Not told";

    private final Store store;
    private final Footnotes footnotes;
    private final boolean narrows;
    private final TallyTable whole;
    private final TallyTable byCountry;

    Totals(Store store, Filter filter, Footnotes footnotes) {
        this.store = store;
        this.footnotes = footnotes;
        this.narrows = filter.narrows();
        IncidentQuery query = filter.query();
        List<String> of = Arrays.stream(Counted.values()).map(Counted::of).toList();
        Tallies tallies = new Tallies(store);
        this.whole =
                tallies.count(new TallyPlan(List.of(), of, Codebook.UCDP, query.country(), query.admin1()), filter);
        this.byCountry = tallies.count(
                new TallyPlan(
                        List.of(Dimension.COUNTRY), List.of("killed"), Codebook.UCDP, query.country(), query.admin1()),
                filter);
    }

    List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (TallyRow row : whole.rows()) {
            for (Counted counted : Counted.values()) {
                TallyRow.Count count = row.counts().get(counted.of());
                Range range = count == null ? null : count.range();
                if (count != null && range != null) {
                    counts.add(new Count(counted.heading(), range, count.incidents()));
                }
            }
        }
        return counts;
    }

    /** Empty where all is of one country. */
    List<CountryCount> countries() {
        List<CountryCount> countries = new ArrayList<>();
        for (TallyRow row : byCountry.rows()) {
            String code = row.key().get(0);
            TallyRow.Count count = row.counts().get("killed");
            countries.add(new CountryCount(
                    code.isEmpty() ? NOT_TOLD : Words.country(code),
                    row.incidents(),
                    count == null ? null : count.range()));
        }
        countries.sort(
                Comparator.comparing((CountryCount count) -> count.country().equals(NOT_TOLD))
                        .thenComparing(CountryCount::country));
        return countries.size() < 2 ? List.of() : countries;
    }

    /** One or two sentences for each total; one of its own where they cannot be compared. */
    List<Sentence> stated() {
        if (narrows) {
            return List.of(
                    Sentence.own("Totals that sources state are of everything in a place and a period; this report"
                            + " is of a part of it, and leaves them out."));
        }
        return Stream.concat(whole.rows().stream().flatMap(row -> row.stated().stream()), whole.otherTotals().stream())
                .flatMap(total -> sentence(total).stream())
                .toList();
    }

    private List<Sentence> sentence(StatedTotal total) {
        Counted counted = Counted.of(total.of()).orElse(Counted.KILLED);
        LocalDate from = total.from();
        LocalDate to = total.to();
        String period = from == null || to == null ? "in a period that is not told" : "for " + Words.span(from, to);
        String place = place(total);
        String saidBy = total.saidBy();
        String speaker = saidBy == null ? "The articles give" : Words.capital(Words.within(saidBy)) + " gives";
        Set<Integer> notes = new LinkedHashSet<>();
        total.articles()
                .forEach(id -> store.article(id)
                        .ifPresent(article -> notes.add(
                                footnotes.of(article, store.sameTextAs(id).orElse(null)))));
        String told = speaker + " " + period + place + " a total of " + Counted.quantity(total.quantity()) + " "
                + Counted.people(total.group(), Counted.isOne(total.quantity())) + " " + counted.participle();
        Range covered = total.covered();
        String ours = covered == null || total.incidents() == 0
                ? "; no incident of the store with such a number is of just that period and place."
                : "; the " + Words.counted(total.incidents(), "incident", "incidents")
                        + " of the store of just that period and place with such a number "
                        + (total.incidents() == 1 ? "comes" : "come") + " to " + Words.range(covered) + share(total)
                        + ".";
        return List.of(new Sentence(List.of(new Piece(told, List.copyOf(notes)), new Piece(ours, List.of()))));
    }

    private static String place(StatedTotal total) {
        String country = total.country();
        if (country == null) {
            return " at a place that is not told";
        }
        return " in " + (total.admin1() == null ? "" : total.admin1() + ", ") + Words.country(country);
    }

    private static String share(StatedTotal total) {
        Double share = total.share();
        return share == null ? "" : ", " + Math.round(share * 100) + " % of it by the best figure";
    }
}
