package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.Actors;
import org.dateline.model.ActorMention;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

class ActorFinderTest {
    private static final ActorFinder FINDER = new ActorFinder(Actors.load());

    private static List<ActorMention> find(String text) {
        return FINDER.find(TestParser.document(text));
    }

    private static List<String> told(String text) {
        return find(text).stream()
                .map(m -> text.substring(m.start(), m.end()) + "=" + m.actor())
                .toList();
    }

    @Test
    void findsAGroupInACompoundWithItsFighters() {
        assertThat(told("Dozens of Boko Haram gunmen burned a village in Borno."))
                .containsExactly("Boko Haram=boko-haram");
    }

    @Test
    void makesTheAcronymAnAliasOfTheNameThatIntroducesIt() {
        List<ActorMention> mentions =
                find("The Movement of Free Fishermen (MFF) burned two boats. Later the MFF said it would do so again.");
        assertThat(mentions).hasSize(3).allSatisfy(m -> {
            assertThat(m.name()).isEqualTo("Movement of Free Fishermen");
            assertThat(m.aliases()).containsExactly("MFF");
            assertThat(m.actor()).isNull();
        });
    }

    @Test
    void readsAnAliasAfterOr() {
        List<ActorMention> mentions =
                find("The Islamic State of Iraq and Syria, or ISIS, took the town. ISIS held it for a year.");
        assertThat(mentions).extracting(ActorMention::actor).containsOnly("islamic-state");
        assertThat(mentions.get(2).name()).isEqualTo("Islamic State of Iraq and Syria");
        assertThat(mentions.get(2).aliases()).containsExactly("ISIS");
    }

    @Test
    void givesAnUnknownGroupsOwnAcronymToTheGroup() {
        assertThat(find("The Popular Front of Ruritania, known as PFR, laid down its arms."))
                .extracting(ActorMention::name, ActorMention::actorKind)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("Popular Front of Ruritania", "armed-group"));
    }

    @Test
    void letsTheCountryToldOfDecideWhichTalibanAreMeant() {
        assertThat(told("Taliban fighters shot a clerk in Peshawar, Pakistan."))
                .containsExactly("Taliban=tehrik-i-taliban-pakistan");
        assertThat(told("Taliban fighters shot a clerk in Kandahar, Afghanistan."))
                .containsExactly("Taliban=afghan-taliban");
        assertThat(told("The Taliban said nothing.")).containsExactly("Taliban=afghan-taliban");
    }

    @Test
    void readsCapitalsOnlyTextAndNotItsPlainWords() {
        assertThat(told("THE ARMY SAID FMLN REBELS ATTACKED US AS IT IS RAINING IN EL SALVADOR."))
                .containsExactly("ARMY=null", "FMLN=fmln");
    }

    @Test
    void doesNotTakeAWordForAnAcronymThatTheTextIntroduced() {
        assertThat(told("THE UNION OF PEASANTS (UP) MET. FARMERS GAVE UP. THE UP LEADER LEFT."))
                .containsExactly("UNION OF PEASANTS=null", "UP=null", "UP=null");
    }

    @Test
    void takesAShortAcronymOnlyWhereItsCountryIsToldOf() {
        assertThat(told("The KIA brought spare parts to the garage.")).isEmpty();
        assertThat(told("The KIA shelled a post in Kachin State, Myanmar.")).contains("KIA=kachin-independence-army");
    }

    @Test
    void namesTheForcesOfAnyStateByRule() {
        assertThat(told("Peruvian police and Chile's navy met while U.S. troops watched."))
                .containsExactly(
                        "Peruvian police=peru-police", "Chile's navy=chile-navy", "U.S. troops=united-states-military");
    }

    @Test
    void doesNotTakeThePlaceOfATroopForItsCountry() {
        assertThat(told("In Mali troops from several states patrol together."))
                .doesNotContain("Mali troops=mali-military");
    }

    @Test
    void leavesOutAPoliceStationAndAMilitaryBase() {
        assertThat(told("A bomb damaged a police station and a military base.")).isEmpty();
    }

    @Test
    void leavesOutThoseWhoAreAgainstAnActor() {
        assertThat(told("An anti-Taliban elder was shot.")).isEmpty();
    }

    @Test
    void tellsTheBranchFromTheGroup() {
        assertThat(told("Al Qaeda's branch in Yemen claimed the blast."))
                .containsExactly("Al Qaeda's branch in Yemen=aqap");
    }

    @Test
    void keepsSpellingVariantsTogether() {
        assertThat(find("Al-Qaida named a leader. The al Qaeda chief was shot."))
                .extracting(ActorMention::actor)
                .containsExactly("al-qaeda", "al-qaeda");
    }

    @Test
    void findsAnArmedGroupByTheFormOfItsName() {
        assertThat(find("A group called the Lions of the Delta Brigades took two engineers."))
                .extracting(ActorMention::name, ActorMention::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lions of the Delta Brigades", "en.actor.by-form"));
    }

    @Test
    void doesNotTakeADashBetweenPlaceAndGroupForAHyphen() {
        assertThat(told("QUETTA, Pakistan - Taliban gunmen shot a guard."))
                .containsExactly("Taliban=tehrik-i-taliban-pakistan");
    }
}
