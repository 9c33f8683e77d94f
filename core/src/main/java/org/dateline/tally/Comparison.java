package org.dateline.tally;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Account;
import org.dateline.model.Evidence;
import org.dateline.model.HowMany;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Speaker;
import org.jspecify.annotations.Nullable;

/** A total that sources state, and what the incidents of its period and place come to as they are added. */
final class Comparison {
    private final Account account;
    private final HowMany figure;
    private final String group;
    private final @Nullable Period period;
    private final @Nullable String saidBy;
    private final Set<String> articles = new LinkedHashSet<>();
    private final List<String> accounts = new ArrayList<>();
    private final Counter covered = new Counter();

    Comparison(Account account, HowMany figure) {
        this.account = account;
        this.figure = figure;
        this.group = Headings.group(figure.group());
        this.period = Period.of(account.when()).orElse(null);
        this.saidBy = figure.evidence().stream()
                .map(Evidence::saidBy)
                .filter(Objects::nonNull)
                .map(Speaker::name)
                .findFirst()
                .orElse(null);
        tells(account);
    }

    /** Another account of the same total. */
    void tells(Account other) {
        articles.add(other.article());
        accounts.add(other.id());
    }

    /** The same for the same total by the same speaker, however many articles carry it. */
    List<Object> identity() {
        return List.of(
                figure.of(),
                group,
                String.valueOf(figure.quantity().low()),
                String.valueOf(figure.quantity().best()),
                String.valueOf(figure.quantity().high()),
                Optional.ofNullable(period),
                Optional.ofNullable(account.where().country()),
                Optional.ofNullable(account.where().admin1()),
                saidBy == null ? "" : saidBy.toLowerCase(Locale.ROOT));
    }

    void add(Incident incident, List<IncidentFigure> figures) {
        Period happened = Period.of(incident.when()).orElse(null);
        if (period == null || happened == null || account.where().country() == null) {
            return;
        }
        boolean here = account.where().country().equals(incident.where().country())
                && (account.where().admin1() == null || isUnit(incident.where().admin1()));
        if (here && period.counts(happened)) {
            Optional<Range> number = group.equals(Headings.ALL)
                    ? Headings.total(figures, figure.of())
                    : Optional.ofNullable(Headings.byGroup(figures, figure.of()).get(group));
            number.ifPresent(range -> covered.add(range, Set.of()));
        }
    }

    private boolean isUnit(@Nullable String admin1) {
        return admin1 != null && admin1.equalsIgnoreCase(account.where().admin1());
    }

    /** Whether it is of just the period, place and group of a row; a row of one type or actor has no such total. */
    boolean belongsTo(TallyPlan plan, List<String> key) {
        String country = plan.country();
        String admin1 = plan.admin1();
        String rowGroup = Headings.ALL;
        boolean timed = false;
        for (int i = 0; i < key.size(); i++) {
            String value = key.get(i);
            switch (plan.by().get(i)) {
                case YEAR, MONTH, WEEK -> {
                    Grain grain = plan.by().get(i).grain().orElseThrow();
                    if (period == null || !period.label(grain).equals(value)) {
                        return false;
                    }
                    timed |= period.fills(grain);
                }
                case COUNTRY -> country = value;
                case ADMIN1 -> admin1 = value;
                case GROUP -> rowGroup = value;
                case TYPE, ACTOR -> {
                    return false;
                }
            }
        }
        return timed
                && country != null
                && country.equals(account.where().country())
                && (admin1 == null ? account.where().admin1() == null : isUnit(admin1))
                && rowGroup.equals(group);
    }

    StatedTotal stated() {
        TallyRow.Count count = covered.count();
        boolean comparable = period != null && account.where().country() != null;
        return new StatedTotal(
                figure.of(),
                group,
                figure.quantity(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                account.where().country(),
                account.where().admin1(),
                saidBy,
                List.copyOf(articles),
                accounts,
                comparable ? Objects.requireNonNullElse(count.range(), Range.ZERO) : null,
                count.incidents());
    }
}
