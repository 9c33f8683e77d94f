package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Dispatch.article;

import java.time.LocalDate;
import java.util.List;
import org.dateline.model.Anchor;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.store.IncidentQuery.Box;
import org.junit.jupiter.api.Test;

/** How every store adds incidents up for an overview. */
abstract class OverviewContract extends WatchlistContract {
    private void fill() {
        store.add(article("a").by("Red Front", "red-front").killed("all", 4).read());
        store.add(article("b")
                .of("prison-break")
                .on("2021-03-10")
                .in("Delm", 34.4, 44.4, "IQ")
                .killed("all", 30)
                .read());
        store.add(article("c")
                .of("riot")
                .on("2019-01-02")
                .in("Far", -17, 179.9, "FJ")
                .read());
        store.add(article("d").of("protest").undated().nowhere().read());
    }

    @Test
    void putsNeighboursOfTheMapTogether() {
        fill();
        Cells cells = store.cells(IncidentQuery.ALL, 11.25, 100);
        assertThat(cells.total()).isEqualTo(4);
        assertThat(cells.placed()).isEqualTo(3);
        assertThat(cells.list()).hasSize(2);
        Cells.Cell first = cells.list().get(0);
        assertThat(first.incidents()).isEqualTo(2);
        assertThat(first.lat()).isBetween(34.19, 34.21);
        assertThat(first.killed()).isEqualTo(new Toll(34, 34, 34));
        assertThat(first.type()).isEqualTo("bombing");
        assertThat(first.id()).isNull();
        assertThat(first.box()).isEqualTo(new Box(33.75, 33.75, 45, 45));
        Cells.Cell alone = cells.list().get(1);
        assertThat(alone.id()).isEqualTo(idOf("c.1"));
        assertThat(alone.killed()).isNull();
    }

    @Test
    void makesCellsLargerRatherThanTooMany() {
        fill();
        assertThat(store.cells(IncidentQuery.ALL, 0.01, 100).list()).hasSize(3);
        assertThat(store.cells(IncidentQuery.ALL, 0.01, 2).list()).hasSize(2);
    }

    @Test
    void showsThePartOfTheMapAskedForAndCountsAll() {
        fill();
        Cells cells = store.cells(ask().box(40, 30, 50, 40).query(), 1, 100);
        assertThat(cells.total()).isEqualTo(4);
        assertThat(cells.placed()).isEqualTo(3);
        assertThat(cells.list()).hasSize(1);
        assertThat(store.cells(ask().country("FJ").query(), 1, 100).total()).isEqualTo(1);
    }

    @Test
    void countsByDayTheUndatedFirst() {
        fill();
        assertThat(store.days(IncidentQuery.ALL))
                .containsExactly(
                        new DayCount(null, 1, null),
                        new DayCount(LocalDate.parse("2019-01-02"), 1, null),
                        new DayCount(LocalDate.parse("2021-03-10"), 2, new Toll(34, 34, 34)));
        assertThat(store.days(ask().types("riot").query())).hasSize(1);
    }

    @Test
    void countsEachPropertyWithoutWhatIsAskedOfIt() {
        fill();
        assertThat(store.facet(Facet.COUNTRY, ask().country("FJ").query(), 10))
                .containsExactly(new FacetValue("IQ", "IQ", 2), new FacetValue("FJ", "FJ", 1));
        assertThat(store.facet(Facet.TYPE, ask().country("IQ").query(), 10))
                .extracting(FacetValue::value)
                .containsExactly("bombing", "prison-break");
        assertThat(store.facet(Facet.ADMIN1, IncidentQuery.ALL, 1))
                .containsExactly(new FacetValue("province of delm", "Province of Delm", 1));
        assertThat(store.facet(Facet.ACTOR, IncidentQuery.ALL, 10))
                .containsExactly(new FacetValue("red-front", "Red Front", 1));
        assertThat(store.facet(Facet.REVIEW, IncidentQuery.ALL, 10))
                .containsExactly(new FacetValue("automatic", "automatic", 4));
        assertThat(store.facet(Facet.SOURCE, ask().types("bombing").query(), 10))
                .containsExactly(new FacetValue("paper a", "Paper a", 1));
    }

    @Test
    void findsByTheOutletThatTellsOfIt() {
        fill();
        assertThat(found(ask().toldBy("PAPER A"))).containsExactly("a.1");
        assertThat(found(ask().toldBy("paper"))).isEmpty();
    }

    @Test
    void listsArticlesTheLastAddedFirst() {
        fill();
        Slice<ArticleEntry> page = store.articles(null, 1, 2);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.items()).extracting(entry -> entry.article().id()).containsExactly("c", "b");
        assertThat(page.items()).extracting(ArticleEntry::accounts).containsOnly(1L);
        assertThat(store.articles("report B", 0, 10).items())
                .extracting(entry -> entry.article().id())
                .containsExactly("b");
        assertThat(store.articles("?", 0, 10).total()).isZero();
    }

    @Test
    void isStampedAnewByEveryArticleAndRuling() {
        Stamp empty = store.stamp();
        fill();
        Stamp filled = store.stamp();
        assertThat(filled).isNotEqualTo(empty).isEqualTo(store.stamp());
        store.rule(confirming("r1", "a"));
        assertThat(store.stamp()).isNotEqualTo(filled);
        assertThat(store.stamp().rulings()).isEqualTo(1);
    }

    @Test
    void findsTheRulingsOnArticles() {
        fill();
        store.rule(confirming("r1", "a"));
        store.rule(confirming("r2", "b"));
        assertThat(store.rulings(List.of("b", "c"))).extracting(Ruling::id).containsExactly("r2");
        assertThat(store.rulings(List.of())).isEmpty();
    }

    @Test
    void addsUpInMemoryWhatTheDatabaseDoes() {
        Variety variety = new Variety(11);
        try (Store many = openForMany();
                Store one = Stores.open(place())) {
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 12; i++) {
                    store.add(variety.article(round < 4 ? round * 12 + i : i * 3));
                }
                store.rule(confirming("round" + round, "n" + round));
                for (int i = 0; i < 60; i++) {
                    agree(one, many, variety.question());
                }
            }
            assertThat(many.doubtful(0, 1, IncidentQuery.ALL).total()).isPositive();
        }
    }

    private static void agree(Store one, Store many, IncidentQuery query) {
        assertThat(many.incidents(query)).as("%s", query).isEqualTo(one.incidents(query));
        assertThat(many.days(query)).as("%s", query).isEqualTo(one.days(query));
        assertThat(many.sums(query)).as("%s", query).isEqualTo(one.sums(query));
        Cells cells = one.cells(query, 5, 3);
        Cells same = many.cells(query, 5, 3);
        assertThat(same.total()).isEqualTo(cells.total());
        assertThat(same.placed()).isEqualTo(cells.placed());
        assertThat(rounded(same)).as("%s", query).isEqualTo(rounded(cells));
        for (Facet facet : Facet.values()) {
            assertThat(many.facet(facet, query, 4)).as("%s %s", facet, query).isEqualTo(one.facet(facet, query, 4));
        }
        assertThat(many.doubtful(0, 1, query)).as("%s", query).isEqualTo(one.doubtful(0, 1, query));
        for (Concern concern : Concern.values()) {
            assertThat(many.concerning(concern, 9, query))
                    .as("%s %s", concern, query)
                    .isEqualTo(one.concerning(concern, 9, query));
        }
    }

    /** The databases add fractions in another order. */
    private static List<Cells.Cell> rounded(Cells cells) {
        return cells.list().stream()
                .map(cell -> new Cells.Cell(
                        Math.round(cell.lat() * 1e6) / 1e6,
                        Math.round(cell.lon() * 1e6) / 1e6,
                        cell.incidents(),
                        cell.killed(),
                        cell.type(),
                        cell.id(),
                        cell.box()))
                .toList();
    }

    private static Ruling confirming(String id, String article) {
        Anchor anchor = new Anchor(article + ".1", article, 0, 6);
        return new Ruling(id, RulingKind.CONFIRMED, List.of(anchor), List.of(), null, null, null, "ada", NOW, null);
    }

    private String idOf(String account) {
        return store.incidentOf(account).orElseThrow().incident().id();
    }
}
