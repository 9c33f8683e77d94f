package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeaponsTest {
    private static final Weapons WEAPONS = Weapons.load();

    @Test
    void givesEveryKindACodeOfTheTerrorismDatabase() {
        assertThat(WEAPONS.all()).hasSizeGreaterThan(60);
        for (Weapon weapon : WEAPONS.all()) {
            assertThat(weapon.gtdType()).as(weapon.id()).isBetween(1, 13);
            assertThat(weapon.gtdText()).as(weapon.id()).isNotBlank();
        }
        assertThat(WEAPONS.find("car-bomb")).get().extracting(Weapon::gtdText).isEqualTo("Explosives");
        assertThat(WEAPONS.find("pistol")).get().extracting(Weapon::gtdSubtype).isEqualTo(3);
    }

    @Test
    void knowsThatACarBombIsABomb() {
        assertThat(WEAPONS.isA("car-bomb", "bomb")).isTrue();
        assertThat(WEAPONS.isA("bomb", "car-bomb")).isFalse();
    }

    @Test
    void makesThePluralOfTheWordThatIsCounted() {
        assertThat(Weapons.plural("car packed with explosives")).isEqualTo("cars packed with explosives");
        assertThat(Weapons.plural("kitchen knife")).isEqualTo("kitchen knives");
        assertThat(Weapons.plural("lorry")).isEqualTo("lorries");
        assertThat(Weapons.plural("stick of dynamite")).isEqualTo("sticks of dynamite");
    }

    @Test
    void refusesAKindWithoutSentencesAndNamesItsLine() {
        Yaml list = Yaml.parse("w.yml", "- {id: bow, gtd: {type: 12, text: Other}, words: [bow]}");
        assertThatThrownBy(() -> Weapons.read(list))
                .hasMessageStartingWith("w.yml:1:")
                .hasMessageContaining("finds");
    }

    @Test
    void refusesKindsThatAreEachOthersParents() {
        Yaml list = Yaml.parse(
                "w.yml",
                "- {id: a, parent: b, words: [x], finds: [x], ignores: [y]}\n"
                        + "- {id: b, parent: a, words: [z], finds: [z], ignores: [y]}");
        assertThatThrownBy(() -> Weapons.read(list)).isInstanceOf(KnowledgeException.class);
    }
}
