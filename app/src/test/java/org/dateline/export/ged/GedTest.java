package org.dateline.export.ged;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.export.FilesTest;
import org.dateline.export.Incidents;
import org.dateline.export.file.Losses;
import org.dateline.model.DatePrecision;
import org.dateline.model.Quantity;
import org.dateline.model.Role;
import org.junit.jupiter.api.Test;

class GedTest {
    private static final String HEADER = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,"
            + "conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
            + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,"
            + "source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,"
            + "longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
            + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

    @Test
    void hasTheColumnsOfGedInItsOrder() {
        assertThat(FilesTest.write("ged", List.of()).lines()).containsExactly(HEADER);
    }

    @Test
    void keepsUcdpsOrderOfNumbersInEveryRow() {
        List<List<String>> rows = Incidents.rows(FilesTest.write("ged", FilesTest.examples()));
        assertThat(rows).hasSizeGreaterThan(10);
        for (int row = 0; row < rows.size() - 1; row++) {
            long best = number(rows, "best", row);
            assertThat(number(rows, "deaths_a", row)
                            + number(rows, "deaths_b", row)
                            + number(rows, "deaths_civilians", row)
                            + number(rows, "deaths_unknown", row))
                    .isEqualTo(best);
            assertThat(number(rows, "low", row)).isLessThanOrEqualTo(best);
            assertThat(number(rows, "high", row)).isGreaterThanOrEqualTo(best).isPositive();
        }
    }

    private static long number(List<List<String>> rows, String column, int row) {
        return Long.parseLong(Incidents.column(rows, column).get(row));
    }

    @Test
    void putsTheStateFirstAndGivesEachSideItsDead() {
        List<List<String>> rows = Incidents.rows(FilesTest.write(
                "ged",
                List.of(clash().killed("all", exactly(20))
                        .killed("military", exactly(12))
                        .killed("insurgents", exactly(5))
                        .dossier())));
        assertThat(Incidents.column(rows, "side_a")).containsExactly("soldiers");
        assertThat(Incidents.column(rows, "side_b")).containsExactly("Taliban");
        assertThat(Incidents.column(rows, "type_of_violence")).containsExactly("1");
        assertThat(Incidents.column(rows, "deaths_a")).containsExactly("12");
        assertThat(Incidents.column(rows, "deaths_b")).containsExactly("5");
        assertThat(Incidents.column(rows, "deaths_unknown")).containsExactly("3");
        assertThat(Incidents.column(rows, "best")).containsExactly("20");
    }

    @Test
    void countsAllAsUnknownWhereTheGroupsComeToMoreThanTheTotal() {
        Losses losses = new Losses("ged");
        List<List<String>> rows = Incidents.rows(FilesTest.write(
                "ged",
                List.of(clash().killed("all", exactly(20))
                        .killed("military", exactly(30))
                        .dossier()),
                losses));
        assertThat(Incidents.column(rows, "deaths_unknown")).containsExactly("20");
        assertThat(losses.all()).anyMatch(loss -> loss.field().equals("deaths_civilians"));
    }

    @Test
    void hasNoRowWithoutADeath() {
        Losses losses = new Losses("ged");
        assertThat(FilesTest.write("ged", List.of(clash().dossier()), losses).lines())
                .hasSize(1);
        assertThat(losses.all()).anyMatch(loss -> loss.why().equals("nobody tells of a death"));
    }

    @Test
    void knowsTheCellOfTheGrid() {
        assertThat(GedRow.cell(-90, -180)).isEqualTo(1);
        assertThat(GedRow.cell(34.53, 69.17)).isEqualTo(179_779);
        assertThat(GedRow.cell(89.9, 179.9)).isEqualTo(259_200);
    }

    private static Incidents clash() {
        return new Incidents("armed-clash")
                .on(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 1), DatePrecision.DAY)
                .in("AF")
                .who(Role.PERPETRATOR, "Taliban", "afghan-taliban", "armed-group")
                .who(Role.VICTIM, "soldiers", null, "military");
    }

    private static Quantity exactly(long number) {
        return new Quantity(number, number, number, String.valueOf(number));
    }
}
