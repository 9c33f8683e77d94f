package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.knowledge.Weapon;
import org.dateline.knowledge.Weapons;
import org.dateline.model.WeaponMention;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

class WeaponFinderTest {
    private static final Pattern BRACKETS = Pattern.compile("\\[(.*?)]");
    private static final Weapons WEAPONS = Weapons.load();
    private static final WeaponFinder FINDER = new WeaponFinder(WEAPONS);

    @Test
    void keepsTheWordOfEveryKindsSentences() {
        List<String> faults = new ArrayList<>();
        for (Weapon weapon : WEAPONS.all()) {
            for (String sentence : weapon.finds()) {
                List<String> wanted = new ArrayList<>();
                for (Matcher m = BRACKETS.matcher(sentence); m.find(); ) {
                    wanted.add(m.group(1));
                }
                String plain = BRACKETS.matcher(sentence).replaceAll("$1");
                if (!words(plain, weapon.id()).equals(wanted)) {
                    faults.add(weapon.rule() + " finds " + words(plain, weapon.id()) + " in: " + sentence);
                }
            }
            for (String sentence : weapon.ignores()) {
                if (!words(sentence, weapon.id()).isEmpty()) {
                    faults.add(weapon.rule() + " must not find " + words(sentence, weapon.id()) + " in: " + sentence);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void takesTheLongestOfWordsThatOverlap() {
        assertThat(kinds("They fired rocket propelled grenades and a heavy machine gun at the tanker."))
                .containsExactly("rpg", "machine-gun");
    }

    @Test
    void readsTextAllInCapitals() {
        assertThat(kinds("THE GUERRILLAS THREW A GRENADE AND SET OFF A CAR BOMB."))
                .containsExactly("grenade", "car-bomb");
    }

    private static List<String> words(String text, String id) {
        return FINDER.find(TestParser.document(text)).stream()
                .filter(m -> m.weapon().equals(id))
                .map(m -> text.substring(m.start(), m.end()))
                .toList();
    }

    private static List<String> kinds(String text) {
        return FINDER.find(TestParser.document(text)).stream()
                .map(WeaponMention::weapon)
                .toList();
    }
}
