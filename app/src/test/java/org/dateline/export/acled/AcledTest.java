package org.dateline.export.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.export.FilesTest;
import org.dateline.export.Incidents;
import org.dateline.export.file.Losses;
import org.dateline.model.DatePrecision;
import org.dateline.model.Quantity;
import org.dateline.model.Review;
import org.dateline.model.Role;
import org.junit.jupiter.api.Test;

class AcledTest {
    private static final String HEADER = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,"
            + "sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,"
            + "region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,"
            + "fatalities,tags,timestamp";

    @Test
    void hasTheColumnsOfAcledInItsOrder() {
        assertThat(FilesTest.write("acled", List.of()).lines()).containsExactly(HEADER);
    }

    @Test
    void dividesATotalOverTheDaysAndGivesTheRestToTheFirst() {
        List<List<String>> rows = Incidents.rows(FilesTest.write(
                "acled",
                List.of(new Incidents("bombing")
                        .on(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 3), DatePrecision.RANGE)
                        .in("IQ")
                        .killed("all", new Quantity(11L, 11L, 11L, "11"))
                        .dossier())));
        assertThat(Incidents.column(rows, "event_date")).containsExactly("2020-03-01", "2020-03-02", "2020-03-03");
        assertThat(Incidents.column(rows, "fatalities")).containsExactly("5", "3", "3");
        assertThat(Incidents.column(rows, "event_id_cnty")).containsExactly("IRQ1", "IRQ2", "IRQ3");
        assertThat(Incidents.column(rows, "notes")).allMatch(notes -> notes.contains("11 in all, divided over them"));
    }

    @Test
    void writesTheLowestOfConflictingNumbersAndTwelveForDozens() {
        Incidents conflicting = new Incidents("bombing")
                .on(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 1), DatePrecision.DAY)
                .in("IQ")
                .killed("all", new Quantity(30L, 30L, 30L, "30"), new Quantity(24L, null, null, "dozens"));
        assertThat(Incidents.column(
                        Incidents.rows(FilesTest.write("acled", List.of(conflicting.dossier()))), "fatalities"))
                .containsExactly("12");
        Incidents none = new Incidents("bombing")
                .on(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 1), DatePrecision.DAY)
                .in("IQ");
        assertThat(Incidents.column(Incidents.rows(FilesTest.write("acled", List.of(none.dossier()))), "fatalities"))
                .containsExactly("0");
    }

    @Test
    void usesTheMiddleOfAWeekAndOfAMonth() {
        assertThat(row(DatePrecision.WEEK, LocalDate.of(2020, 3, 2), LocalDate.of(2020, 3, 8)))
                .containsExactly("2020-03-05", "2");
        assertThat(row(DatePrecision.MONTH, LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31)))
                .containsExactly("2020-03-15", "3");
    }

    private static List<String> row(DatePrecision precision, LocalDate from, LocalDate to) {
        List<List<String>> rows = Incidents.rows(FilesTest.write(
                "acled",
                List.of(new Incidents("bombing")
                        .on(from, to, precision)
                        .in("IQ")
                        .dossier())));
        return List.of(
                Incidents.column(rows, "event_date").get(0),
                Incidents.column(rows, "time_precision").get(0));
    }

    @Test
    void leavesOutWhatItCannotDateOrPlaceOrThatAPersonRejectedAndCountsIt() {
        Losses losses = new Losses("acled");
        Incidents dated =
                new Incidents("bombing").on(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 1), DatePrecision.DAY);
        String file = FilesTest.write(
                "acled",
                List.of(
                        dated.dossier(),
                        new Incidents("bombing").in("IQ").dossier(),
                        new Incidents("coup").in("IQ").dossier(),
                        new Incidents("bombing")
                                .in("IQ")
                                .reviewed(Review.REJECTED)
                                .dossier()),
                losses);
        assertThat(file.lines()).hasSize(1);
        assertThat(losses.count(Losses.Kind.LEFT_OUT)).isEqualTo(4);
    }

    @Test
    void callsAnAttackOfArmedPeopleOnSoldiersAClash() {
        List<List<String>> rows = Incidents.rows(FilesTest.write(
                "acled",
                List.of(new Incidents("armed-assault")
                        .on(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 1), DatePrecision.DAY)
                        .in("IQ")
                        .who(Role.PERPETRATOR, "gunmen", null, "armed-group")
                        .who(Role.VICTIM, "soldiers", null, "military")
                        .dossier())));
        assertThat(Incidents.column(rows, "sub_event_type")).containsExactly("Armed clash");
        assertThat(Incidents.column(rows, "actor1")).containsExactly("Unidentified Armed Group (Iraq)");
        assertThat(Incidents.column(rows, "interaction")).containsExactly("State forces-Political militia");
        assertThat(Incidents.column(rows, "civilian_targeting")).containsExactly("");
    }

    @Test
    void callsAPrisonBreakThatSoldiersDiedInAClash() {
        Incidents fought = new Incidents("prison-break")
                .andToldAs("armed-assault")
                .on(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 1), DatePrecision.DAY)
                .in("IQ")
                .who(Role.PERPETRATOR, "gunmen", null, "armed-group")
                .who(Role.VICTIM, "soldiers", null, "military");
        assertThat(Incidents.column(
                        Incidents.rows(FilesTest.write("acled", List.of(fought.dossier()))), "sub_event_type"))
                .containsExactly("Other");
        assertThat(Incidents.column(
                        Incidents.rows(FilesTest.write(
                                "acled",
                                List.of(fought.killed("all", new Quantity(9L, 9L, 9L, "nine"))
                                        .dossier()))),
                        "sub_event_type"))
                .containsExactly("Armed clash");
    }

    @Test
    void callsPeopleCiviliansWhereCiviliansAreAttacked() {
        List<List<String>> rows = Incidents.rows(FilesTest.write(
                "acled",
                List.of(new Incidents("massacre")
                        .on(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 1), DatePrecision.DAY)
                        .in("IQ")
                        .who(Role.PERPETRATOR, "gunmen", null, "armed-group")
                        .who(Role.VICTIM, "people", null, "person")
                        .dossier())));
        assertThat(Incidents.column(rows, "actor2")).containsExactly("Civilians (Iraq)");
        assertThat(Incidents.column(rows, "interaction")).containsExactly("Political militia-Civilians");
    }

    @Test
    void knowsFortyFourInteractions() {
        Set<String> all = new TreeSet<>();
        for (Inter one : Inter.values()) {
            all.add(one.alone());
            for (Inter other : Inter.values()) {
                all.add(Inter.interaction(one, other));
            }
        }
        assertThat(all)
                .hasSize(44)
                .contains("State forces only", "State forces-Rebel group", "External/Other forces-Civilians")
                .doesNotContain("Civilians-External/Other forces");
    }

    @Test
    void runsNoFormulaOfSomebodyElse() {
        List<List<String>> rows = Incidents.rows(FilesTest.write(
                "acled",
                List.of(new Incidents("bombing")
                        .on(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 1), DatePrecision.DAY)
                        .in("IQ")
                        .who(Role.PERPETRATOR, "=HYPERLINK(\"http://evil\")", null, null)
                        .dossier())));
        assertThat(Incidents.column(rows, "actor1")).containsExactly("'=HYPERLINK(\"http://evil\")");
    }
}
