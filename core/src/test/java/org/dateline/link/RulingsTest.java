package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.link.Report.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dateline.link.Report.Story;
import org.dateline.model.Account;
import org.dateline.model.Anchor;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Review;
import org.dateline.model.Role;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulingsTest {
    private static final Extraction FIRST = bombing("a", "2021-03-08").read();
    private static final Extraction AGAIN = bombing("b", "2021-03-08").read();
    private static final Extraction ELSEWHERE = article("c")
            .tells("armed-assault")
            .day("2021-05-02")
            .town("Delm", 36, 44, "IQ")
            .read();

    @Test
    void putsTogetherWhatAPersonRuledTheSameHoweverUnlike() {
        List<Incident> incidents = link(same("1", FIRST, ELSEWHERE));
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).accounts()).containsExactly("a#1", "b#1", "c#1");
        assertThat(incidents.get(0).links())
                .anySatisfy(
                        link -> assertThat(link.because()).containsExactly("ruled the same by Ada: as the mayor told"));
    }

    @Test
    void keepsApartWhatAPersonRuledDifferentHoweverAlike() {
        assertThat(link(different("1", FIRST, AGAIN)))
                .extracting(Incident::accounts)
                .contains(List.of("a#1"), List.of("b#1"));
    }

    @Test
    void letsTheLaterOfTwoRulingsOnOnePairStand() {
        assertThat(link(same("1", FIRST, ELSEWHERE), different("2", FIRST, ELSEWHERE)))
                .hasSize(2);
        assertThat(link(different("1", FIRST, AGAIN), same("2", FIRST, AGAIN))).hasSize(2);
    }

    @Test
    void forgetsARulingThatIsTakenBack() {
        Ruling back = ruling("2", RulingKind.TAKEN_BACK, List.of(), List.of(), null, null, "1");
        assertThat(link(different("1", FIRST, AGAIN), back)).hasSize(2);
    }

    @Test
    void findsTheAccountByItsWordsWhereALaterReadingNumbersItAnew() {
        Anchor stale = new Anchor("c#7", "c", 0, 4);
        Ruling ruling = ruling("1", RulingKind.SAME, anchors(FIRST), List.of(stale), null, null, null);
        assertThat(link(ruling)).hasSize(1);
    }

    @Test
    void showsACorrectedValueAndWhoseItIs() {
        Incident incident = link(correct("1", FIRST, "when", "2021-03-07")).get(0);
        assertThat(incident.when().from()).isEqualTo(LocalDate.of(2021, 3, 7));
        assertThat(incident.review()).isEqualTo(Review.CORRECTED);
        assertThat(incident.fieldFrom()).containsEntry("when", "ruling:1");
    }

    @Test
    void takesTheOldCoordinatesAwayWithTheOldTown() {
        Incident incident =
                link(correct("1", FIRST, "where.name", "Upper Sath")).get(0);
        assertThat(incident.where().lat()).isNull();
        assertThat(incident.where().precision()).isEqualTo(PlacePrecision.COUNTRY);
        Incident half = link(correct("1", FIRST, "where.name", "Upper Sath"), correct("2", FIRST, "where.lat", "34.5"))
                .get(0);
        assertThat(half.where().lat()).as("half a pair of coordinates is none").isNull();
        assertThat(half.where().precision()).isEqualTo(PlacePrecision.COUNTRY);
        Incident placed = link(
                        correct("1", FIRST, "where.name", "Upper Sath"),
                        correct("2", FIRST, "where.lat", "34.5"),
                        correct("3", FIRST, "where.lon", "44.5"))
                .get(0);
        assertThat(placed.where().lat()).isEqualTo(34.5);
        assertThat(placed.where().precision()).isEqualTo(PlacePrecision.EXACT);
    }

    @Test
    void movesTheEndsOfAFigureWithItsBestNumberAndKeepsTheVersions() {
        Incident incident =
                link(correct("1", FIRST, "figures.killed.all.best", "12")).get(0);
        assertThat(incident.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.best()).isEqualTo(12);
            assertThat(figure.low()).isEqualTo(9);
            assertThat(figure.high()).isEqualTo(12);
            assertThat(figure.versions()).hasSize(2);
        });
    }

    @Test
    void makesAFigureThatNoArticleGives() {
        Incident incident =
                link(correct("1", FIRST, "figures.wounded.police.best", "3")).get(0);
        assertThat(incident.figures()).anySatisfy(figure -> {
            assertThat(figure.of()).isEqualTo("wounded");
            assertThat(figure.best()).isEqualTo(3);
            assertThat(figure.low()).isEqualTo(3);
            assertThat(figure.high()).as("or no sum would count it").isEqualTo(3);
            assertThat(figure.versions()).isEmpty();
        });
    }

    @Test
    void givesARoleToThoseWhomAPersonNamesAndLeavesTheOtherRolesAsTheyAre() {
        Incident incident = linked(
                named(), correct("1", named(), "who.perpetrator", "Free Dawn (armed-group) <free-dawn>; two men"));
        assertThat(incident.who())
                .extracting(Who::role, Who::name, Who::actor, Who::kind)
                .containsExactly(
                        tuple(Role.VICTIM, "Marta Oduya", null, "civilian"),
                        tuple(Role.PERPETRATOR, "Free Dawn", "free-dawn", "armed-group"),
                        tuple(Role.PERPETRATOR, "two men", null, null));
        assertThat(incident.fieldFrom())
                .containsEntry("who.0", "a#1")
                .containsEntry("who.1", "ruling:1")
                .containsEntry("who.2", "ruling:1")
                .containsEntry("who.perpetrator", "ruling:1");
    }

    @Test
    void keepsTheWordsOfAnArticleForWhomItNamesToo() {
        Incident incident = linked(named(), correct("1", named(), "who.perpetrator", "gunmen; the Red Line"));
        assertThat(incident.who().get(1))
                .isEqualTo(named().accounts().get(0).who().get(0));
        assertThat(incident.fieldFrom()).containsEntry("who.1", "a#1").containsEntry("who.2", "ruling:1");
    }

    @Test
    void emptiesAListOfWhichNobodyCanKnow() {
        Incident incident = linked(
                named(),
                correct("1", named(), "who.victim", null),
                correct("2", named(), "weapons", null),
                correct("3", named(), "responsibility", null));
        assertThat(incident.who()).extracting(Who::role).containsExactly(Role.PERPETRATOR);
        assertThat(incident.weapons()).isEmpty();
        assertThat(incident.responsibility()).isEmpty();
        assertThat(incident.fieldFrom())
                .containsEntry("weapons", "ruling:2")
                .doesNotContainKeys("weapons.0", "who.1", "responsibility.0");
    }

    @Test
    void givesWeaponsAndClaimsAnew() {
        Incident incident = linked(
                named(),
                correct("1", named(), "weapons", "rifle; Car bomb"),
                correct("2", named(), "responsibility", "denial: the Red Line; claim: Free Dawn"));
        assertThat(incident.weapons()).extracting(With::kind).containsExactly("rifle", "car-bomb");
        assertThat(incident.fieldFrom()).containsEntry("weapons.0", "a#1").containsEntry("weapons.1", "ruling:1");
        assertThat(incident.responsibility())
                .extracting(Responsibility::kind, Responsibility::by)
                .containsExactly(
                        tuple(ResponsibilityKind.DENIAL, "the Red Line"), tuple(ResponsibilityKind.CLAIM, "Free Dawn"));
    }

    private static Extraction named() {
        return article("a")
                .tells("armed-assault")
                .day("2021-03-08")
                .town("Korva", 34, 44, "IQ")
                .by("gunmen", null)
                .victim("Marta Oduya", "civilian")
                .with("rifle")
                .read();
    }

    private static Incident linked(Extraction told, Ruling... rulings) {
        return Linker.standard()
                .link(List.of(told), List.of(rulings))
                .incidents()
                .get(0);
    }

    @Test
    void rejectsAndConfirmsAnIncidentByItsFirstAccount() {
        Ruling rejected = ruling("1", RulingKind.REJECTED, anchors(FIRST), List.of(), null, null, null);
        assertThat(link(rejected).get(0).review()).isEqualTo(Review.REJECTED);
        Ruling confirmed = ruling("2", RulingKind.CONFIRMED, anchors(FIRST), List.of(), null, null, null);
        assertThat(link(rejected, confirmed).get(0).review()).isEqualTo(Review.CONFIRMED);
        assertThat(link(confirmed).get(1).review()).isEqualTo(Review.AUTOMATIC);
    }

    @Test
    void refusesAFieldOrAValueThatCannotBe() {
        assertThatThrownBy(() -> Correction.of("colour", "red")).hasMessageContaining("there is no field \"colour\"");
        assertThatThrownBy(() -> Correction.of("when.from", "yesterday")).hasMessageContaining("a day like 2013-07-21");
        assertThatThrownBy(() -> Correction.of("where.lat", "95")).hasMessageContaining("between -90 and 90");
        assertThatThrownBy(() -> Correction.of("figures.killed", "9")).hasMessageContaining("figures.killed.all.best");
        assertThatThrownBy(() -> Correction.of("when.precision", "hour")).hasMessageContaining("day, range, week");
        assertThatThrownBy(() -> Correction.of("who", "gunmen")).hasMessageContaining("who.perpetrator");
        assertThatThrownBy(() -> Correction.of("who.bystander", "gunmen")).hasMessageContaining("perpetrator, target");
        assertThatThrownBy(() -> Correction.of("who.party", "<a b>")).hasMessageContaining("semicolons between");
        assertThatThrownBy(() -> Correction.of("who.party", " ; ")).hasMessageContaining("must have a value");
        assertThatThrownBy(() -> Correction.of("weapons.0", "rifle")).hasMessageContaining("as a whole list");
        assertThatThrownBy(() -> Correction.of("responsibility", "Free Dawn")).hasMessageContaining("claim:");
    }

    private static Story bombing(String id, String day) {
        return article(id).tells("bombing").day(day).town("Korva", 34, 44, "IQ").figure("killed", "all", 9);
    }

    private static List<Incident> link(Ruling... rulings) {
        return Linker.standard()
                .link(List.of(FIRST, AGAIN, ELSEWHERE), List.of(rulings))
                .incidents();
    }

    private static Ruling same(String id, Extraction a, Extraction b) {
        return ruling(id, RulingKind.SAME, anchors(a), anchors(b), null, null, null);
    }

    private static Ruling different(String id, Extraction a, Extraction b) {
        return ruling(id, RulingKind.DIFFERENT, anchors(a), anchors(b), null, null, null);
    }

    private static Ruling correct(String id, Extraction a, String field, @Nullable String value) {
        return ruling(id, RulingKind.CORRECTED, anchors(a), List.of(), field, value, null);
    }

    private static List<Anchor> anchors(Extraction extraction) {
        List<Account> accounts = extraction.accounts();
        return accounts.stream().map(Anchor::of).toList();
    }

    private static Ruling ruling(
            String id,
            RulingKind kind,
            List<Anchor> a,
            List<Anchor> b,
            @Nullable String field,
            @Nullable String value,
            @Nullable String takesBack) {
        return new Ruling(id, kind, a, b, field, value, "as the mayor told", "Ada", Instant.EPOCH, takesBack);
    }
}
