package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.store.Dispatch.article;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every store finds, sorts and pages. */
abstract class QueryContract extends OverviewContract {
    @Test
    void findsByPlace() {
        store.add(article("korva").in("Korva", 34, 44, "IQ").read());
        store.add(article("delm").in("Delm", 34.5, 44, "IQ").read());
        store.add(article("east").in("East", -17, 179.9, "FJ").read());
        store.add(article("west").in("West", -17, -179.9, "FJ").read());
        store.add(article("none").of("protest").undated().nowhere().read());
        store.add(article("iraq")
                .of("coup")
                .on("2020-01-01")
                .somewhereIn("IQ", 34, 44)
                .read());

        assertThat(found(ask().country("iq"))).containsExactlyInAnyOrder("korva.1", "delm.1", "iraq.1");
        assertThat(found(ask().admin1("province OF delm"))).containsExactly("delm.1");
        assertThat(found(ask().near(34, 44, 55))).containsExactly("korva.1");
        assertThat(found(ask().near(34, 44, 56))).containsExactlyInAnyOrder("korva.1", "delm.1");
        assertThat(found(ask().near(-17, 180, 15))).containsExactlyInAnyOrder("east.1", "west.1");
        assertThat(found(ask().near(-89, 0, 8300))).containsExactlyInAnyOrder("east.1", "west.1");
        assertThat(found(ask().near(34, 44, 25_000))).hasSize(4);
        assertThat(found(ask().box(43, 33, 45, 34.2))).containsExactly("korva.1");
        assertThat(found(ask().box(179, -20, -179, 0))).containsExactlyInAnyOrder("east.1", "west.1");
    }

    @Test
    void findsByTime() {
        store.add(article("day").on("2021-03-10").read());
        store.add(article("range")
                .of("prison-break")
                .from("2021-03-01", "2021-04-30")
                .read());
        store.add(article("none").of("protest").undated().nowhere().read());

        assertThat(found(ask().period("2021-03-10", "2021-03-10"))).containsExactlyInAnyOrder("day.1", "range.1");
        assertThat(found(ask().period("2021-03-11", null))).containsExactly("range.1");
        assertThat(found(ask().period(null, "2021-03-09"))).containsExactly("range.1");
        assertThat(found(ask().period("2021-05-01", null))).isEmpty();
        assertThat(found(ask().changedSince(NOW))).hasSize(3);
        assertThat(found(ask().changedSince(NOW.plusSeconds(1)))).isEmpty();
    }

    @Test
    void findsByKindActorAndFigure() {
        store.add(article("a")
                .by("Red Front", "red-front", "The R\u00e9ds")
                .killed("civilians", 4)
                .killed("police", 5)
                .read());
        store.add(article("b")
                .of("prison-break")
                .on("2019-01-01")
                .in("Delm", 12, 100, "TH")
                .killed("all", 30)
                .killed("civilians", 100)
                .read());

        assertThat(found(ask().types("bombing", "siege"))).containsExactly("a.1");
        assertThat(found(ask().actor("red-front"))).containsExactly("a.1");
        assertThat(found(ask().actor("RED fr"))).containsExactly("a.1");
        assertThat(found(ask().actor("reds"))).containsExactly("a.1");
        assertThat(found(ask().actor("%"))).hasSize(0);
        assertThat(found(ask().killed(9))).containsExactlyInAnyOrder("a.1", "b.1");
        assertThat(found(ask().killed(10))).containsExactly("b.1");
        assertThat(found(ask().killed(31))).isEmpty();
    }

    @Test
    void findsWordsOfArticlesAndNames() {
        store.add(article("a")
                .saying("Report: the caf\u00e9 \"Delmar\" burnt; don't ask")
                .by("Red Front", null)
                .read());
        store.add(article("b")
                .of("prison-break")
                .on("2019-01-01")
                .in("Varn", 12, 100, "TH")
                .read());

        assertThat(found(text("CAFE delmar"))).containsExactly("a.1");
        assertThat(found(text("title b"))).containsExactly("b.1");
        assertThat(found(text("front red"))).containsExactly("a.1");
        assertThat(found(text("delm"))).isEmpty();
        assertThat(found(text("caf\u00e9 prison"))).isEmpty();
        assertThat(found(text("\"OR ("))).isEmpty();
        assertThat(found(text("?!"))).isEmpty();
    }

    @Test
    void sortsAndPages() {
        store.add(article("a").on("2021-03-10").killed("all", 1).read());
        store.add(article("b")
                .of("prison-break")
                .on("2020-01-01")
                .in("Delm", 12, 100, "TH")
                .killed("all", 3)
                .read());
        store.add(article("c").of("protest").undated().nowhere().read());

        assertThat(found(ask())).containsExactly("b.1", "a.1", "c.1");
        assertThat(found(ask().order(IncidentQuery.Order.DATE, true))).containsExactly("a.1", "b.1", "c.1");
        assertThat(found(ask().order(IncidentQuery.Order.KILLED, true))).containsExactly("b.1", "a.1", "c.1");
        assertThat(found(ask().order(IncidentQuery.Order.PLACE, false))).containsExactly("a.1", "b.1", "c.1");
        assertThat(found(ask().order(IncidentQuery.Order.SOURCES, false))).hasSize(3);
        assertThat(found(ask().page(1, 1))).containsExactly("a.1");
        assertThat(store.incidents(ask().page(1, 1).query()).total()).isEqualTo(3);
        List<String> all = new ArrayList<>();
        store.each(ask().page(1, 1).query(), s -> all.addAll(s.incident().accounts()));
        assertThat(all).containsExactly("b.1", "a.1", "c.1");
    }

    @Test
    void keepsTotalsApartFromIncidents() {
        store.add(article("t")
                .total()
                .from("2021-03-01", "2021-03-31")
                .killed("all", 1057)
                .read());
        store.add(article("u").total().undated().read());
        assertThat(store.counts().incidents()).isZero();
        assertThat(store.aggregates(ask().period("2021-03-31", "2021-04-30").query()))
                .extracting(account -> account.id())
                .containsExactly("t.1");
        assertThat(store.aggregates(ask().country("IQ").query())).hasSize(2);
        assertThat(store.aggregates(ask().country("TH").query())).isEmpty();
    }

    @Test
    void findsTheSameBySortingAndByReadingTheOrder() {
        for (int day = 1; day <= 28; day++) {
            Dispatch dispatch = article("n" + day)
                    .of(day % 3 == 0 ? "prison-break" : "protest")
                    .in("Town" + day, 10 + day, day, day % 4 == 0 ? "TH" : "IQ")
                    .saying(day % 2 == 0 ? "Bread was short" : "Rain fell")
                    .killed("all", day % 7);
            store.add(
                    (day % 5 == 0 ? dispatch.undated() : dispatch.on("2021-03-" + (day < 10 ? "0" : "") + day)).read());
        }
        Dialect dialect = Stores.dialect(place());
        try (Database database = Database.look(dialect, place())) {
            for (IncidentQuery.Order order : IncidentQuery.Order.values()) {
                for (Asking asking : List.of(
                        ask(),
                        text("bread"),
                        ask().country("IQ"),
                        text("rain").country("IQ").killed(2),
                        ask().types("protest").period("2021-03-05", "2021-03-20"),
                        text("snow"))) {
                    IncidentQuery query = asking.order(order, order == IncidentQuery.Order.KILLED)
                            .page(2, 5)
                            .query();
                    List<Overview.Page> pages = database.read(session -> List.of(
                            new Finding(session, dialect, query, Integer.MAX_VALUE).page(),
                            new Finding(session, dialect, query, -1).page()));
                    List<Long> all = database.read(session -> new QuerySql(query, dialect).numbers(session));
                    Overview.Page expected = new Overview.Page(
                            all.subList(Math.min(2, all.size()), Math.min(7, all.size())), all.size());
                    assertThat(pages).containsExactly(expected, expected);
                }
            }
        }
    }
}
