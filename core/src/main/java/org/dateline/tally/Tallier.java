package org.dateline.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dateline.model.Account;
import org.dateline.model.FigureVersion;
import org.dateline.model.HowMany;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Modality;
import org.dateline.model.Review;
import org.dateline.model.Scope;
import org.dateline.tally.TallyRow.Count;

/**
 * The door: adds incidents one by one, so that a large store need not be held, and gives the tally at the end.
 *
 * <p>An incident is in one row; one whose date or place is not known is in a row of its own, never left out. Only with
 * {@code GROUP} may it be in several. Those that a person rejected are not counted. Aggregates are added to nothing: they are
 * set beside the rows.
 */
public final class Tallier {
    private static final Set<Modality> SAID = Set.of(Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED);
    /** By the parts of the key; what is not known comes last. */
    private static final Comparator<List<String>> KEYS = (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
            int order = Comparator.comparing(String::isEmpty)
                    .thenComparing(Comparator.naturalOrder())
                    .compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private static final Comparator<StatedTotal> BY_PERIOD = Comparator.comparing(
                    (StatedTotal total) -> String.valueOf(total.country()))
            .thenComparing(total -> String.valueOf(total.from()))
            .thenComparing(StatedTotal::of)
            .thenComparing(StatedTotal::group)
            .thenComparing(total -> total.accounts().get(0));

    private static final String RULING = "ruling:";

    private final TallyPlan plan;
    private final UnaryOperator<String> sources;
    private final Collection<Comparison> comparisons;
    private final Map<List<String>, Row> rows = new TreeMap<>(KEYS);

    /** A row under way. */
    private static final class Row {
        private int incidents;
        private final Map<String, Counter> counters = new LinkedHashMap<>();
    }

    /**
     * A tally that is empty yet.
     *
     * @param aggregates accounts of scope aggregate that are to be set beside it
     * @param sources for the id of an article whose it is: articles of one source, and copies, count once
     */
    public Tallier(TallyPlan plan, List<Account> aggregates, UnaryOperator<String> sources) {
        this.plan = plan;
        this.sources = sources;
        this.comparisons = comparisons(aggregates);
    }

    private Collection<Comparison> comparisons(List<Account> aggregates) {
        Map<List<Object>, Comparison> byIdentity = new LinkedHashMap<>();
        for (Account account : aggregates) {
            if (account.scope() != Scope.AGGREGATE || !SAID.contains(account.modality())) {
                continue;
            }
            for (HowMany figure : account.figures()) {
                if (plan.of().contains(figure.of())) {
                    Comparison comparison = new Comparison(account, figure);
                    Comparison known = byIdentity.putIfAbsent(comparison.identity(), comparison);
                    if (known != null) {
                        known.tells(account);
                    }
                }
            }
        }
        return byIdentity.values();
    }

    /** Counts an incident. */
    public Tallier add(Incident incident) {
        if (incident.review() == Review.REJECTED) {
            return this;
        }
        List<IncidentFigure> figures = incident.figures().stream()
                .filter(figure -> plan.of().contains(figure.of()))
                .map(figure -> read(figure, incident))
                .toList();
        List<String> key =
                plan.by().stream().map(dimension -> dimension.key(incident)).collect(Collectors.toList());
        int group = plan.by().indexOf(Dimension.GROUP);
        if (group < 0) {
            count(key, figures);
        } else {
            Set<String> groups = figures.stream()
                    .filter(figure -> figure.low() != null)
                    .map(figure -> Headings.group(figure.group()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (String one : groups.isEmpty() ? Set.of("") : groups) {
                key.set(group, one);
                count(
                        List.copyOf(key),
                        figures.stream()
                                .filter(figure -> Headings.group(figure.group()).equals(one))
                                .toList());
            }
        }
        comparisons.forEach(comparison -> comparison.add(incident, figures));
        return this;
    }

    /** By the codebook asked for; what a person gave stands as it is. */
    private IncidentFigure read(IncidentFigure figure, Incident incident) {
        String from = incident.fieldFrom().getOrDefault("figures." + figure.of() + "." + figure.group(), "");
        return figure.codebook().equals(plan.codebook().word()) || from.startsWith(RULING)
                ? figure
                : plan.codebook().reread(figure);
    }

    private void count(List<String> key, List<IncidentFigure> figures) {
        Row row = rows.computeIfAbsent(key, k -> new Row());
        row.incidents++;
        for (String of : plan.of()) {
            Headings.total(figures, of)
                    .ifPresent(range ->
                            row.counters.computeIfAbsent(of, k -> new Counter()).add(range, sources(figures, of)));
        }
    }

    private Set<String> sources(List<IncidentFigure> figures, String of) {
        return figures.stream()
                .filter(figure -> figure.of().equals(of))
                .flatMap(figure -> figure.versions().stream())
                .filter(version -> !version.denied())
                .map(FigureVersion::article)
                .map(sources)
                .collect(Collectors.toSet());
    }

    /** What was counted so far. */
    public TallyTable table() {
        List<TallyRow> made = new ArrayList<>();
        Set<Comparison> placed = new LinkedHashSet<>();
        rows.forEach((key, row) -> {
            Map<String, Count> counts = new LinkedHashMap<>();
            plan.of()
                    .forEach(of -> counts.put(
                            of,
                            Objects.requireNonNullElseGet(row.counters.get(of), Counter::new)
                                    .count()));
            List<Comparison> own = comparisons.stream()
                    .filter(comparison -> comparison.belongsTo(plan, key))
                    .toList();
            placed.addAll(own);
            made.add(new TallyRow(key, row.incidents, counts, sorted(own)));
        });
        return new TallyTable(
                plan,
                made,
                sorted(comparisons.stream().filter(c -> !placed.contains(c)).toList()));
    }

    private static List<StatedTotal> sorted(List<Comparison> comparisons) {
        return comparisons.stream().map(Comparison::stated).sorted(BY_PERIOD).toList();
    }
}
