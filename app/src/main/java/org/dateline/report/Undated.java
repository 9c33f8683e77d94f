package org.dateline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Published;
import org.dateline.model.Review;
import org.dateline.store.DayCount;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;

/**
 * Incidents without a date, which no period holds, of which an article of the period tells. They are found at the end of the
 * list by date, so that no others are read.
 */
final class Undated {
    private static final int MOST = 100;

    private final Store store;
    private final IncidentQuery query;

    Undated(Store store, IncidentQuery query) {
        this.store = store;
        this.query = query;
    }

    List<StoredIncident> find() {
        if (query.from() == null && query.to() == null) {
            return List.of();
        }
        IncidentQuery anyTime = query.between(null, null);
        long all = 0;
        long undated = 0;
        for (DayCount day : store.days(anyTime)) {
            all += day.incidents();
            undated += day.day() == null ? day.incidents() : 0;
        }
        if (undated == 0) {
            return List.of();
        }
        int from = Math.toIntExact(Math.max(0, all - undated));
        return store.incidents(anyTime.page(from, MOST)).items().stream()
                .filter(stored -> stored.incident().review() != Review.REJECTED)
                .filter(stored -> stored.incident().when().from() == null
                        && stored.incident().when().to() == null)
                .filter(this::isOfThePeriod)
                .toList();
    }

    private boolean isOfThePeriod(StoredIncident stored) {
        return store.accounts(stored.incident().accounts()).stream()
                .map(Account::article)
                .distinct()
                .flatMap(id -> store.article(id).stream())
                .map(Article::published)
                .filter(Objects::nonNull)
                .map(Published::day)
                .anyMatch(this::isWithin);
    }

    private boolean isWithin(LocalDate day) {
        return (query.from() == null || !day.isBefore(query.from()))
                && (query.to() == null || !day.isAfter(query.to()));
    }
}
