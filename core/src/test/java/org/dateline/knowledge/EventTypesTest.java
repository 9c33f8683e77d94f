package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {
    private static final Yaml CODES = Yaml.resource("dateline/knowledge/events/codes.yml");

    private static Yaml file(String id, String more) {
        return Yaml.parse(id + ".yml", """
                id: %s
                name: A type
                meaning: Something happens.
                family: attack
                violent: true
                weight: 10
                codes: {acled: null, ged: null, gtd: null, plover: null, cameo: null, muc4: null}
                %s
                """.formatted(id, more).stripTrailing());
    }

    private static EventTypes types(Yaml... files) {
        return EventTypes.of(Arrays.asList(files), CODES);
    }

    private static Yaml withCodes(String codes) {
        String plain = "{acled: null, ged: null, gtd: null, plover: null, cameo: null, muc4: null}";
        return Yaml.parse("raid.yml", """
                id: raid
                name: Raid
                meaning: Something happens.
                family: attack
                violent: true
                weight: 10
                codes: %s
                """.formatted(codes.isEmpty() ? plain : codes));
    }

    @Test
    void loadsEveryTypeOfTheRecordFormat() {
        EventTypes types = EventTypes.load();
        assertThat(types.all())
                .extracting(EventType::id)
                .contains("armed-clash", "armed-assault", "ambush", "raid", "massacre", "assassination", "execution")
                .contains("bombing", "vehicle-bombing", "suicide-bombing", "landmine", "grenade-attack", "shelling")
                .contains("air-strike", "drone-strike", "chemical-attack", "arson", "sabotage", "robbery", "looting")
                .contains("hijacking", "abduction", "hostage-taking", "torture", "sexual-violence", "prison-break")
                .contains("release", "arrest", "protest", "riot", "excessive-force", "mob-violence", "siege")
                .contains("blockade", "displacement", "territory-change", "ceasefire", "agreement", "weapons-seizure")
                .contains("troop-movement", "prisoner-transfer", "coup", "threat", "warning", "security-measure")
                .contains("strike", "other-violence");
    }

    @Test
    void everyTypeWeighsDifferentlySoThatTheMainTypeIsNeverATie() {
        assertThat(EventTypes.load().all()).extracting(EventType::weight).doesNotHaveDuplicates();
    }

    @Test
    void givesTheCodesOfOtherSchemes() {
        EventCodes codes =
                EventTypes.load().byId("suicide-bombing").orElseThrow().codes();
        assertThat(codes.acled()).isEqualTo(new EventCodes.Acled("Explosions/Remote violence", "Suicide bomb"));
        assertThat(codes.gtd()).isEqualTo(new EventCodes.Gtd(3, "Bombing/Explosion"));
        assertThat(codes.plover()).isEqualTo(new EventCodes.Plover("ASSAULT", "suicide-attack"));
        assertThat(codes.cameo()).isEqualTo("1831");
        assertThat(codes.muc4()).isEqualTo("bombing");
        assertThat(codes.ged()).isNull();
    }

    @Test
    void leadsFromATypeUpToTheMostGeneral() {
        assertThat(EventTypes.load().lineage("drone-strike"))
                .extracting(EventType::id)
                .containsExactly("drone-strike", "air-strike");
        assertThat(EventTypes.load().lineage("no-such-type")).isEmpty();
    }

    @Test
    void refusesAParentThatIsNotThere() {
        assertThatThrownBy(() -> types(file("raid", "parent: foray")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("raid.yml:8: no event type \"foray\"");
    }

    @Test
    void refusesTypesThatAreEachOthersParents() {
        assertThatThrownBy(() -> types(file("raid", "parent: foray"), file("foray", "parent: raid")))
                .hasMessageContaining("raid.yml:8: event types are each other's parents");
    }

    @Test
    void refusesAnIdGivenTwice() {
        assertThatThrownBy(() -> types(file("raid", ""), file("raid", ""))).hasMessageContaining("twice");
    }

    @Test
    void refusesACodeThatItsSchemeDoesNotHave() {
        for (String bad : List.of(
                "{acled: {event: Battles, subEvent: Grenade}, ged: null, gtd: null, plover: null, cameo: null, muc4: null}",
                "{acled: null, ged: 4, gtd: null, plover: null, cameo: null, muc4: null}",
                "{acled: null, ged: null, gtd: {number: 3, name: Kidnapping}, plover: null, cameo: null, muc4: null}",
                "{acled: null, ged: null, gtd: null, plover: {type: ASSAULT, mode: riot}, cameo: null, muc4: null}",
                "{acled: null, ged: null, gtd: null, plover: null, cameo: '21', muc4: null}",
                "{acled: null, ged: null, gtd: null, plover: null, cameo: null, muc4: murder}",
                "{acled: null, ged: null, gtd: null, plover: null, cameo: null}")) {
            assertThatThrownBy(() -> types(withCodes(bad)))
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageStartingWith("raid.yml:7: ");
        }
        assertThat(types(withCodes("")).all()).hasSize(1);
    }

    @Test
    void refusesAMisspeltKey() {
        assertThatThrownBy(() -> types(file("raid", "wieght: 3")))
                .hasMessageStartingWith("raid.yml:8: unknown key \"wieght\"");
    }
}
