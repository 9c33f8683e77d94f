package org.dateline.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.Focus;
import org.dateline.model.Linking;
import org.dateline.model.Modality;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Reading;
import org.dateline.model.Role;
import org.dateline.model.Scope;
import org.dateline.model.Speaker;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithholdingTest {
    private static final String TEXT = "Gunmen shot dead a teacher, Khalid Mansour, 34, in Hawija on Monday. \"They"
            + " took Khalid away,\" said Layla Aziz, a neighbour. Police spokesman Ahmed Jabouri blamed al Qaeda. Jabouri"
            + " said Mansour's house had burnt. MANSOUR had taught for years.";

    @Test
    void putsOneWordForEachPersonWhereverTheNameStands() {
        Article seen = names(TEXT).article();
        assertThat(seen.text())
                .doesNotContainIgnoringCase("khalid")
                .doesNotContainIgnoringCase("mansour")
                .doesNotContain("Layla", "Aziz")
                .contains("Perso1 Person1, 34", "They took Perso1 away", "Person1's house", "said Pers2 Per2");
        assertThat(seen.title()).isEqualTo("Person 1 dead");
        assertThat(seen.uri()).isEqualTo("https://news.example.org/withheld");
    }

    @Test
    void keepsOfficialsGroupsAndPlaces() {
        assertThat(names(TEXT).article().text())
                .contains("Police spokesman Ahmed Jabouri blamed al Qaeda", "Jabouri said", "in Hawija");
    }

    @Test
    void keepsEveryOffsetTrue() {
        Extraction seen = names(TEXT);
        assertThat(seen.article().text()).hasSameSizeAs(TEXT);
        for (Account account : seen.accounts()) {
            account.claims()
                    .forEach(claim -> claim.evidence()
                            .forEach(e -> assertThat(seen.article().text().substring(e.start(), e.end()))
                                    .isEqualTo(e.quote())));
        }
    }

    @Test
    void tellsNothingByTheDigestOfTheText() {
        Extraction plain = told(TEXT);
        assertThat(names(TEXT).article().sha256())
                .isNotEqualTo(plain.article().sha256())
                .hasSize(64);
    }

    @Test
    void withholdsWitnessesAloneWhereOnlyTheyAreNamed() {
        String text = one(Set.of(Withhold.WITNESSES), TEXT).article().text();
        assertThat(text).contains("Khalid Mansour, 34").doesNotContain("Layla", "Aziz");
    }

    @Test
    void roundsPlacesToTheProvinceAndTakesTheirNamesOutOfTheText() {
        Extraction seen = one(Set.of(Withhold.EXACT_PLACES), TEXT);
        Where where = seen.accounts().get(0).where();
        assertThat(where.name()).isEqualTo("Kirkuk");
        assertThat(where.precision()).isEqualTo(PlacePrecision.ADMIN1);
        assertThat(where.lat()).isEqualTo(35.0);
        assertThat(where.lon()).isEqualTo(44.0);
        assertThat(where.geonames()).isNull();
        assertThat(where.evidence().get(0).quote()).isEqualTo("Place1");
        assertThat(seen.article().text()).doesNotContain("Hawija").contains("in Place1 on");
    }

    /** A property: whatever the name, none of its words is left in anything that goes out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ali Hassan",
                "Omar al-Rashid",
                "Nguyễn Văn Minh",
                "María José García",
                "Sean O'Brien",
                "Abdul-Karim Zaydan",
                "John McAllister",
                "Li Wei",
                "José Ángel Peña",
                "Fatima bint Yusuf"
            })
    void leavesNoPartOfAnyNameInAnything(String name) {
        String text = "Rebels shot dead a farmer, " + name + ", 51, near the river. Friends of " + name
                + " fled. " + name.toUpperCase(java.util.Locale.ROOT) + " WAS KNOWN. See #"
                + name.replaceAll("[ '-]", "")
                + " and " + name.replace(' ', '_') + ".";
        Extraction seen = names(text);
        List<String> parts =
                PersonalName.in(name).stream().flatMap(n -> n.parts().stream()).toList();
        assertThat(parts).isNotEmpty();
        for (String part : parts) {
            assertThat(Words.folded(seen.toString())).doesNotContain(part);
            if (part.length() > 3) {
                assertThat(Words.fold(seen.article().text())).doesNotContain(part);
            }
        }
        assertThat(seen.article().text()).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/2013/khalid-mansour-dead, https://example.org/withheld",
        "https://example.org/Khalid%20Mansour, https://example.org/withheld",
        "https://khalidmansour.example.org/a, withheld",
        "files/khalidmansour.txt, withheld",
        "https://example.org/2013/teacher-dead, https://example.org/2013/teacher-dead"
    })
    void cutsAddressesThatHoldAName(String address, String seen) {
        Veil veil = new Withholding(Set.of(Withhold.NAMES), Numbering.counted()).veil(List.of(told(TEXT)));
        Article article = told(TEXT).article();
        assertThat(veil.article(new Article(
                                article.id(), address, null, null, null, null, null, article.sha256(), TEXT))
                        .uri())
                .isEqualTo(seen);
    }

    @Test
    void givesTheSameNumberForTheSameSecretAndTellsTwoApart() {
        byte[] secret = new byte[32];
        Numbering one = Numbering.keyed(secret);
        int number = one.of("Person khalid mansour", Set.of());
        assertThat(Numbering.keyed(secret).of("Person khalid mansour", Set.of()))
                .isEqualTo(number);
        assertThat(one.of("Person khalid mansour", Set.of(number))).isNotEqualTo(number);
        secret[0] = 1;
        assertThat(number).isBetween(100, 999);
        assertThat(List.of("a", "b", "c", "d").stream()
                        .map(n -> Numbering.keyed(secret).of(n, Set.of())))
                .isNotEqualTo(List.of("a", "b", "c", "d").stream().map(n -> one.of(n, Set.of())));
    }

    @Test
    void leavesAReadingAsItIsWhereNothingIsWithheld() {
        Reading reading = new Reading(List.of(told(TEXT)), new Linking(Map.of(), List.of()), List.of());
        assertThat(new Withholding(Set.of(), Numbering.counted()).of(reading)).isSameAs(reading);
    }

    private static Extraction names(String text) {
        return one(Set.of(Withhold.NAMES), text);
    }

    private static Extraction one(Set<Withhold> withheld, String text) {
        Reading reading = new Reading(List.of(told(text)), new Linking(Map.of(), List.of()), List.of());
        return new Withholding(withheld, Numbering.counted())
                .of(reading)
                .extractions()
                .get(0);
    }

    /** The victim is whom the first trade names; places and speakers only where the text has them. */
    private static Extraction told(String text) {
        Article article = new Article(
                "a1",
                "https://news.example.org/khalid-mansour",
                "Example News",
                "Khalid Mansour dead",
                null,
                null,
                "en",
                "0".repeat(64),
                text);
        String trade = text.contains("teacher") ? "teacher" : "farmer";
        Evidence victim = evidence(text, trade, text.contains("Layla") ? speaker(text, "Layla Aziz") : null);
        Where where = text.contains("Hawija")
                ? new Where(
                        "Hawija",
                        null,
                        "Kirkuk",
                        null,
                        "IQ",
                        94925L,
                        35.32,
                        43.77,
                        PlacePrecision.EXACT,
                        List.of(evidence(text, "Hawija", null)))
                : Where.UNKNOWN;
        Account account = new Account(
                "c1",
                "a1",
                new What("armed-assault", List.of("armed-assault"), List.of(evidence(text, "shot dead", null))),
                Scope.INCIDENT,
                Focus.MAIN,
                Modality.ASSERTED,
                When.UNKNOWN,
                where,
                List.of(new Who(
                        Role.VICTIM, trade, null, List.of(), "civilian", null, null, List.of(victim), List.of(victim))),
                List.of(),
                List.of(),
                List.of());
        return new Extraction(article, true, List.of(account), List.of());
    }

    private static Speaker speaker(String text, String name) {
        int start = text.indexOf(name);
        return new Speaker(name, start, start + name.length(), "said", null);
    }

    private static Evidence evidence(String text, String quote, @org.jspecify.annotations.Nullable Speaker speaker) {
        int start = text.indexOf(quote);
        return Evidence.of(text, start, start + quote.length(), "en.test", speaker);
    }
}
