package org.dateline.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.link.Codebook;
import org.dateline.model.Account;
import org.dateline.model.Term;
import org.dateline.model.When;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.tally.Dimension;
import org.dateline.tally.Tallier;
import org.dateline.tally.TallyPlan;
import org.dateline.tally.TallyTable;

/** Incidents of a store counted. */
public final class Tallies {
    private final Store store;

    /** The tallies of a store. */
    public Tallies(Store store) {
        this.store = store;
    }

    /**
     * What is counted, from words.
     *
     * @param by what the rows are made by
     * @param of what is counted in the incidents
     * @param codebook the rule by which disagreeing figures are read
     * @throws FilterException where there is no such dimension or codebook
     */
    public static TallyPlan plan(List<String> by, List<String> of, String codebook, IncidentQuery query) {
        return new TallyPlan(
                by.stream().map(Tallies::dimension).distinct().toList(),
                of.stream()
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                codebook(codebook),
                query.country(),
                query.admin1());
    }

    private static Dimension dimension(String word) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new FilterException(
                        "by",
                        "rows are not made by \"" + word + "\", only by " + words(Arrays.stream(Dimension.values()))));
    }

    private static Codebook codebook(String word) {
        return Arrays.stream(Codebook.values())
                .filter(rule -> rule.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new FilterException(
                        "codebook",
                        "there is no codebook \"" + word + "\", only "
                                + Arrays.stream(Codebook.values())
                                        .map(Codebook::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static String words(Stream<? extends Term> terms) {
        return terms.map(Term::word).collect(Collectors.joining(", "));
    }

    /** Counts; beside it the totals that sources state, unless something besides period and place narrows the incidents. */
    public TallyTable count(TallyPlan plan, Filter filter) {
        IncidentQuery query = filter.query();
        List<Account> aggregates = filter.narrows()
                ? List.of()
                : store.aggregates(query).stream()
                        .filter(account -> comparable(account, query))
                        .toList();
        Tallier tallier = new Tallier(plan, aggregates, new Sources(store)::of);
        store.each(query, stored -> tallier.add(stored.incident()));
        return tallier.table();
    }

    /** A total of a time or a place of which only a part is asked for cannot be set against that part. */
    private static boolean comparable(Account account, IncidentQuery query) {
        When when = account.when();
        boolean whole = (query.from() == null
                        || (when.from() != null && !when.from().isBefore(query.from())))
                && (query.to() == null || (when.to() != null && !when.to().isAfter(query.to())));
        String admin1 = account.where().admin1();
        return whole
                && (query.admin1s().isEmpty()
                        || query.admin1s().stream().anyMatch(name -> name.equalsIgnoreCase(admin1)));
    }
}
