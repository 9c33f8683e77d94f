package org.dateline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.link.Codebook;
import org.dateline.model.Account;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Evidence;
import org.dateline.model.FigureScope;
import org.dateline.model.FigureVersion;
import org.dateline.model.Focus;
import org.dateline.model.HowMany;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Modality;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Quantity;
import org.dateline.model.Review;
import org.dateline.model.Role;
import org.dateline.model.Scope;
import org.dateline.model.Speaker;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallierTest {
    private static final List<Dimension> MONTH_AND_COUNTRY = List.of(Dimension.MONTH, Dimension.COUNTRY);

    @Test
    void addsUpTheIncidentsOfAMonthAndACountry() {
        TallyTable table = tally(
                Codebook.UCDP,
                MONTH_AND_COUNTRY,
                incident("2013-07-21", "IQ", figure("all", 71)),
                incident("2013-07-29", "IQ", figure("all", 60)),
                incident("2013-08-01", "IQ", figure("all", 5)),
                incident("2013-07-02", "SY", figure("all", 9)));
        assertThat(table.rows())
                .extracting(TallyRow::key)
                .containsExactly(List.of("2013-07", "IQ"), List.of("2013-07", "SY"), List.of("2013-08", "IQ"));
        assertThat(range(table.rows().get(0))).isEqualTo(new Range(131, 131L, 131));
        assertThat(table.rows().get(0).incidents()).isEqualTo(2);
    }

    @Test
    void readsDisagreeingFiguresByTheCodebookAsked() {
        Incident incident = incident("2013-07-21", "IQ", figure("all", 17, 26, 26));
        assertThat(range(
                        tally(Codebook.UCDP, MONTH_AND_COUNTRY, incident).rows().get(0)))
                .isEqualTo(new Range(17, 26L, 26));
        assertThat(range(tally(Codebook.ACLED, MONTH_AND_COUNTRY, incident)
                        .rows()
                        .get(0)))
                .isEqualTo(new Range(17, 17L, 26));
        assertThat(range(tally(Codebook.RECORDER, MONTH_AND_COUNTRY, incident)
                        .rows()
                        .get(0)))
                .isEqualTo(new Range(17, null, 26));
    }

    @Test
    void knowsNoBestSumWhereTheRecordersRuleNamesNoneForOneIncident() {
        TallyTable table = tally(
                Codebook.RECORDER,
                MONTH_AND_COUNTRY,
                incident("2013-07-21", "IQ", figure("all", 17, 26)),
                incident("2013-07-22", "IQ", figure("all", 4)));
        assertThat(range(table.rows().get(0))).isEqualTo(new Range(21, null, 30));
    }

    @Test
    void takesTheNumberForAllAndAddsGroupsOnlyWithoutIt() {
        Incident both = incident("2013-07-21", "IQ", figure("all", 12), figure("police", 4), figure("civilians", 8));
        Incident groups = incident("2013-07-22", "IQ", figure("police", 4), figure("civilians", 8), figure("women", 3));
        TallyTable table = tally(Codebook.UCDP, List.of(), both, groups);
        assertThat(table.rows()).hasSize(1);
        assertThat(range(table.rows().get(0))).isEqualTo(new Range(24, 24L, 24));
    }

    @Test
    void countsAGroupAndThoseWithinItOnce() {
        Incident guards = incident(
                "2013-07-21", "IQ", figure("security-forces", 40), figure("guards", 14), figure("prisoners", 25));
        Incident army =
                incident("2013-07-22", "IQ", figure("security-forces", 5), figure("police", 4), figure("military", 3));
        assertThat(range(tally(Codebook.UCDP, List.of(), guards, army).rows().get(0)))
                .isEqualTo(new Range(72, 72L, 72));
    }

    @Test
    void keepsEachGroupsOwnNumberWhereRowsAreByGroup() {
        TallyTable table = tally(
                Codebook.UCDP,
                List.of(Dimension.GROUP),
                incident("2013-07-21", "IQ", figure("all", 12), figure("police", 4)),
                incident("2013-07-22", "IQ", figure("police", 2)),
                incident("2013-07-23", "IQ"));
        assertThat(table.rows())
                .extracting(TallyRow::key)
                .containsExactly(List.of("all"), List.of("police"), List.of(""));
        assertThat(range(table.rows().get(1))).isEqualTo(new Range(6, 6L, 6));
    }

    @Test
    void givesWhatHasNoDateOrPlaceARowOfItsOwnAtTheEnd() {
        TallyTable table = tally(
                Codebook.UCDP,
                MONTH_AND_COUNTRY,
                incident(When.UNKNOWN, null, figure("all", 3)),
                incident("2013-07-21", "IQ", figure("all", 71)));
        assertThat(table.rows()).extracting(TallyRow::key).containsExactly(List.of("2013-07", "IQ"), List.of("", ""));
        assertThat(range(table.rows().get(1))).isEqualTo(new Range(3, 3L, 3));
    }

    @Test
    void countsAWeekOverTheEndOfAMonthWhereItBeginsAndALongerPeriodInTheYear() {
        TallyTable table = tally(
                Codebook.UCDP,
                List.of(Dimension.MONTH),
                incident(dated("2013-07-29", "2013-08-02", DatePrecision.RANGE), "IQ", figure("all", 1)),
                incident(dated("2013-06-10", "2013-08-20", DatePrecision.RANGE), "IQ", figure("all", 2)),
                incident(dated("2013-01-01", "2013-12-31", DatePrecision.YEAR), "IQ", figure("all", 4)),
                incident(dated("2012-06-01", "2013-06-30", DatePrecision.RANGE), "IQ", figure("all", 8)));
        assertThat(table.rows())
                .extracting(TallyRow::key)
                .containsExactly(List.of("2013"), List.of("2013-07"), List.of(""));
        assertThat(range(table.rows().get(0))).isEqualTo(new Range(6, 6L, 6));
    }

    @Test
    void countsAnIncidentWithTwoPerpetratorsOnce() {
        Incident incident = incident(
                dated("2013-07-21", "2013-07-21", DatePrecision.DAY),
                "IQ",
                List.of(by("Group Two", "group-two"), by("gunmen", null), by("the gunmen", null)),
                figure("all", 5));
        TallyTable table = tally(Codebook.UCDP, List.of(Dimension.ACTOR), incident);
        assertThat(table.rows())
                .singleElement()
                .extracting(TallyRow::key)
                .isEqualTo(List.of("group-two + unnamed armed-group"));
    }

    @Test
    void leavesOutWhatAPersonRejectedAndCountsWhatHasNoFigure() {
        Incident rejected = incident("2013-07-21", "IQ", figure("all", 71));
        TallyTable table = new Tallier(plan(Codebook.UCDP, MONTH_AND_COUNTRY, null), List.of(), article -> article)
                .add(reviewed(rejected, Review.REJECTED))
                .add(incident("2013-07-22", "IQ"))
                .table();
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.incidents()).isEqualTo(1);
            assertThat(row.counts().get("killed")).isEqualTo(new TallyRow.Count(null, 0, 0));
        });
    }

    @Test
    void leavesANumberThatAPersonGaveAsItIsUnderEveryCodebook() {
        Incident corrected =
                from("figures.killed.all", "ruling:1", incident("2013-07-21", "IQ", figure("all", 17, 26, 26)));
        assertThat(range(tally(Codebook.ACLED, MONTH_AND_COUNTRY, corrected)
                        .rows()
                        .get(0)))
                .isEqualTo(new Range(17, 26L, 26));
    }

    @Test
    void countsArticlesOfOneSourceOnce() {
        TallyTable table = new Tallier(
                        plan(Codebook.UCDP, MONTH_AND_COUNTRY, null), List.of(), article -> "one and the same")
                .add(incident("2013-07-21", "IQ", figure("all", 17, 26)))
                .table();
        assertThat(table.rows().get(0).counts().get("killed"))
                .isEqualTo(new TallyRow.Count(new Range(17, 17L, 26), 1, 1));
    }

    @Test
    void setsASourcesOwnTotalBesideTheRowAndSaysWhatShareIsCovered() {
        Tallier tallier = new Tallier(
                plan(Codebook.UCDP, MONTH_AND_COUNTRY, null),
                List.of(
                        aggregate("un", "2013-07-01", "2013-07-31", "IQ", 1000, "the United Nations"),
                        aggregate("reprint", "2013-07-01", "2013-07-31", "IQ", 1000, "the United Nations"),
                        aggregate("half", "2013-01-01", "2013-06-30", "IQ", 4000, null)),
                article -> article);
        TallyTable table = tallier.add(incident("2013-07-21", "IQ", figure("all", 71)))
                .add(incident("2013-07-22", "IQ", figure("police", 4)))
                .add(incident("2013-03-01", "IQ", figure("all", 10)))
                .add(incident("2013-07-22", "SY", figure("all", 500)))
                .table();
        StatedTotal july = table.rows().get(1).stated().get(0);
        assertThat(july.saidBy()).isEqualTo("the United Nations");
        assertThat(july.articles()).containsExactly("un", "reprint");
        assertThat(july.covered()).isEqualTo(new Range(75, 75L, 75));
        assertThat(july.incidents()).isEqualTo(2);
        assertThat(july.share()).isEqualTo(0.075);
        assertThat(table.rows().get(0).stated()).isEmpty();
        assertThat(table.otherTotals()).singleElement().satisfies(half -> {
            assertThat(half.covered()).isEqualTo(new Range(10, 10L, 10));
            assertThat(half.share()).isEqualTo(0.0025);
        });
    }

    @Test
    void comparesAStatedTotalWithNothingWhereItsPeriodIsUnknown() {
        Tallier tallier = new Tallier(
                plan(Codebook.UCDP, List.of(Dimension.MONTH), "IQ"),
                List.of(aggregate("un", null, null, "IQ", 1000, null)),
                article -> article);
        TallyTable table =
                tallier.add(incident("2013-07-21", "IQ", figure("all", 71))).table();
        assertThat(table.otherTotals()).singleElement().satisfies(total -> {
            assertThat(total.covered()).isNull();
            assertThat(total.share()).isNull();
        });
    }

    @Test
    void addsAnAggregateToNoRow() {
        TallyTable table = new Tallier(
                        plan(Codebook.UCDP, MONTH_AND_COUNTRY, null),
                        List.of(aggregate("un", "2013-07-01", "2013-07-31", "IQ", 1000, null)),
                        article -> article)
                .table();
        assertThat(table.rows()).isEmpty();
        assertThat(table.otherTotals())
                .singleElement()
                .satisfies(total -> assertThat(total.share()).isZero());
    }

    private static TallyTable tally(Codebook codebook, List<Dimension> by, Incident... incidents) {
        Tallier tallier = new Tallier(plan(codebook, by, null), List.of(), article -> article);
        List.of(incidents).forEach(tallier::add);
        return tallier.table();
    }

    private static TallyPlan plan(Codebook codebook, List<Dimension> by, @Nullable String country) {
        return new TallyPlan(by, List.of("killed"), codebook, country, null);
    }

    private static @Nullable Range range(TallyRow row) {
        return row.counts()
                .getOrDefault("killed", new TallyRow.Count(null, 0, 0))
                .range();
    }

    /** A figure of killed with a version for each number, each of an article of its own. */
    private static IncidentFigure figure(String group, long... numbers) {
        List<FigureVersion> versions = new ArrayList<>();
        for (long number : numbers) {
            String article = "article " + versions.size();
            versions.add(
                    new FigureVersion(exactly(number), article, article + "#1", null, null, null, false, false, null));
        }
        return Codebook.UCDP.reread(new IncidentFigure("killed", group, null, null, null, "none", versions));
    }

    private static Quantity exactly(long number) {
        return new Quantity(number, number, number, String.valueOf(number));
    }

    private static Incident incident(String day, @Nullable String country, IncidentFigure... figures) {
        return incident(dated(day, day, DatePrecision.DAY), country, figures);
    }

    private static Incident incident(When when, @Nullable String country, IncidentFigure... figures) {
        return incident(when, country, List.of(), figures);
    }

    private static Incident incident(When when, @Nullable String country, List<Who> who, IncidentFigure... figures) {
        return new Incident(
                "incident",
                new What("bombing", List.of("bombing"), List.of()),
                when,
                in(country),
                who,
                List.of(),
                List.of(figures),
                List.of(),
                List.of(),
                List.of(),
                1,
                Review.AUTOMATIC,
                Map.of());
    }

    private static Incident reviewed(Incident i, Review review) {
        return as(i, review, i.fieldFrom());
    }

    private static Incident from(String field, String source, Incident i) {
        return as(i, i.review(), Map.of(field, source));
    }

    private static Incident as(Incident i, Review review, Map<String, String> fieldFrom) {
        return new Incident(
                i.id(),
                i.what(),
                i.when(),
                i.where(),
                i.who(),
                i.weapons(),
                i.figures(),
                i.responsibility(),
                i.accounts(),
                i.links(),
                i.independentSources(),
                review,
                fieldFrom);
    }

    private static Where in(@Nullable String country) {
        return new Where(country, null, null, null, country, null, null, null, PlacePrecision.COUNTRY, List.of());
    }

    private static When dated(String from, String to, DatePrecision precision) {
        return new When(LocalDate.parse(from), LocalDate.parse(to), precision, null, DateBasis.TEXT, List.of());
    }

    private static Who by(String name, @Nullable String actor) {
        return new Who(Role.PERPETRATOR, name, actor, List.of(), "armed-group", null, null, List.of(), List.of());
    }

    private static Account aggregate(
            String article,
            @Nullable String from,
            @Nullable String to,
            String country,
            long killed,
            @Nullable String saidBy) {
        Speaker speaker = saidBy == null ? null : new Speaker(saidBy, null, null, null, null);
        return new Account(
                article + "#1",
                article,
                new What("other-violence", List.of("other-violence"), List.of()),
                Scope.AGGREGATE,
                Focus.MAIN,
                Modality.REPORTED,
                from == null || to == null ? When.UNKNOWN : dated(from, to, DatePrecision.MONTH),
                in(country),
                List.of(),
                List.of(),
                List.of(new HowMany(
                        "killed",
                        "all",
                        exactly(killed),
                        FigureScope.TOTAL,
                        List.of(new Evidence(0, 4, "1000", "rule", speaker)))),
                List.of());
    }
}
