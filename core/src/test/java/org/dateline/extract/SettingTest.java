package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Account;
import org.dateline.model.Focus;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Scope;
import org.dateline.model.Where;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

/** Where the news happened, as the words around it tell. */
class SettingTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());

    @Test
    void theVillageOfNoTableIsWhereItHappenedAndItsProvinceSaysWhereThatLies() {
        Where where =
                where("KHARTOUM - Shells hit a school at Qelbo, in the west of Kassala state, killing nine teachers.");
        assertThat(where.name()).isEqualTo("Qelbo");
        assertThat(where.admin1()).isEqualTo("Kassala");
    }

    @Test
    void aBareNameBehindInIsAVillageToo() {
        assertThat(where("MAIDUGURI, Nigeria - Gunmen killed nine farmers in Ngarwa on Sunday.")
                        .name())
                .isEqualTo("Ngarwa");
    }

    @Test
    void theDayAtTheHeadOfAParagraphDatesWhatItTells() {
        List<Account> accounts = EXTRACTOR
                .extract(TestParser.document(
                        "Monday. A bomb killed two guards in Mosul.\n\nThursday. Gunmen kidnapped a judge in Tikrit.",
                        "2013-07-28"))
                .accounts();
        assertThat(accounts)
                .extracting(a -> String.valueOf(a.when().from()))
                .containsExactlyInAnyOrder("2013-07-22", "2013-07-25");
    }

    @Test
    void daysOnLinesOfTheirOwnDateAllThatFollowsUpToTheNext() {
        List<Account> accounts =
                EXTRACTOR.extract(TestParser.document("""
                        From the notes of the Fresno Police Department.

                        TUESDAY, MAY 7

                        10:40 p.m. - Somebody in a van fired into a yard on Oak Street and wounded two men.

                        WEDNESDAY, MAY 8

                        1:15 a.m. - A woman was stabbed in the arm by a man with a kitchen knife.
                        """, "2024-05-13")).accounts();
        assertThat(accounts)
                .extracting(a -> String.valueOf(a.when().from()))
                .containsExactly("2024-05-07", "2024-05-08");
    }

    @Test
    void theDayOfATotalIsThatOfWhatItIsMadeOf() {
        List<Account> accounts = EXTRACTOR
                .extract(TestParser.document(
                        "At least nine people were killed in separate acts of terrorism in two provinces on Thursday. In Karachi, a car"
                                + " bomb hit a bus and killed six guards. In Peshawar, men threw a grenade at a cinema, killing three.",
                        "2024-05-10"))
                .accounts();
        assertThat(accounts).extracting(Account::scope).startsWith(Scope.AGGREGATE, Scope.INCIDENT, Scope.INCIDENT);
        assertThat(accounts)
                .extracting(a -> String.valueOf(a.when().from()))
                .startsWith("2024-05-09", "2024-05-09", "2024-05-09");
    }

    @Test
    void theDayOnWhichAWoundedManDiedIsNotThatOfTheShooting() {
        Account account = EXTRACTOR
                .extract(TestParser.document(
                        "A Fresno clerk injured in a shooting last week succumbed to his injuries on Sunday, the coroner said. Amos"
                                + " Reed was shot by a neighbour around 5 p.m. Friday at a house in Fresno.",
                        "2024-05-13"))
                .accounts()
                .get(0);
        assertThat(account.when().from()).isEqualTo(LocalDate.of(2024, 5, 10));
    }

    @Test
    void aConditionOfAWoundedManIsOfAnotherDayThanHisWound() {
        assertThat(first(
                                "A clerk shot in Fresno was still in a critical condition on Saturday, police said. The shooting happened"
                                        + " on 2 March.")
                        .when()
                        .from())
                .isEqualTo(LocalDate.of(2024, 3, 2));
    }

    @Test
    void theDayAtTheHeadOfASentenceGoesOnInItsParagraph() {
        List<Account> accounts =
                EXTRACTOR.extract(TestParser.document("""
                        On Sunday, 5 January, her uncle was late for the market. His cart rolled over a mine near Djibo and he was killed.

                        In November fighters attacked a convoy near Dori and killed seven drivers.
                        """, "2025-01-18")).accounts();
        assertThat(accounts)
                .extracting(a -> String.valueOf(a.when().from()))
                .containsExactly("2025-01-05", "2024-11-01");
    }

    @Test
    void whereSomebodySpeaksIsNotWhereItHappened() {
        List<Account> accounts = EXTRACTOR
                .extract(TestParser.document(
                        "Gunmen killed four guards in Lae on Monday. On Tuesday night a mob beat a man they took for one of them. The"
                                + " commissioner, speaking in Port Moresby, said that the jail was full.",
                        "2023-07-20"))
                .accounts();
        assertThat(accounts)
                .extracting(a -> String.valueOf(a.where().name()))
                .contains("Lae")
                .doesNotContain("Port Moresby");
    }

    @Test
    void aMedicalCentreNamedForTwoFamiliesIsNoTown() {
        assertThat(where("FRESNO, Calif. - A quarrel behind a garage ended with two men shot dead. A third walked into"
                                + " Willis-Houston Medical Center with a wound in his leg.")
                        .name())
                .isEqualTo("Fresno");
    }

    @Test
    void nearWhereThePeopleOfTheNewsComeFromWhereNothingElseIsTold() {
        Where where = where("A man was shot dead on Monday, police said. A Joliet man was held for the murder.");
        assertThat(where.name()).isEqualTo("Joliet");
        assertThat(where.precision()).isEqualTo(PlacePrecision.NEAR);
    }

    @Test
    void aTownThatIsToldGoesBeforeWhereThePeopleComeFrom() {
        assertThat(where("A Joliet teenager was shot dead in Chicago on Monday, police said.")
                        .name())
                .isEqualTo("Chicago");
    }

    @Test
    void aDayAtTheHeadOfASentenceIsThatOfItsFirstClause() {
        assertThat(first("On 4 March, armed men presumed to belong to a militia attacked the mill at Bria with rifles. "
                                + "Four millers were killed.")
                        .when()
                        .from())
                .isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void theHourThatTheNextSentenceTellsIsThatOfTheAttack() {
        assertThat(first(
                                "Two men were shot dead in Joliet on Sunday, police said. It happened at about 9:30 p.m. beside a laundry.")
                        .when()
                        .partOfDay())
                .isEqualTo("evening");
        assertThat(first(
                                "Two men were shot dead in Joliet on Sunday, police said. They were taken to a hospital at 9:30 p.m.")
                        .when()
                        .partOfDay())
                .isNull();
    }

    @Test
    void whatHappenedWeeksBeforeTheNewsIsHistory() {
        List<Account> accounts = EXTRACTOR
                .extract(TestParser.document(
                        "Rebels ambushed a patrol near Bria on Monday and killed six soldiers. "
                                + "On 2 February gunmen stormed a base at Bangui and killed its commander.",
                        "2024-03-06"))
                .accounts();
        assertThat(accounts).extracting(Account::focus).containsExactly(Focus.MAIN, Focus.BACKGROUND);
    }

    @Test
    void theCityIsTheTownJustSpokenOf() {
        Where where = EXTRACTOR
                .extract(TestParser.document(
                        "Inmates broke out of the Koyfiya prison near Benghazi on Monday. Security men are looking for them. "
                                + "The city has seen attacks since 11 September 2012, when militants stormed a mission and killed four people.",
                        "2013-07-30"))
                .accounts()
                .get(1)
                .where();
        assertThat(where.name()).isEqualTo("Benghazi");
    }

    @Test
    void theTownOfTheFirstSentenceGoesBeforeWhereTheReportWasSentFrom() {
        assertThat(where(
                                "KABUL - An air strike hit a hospital run by a charity in the city of Kunduz on Tuesday. At least 19 people were"
                                        + " killed, said the charity, which had telephoned officers in Kabul.")
                        .name())
                .isEqualTo("Kunduz");
    }

    @Test
    void whereTheHurtAreTreatedIsNotWhereTheyWereHurt() {
        assertThat(where(
                                "Rebels ambushed a patrol near Bria on Monday. Six soldiers were wounded; three were flown to a hospital"
                                        + " in Bangui.")
                        .name())
                .isEqualTo("Bria");
    }

    @Test
    void whatCameTwoDaysEarlierIsDatedByThatDistance() {
        assertThat(EXTRACTOR
                        .extract(TestParser.document(
                                "The rebels threatened Kenya on Saturday with a long war, two days after their gunmen murdered 40 students in Garissa.",
                                "2015-04-04"))
                        .accounts())
                .anyMatch(a -> a.what().type().equals("armed-assault")
                        && String.valueOf(a.when().from()).equals("2015-04-02"));
    }

    @Test
    void aDeathInHospitalDaysLaterBelongsToTheAttack() {
        assertThat(EXTRACTOR
                        .extract(TestParser.document(
                                "A boy was shot in Kunduz on Sunday. The boy died on Tuesday, officials said.",
                                "2024-05-15"))
                        .accounts())
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.when().from()).hasToString("2024-05-12");
                    assertThat(account.figures()).anyMatch(f -> f.of().equals("killed"));
                });
    }

    @Test
    void theDayOfAnArrestOrAChargeIsNotThatOfTheDeed() {
        for (String text : List.of(
                "Police arrested a man in Kunduz on Monday for suspected involvement in a shooting that left one dead.",
                "Prosecutors on Monday filed a charge against a man in the shooting death of a clerk in Kunduz.")) {
            assertThat(EXTRACTOR
                            .extract(TestParser.document(text, "2024-05-15"))
                            .accounts())
                    .as(text)
                    .noneMatch(a -> !a.what().type().equals("arrest")
                            && String.valueOf(a.when().from()).equals("2024-05-13"));
        }
    }

    @Test
    void whoDiesAfterHeKilledOthersDiesInTheSameAttack() {
        assertThat(EXTRACTOR
                        .extract(TestParser.document(
                                "Officers shot and killed a gunman in Kunduz on Monday after he killed two clerks.",
                                "2024-05-15"))
                        .accounts())
                .hasSize(1);
    }

    @Test
    void aNamesakeFarFromTheCityThatIsNamedAgainAndAgainIsAQuarterOfIt() {
        assertThat(where(
                                "PHILADELPHIA - A man was shot dead in Kensington on Monday. Philadelphia police found no weapon. A"
                                        + " Philadelphia hospital treated two others.")
                        .name())
                .isEqualTo("Philadelphia");
    }

    @Test
    void hereIsWhereTheReportWasSentFromUnlessSomebodySaidSomethingThere() {
        assertThat(where("JOLIET, Illinois - A truck was bombed by rebels here on Sunday morning, killing five guards.")
                        .name())
                .isEqualTo("Joliet");
        assertThat(where(
                                "RAIPUR, Oct 6 - Four rebels were killed near Nagpur on Saturday, an officer said here on Sunday.")
                        .name())
                .isEqualTo("Nagpur");
    }

    @Test
    void aVillageThatNoTableKnowsKeepsItsNameAndHasThePlaceOfItsProvince() {
        Where where = where("Gunmen raided the village of Oruwasha in Plateau State on Sunday and killed nine people.");
        assertThat(where.name()).isEqualTo("Oruwasha");
        assertThat(where.admin1()).isEqualTo("Plateau State");
        assertThat(where.precision()).isEqualTo(PlacePrecision.ADMIN1);
    }

    @Test
    void whereSomethingHappenedInAnotherYearIsNotWhereTheNewsHappened() {
        assertThat(where(
                                "Gunmen killed nine people in two villages of Plateau State on Sunday, police said. It is recalled that 40"
                                        + " people lost their lives in similar attacks in Bokkos in 2018.")
                        .name())
                .isEqualTo("Plateau State");
    }

    @Test
    void anArrestComesAfterWhatItAnswers() {
        assertThat(EXTRACTOR
                        .extract(TestParser.document(
                                "Police arrested a man in Kunduz on Monday. Gunmen shot dead two clerks at a bank there on Sunday.",
                                "2024-05-15"))
                        .accounts())
                .extracting(account -> account.what().type())
                .endsWith("arrest");
    }

    private static Where where(String text) {
        return first(text).where();
    }

    private static Account first(String text) {
        return EXTRACTOR
                .extract(TestParser.document(text, "2024-05-15"))
                .accounts()
                .get(0);
    }
}
