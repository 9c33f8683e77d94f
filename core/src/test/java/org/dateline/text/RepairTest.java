package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepairTest {
    private static final Set<String> VOCABULARY = Set.of(
            "guards",
            "carried",
            "batons",
            "witnesses",
            "announced",
            "that",
            "the",
            "army",
            "mayor",
            "left",
            "said",
            "mobile",
            "phones",
            "phone",
            "in",
            "of",
            "town",
            "soldiers",
            "according",
            "hood",
            "app",
            "what",
            "tube",
            "you",
            "donald",
            "kalb",
            "mcdonald",
            "iphone",
            "whatsapp",
            "youtube",
            "police",
            "minister",
            "with",
            "fled",
            "raid");

    private static String view(String text) {
        return repaired(text).view();
    }

    private static RepairedText repaired(String text) {
        return RepairedText.of(
                text,
                List.of(
                        new MojibakeRepair(),
                        new EntityRepair(),
                        new CharacterRepair(),
                        new WrappedLineRepair(),
                        new DoubledWordRepair(VOCABULARY::contains),
                        new JoinedWordRepair(VOCABULARY::contains)));
    }

    @Test
    void leavesCleanTextAlone() {
        String text = "Soldiers left the town. \"We go home,\" one said.";

        assertThat(view(text)).isEqualTo(text);
        assertThat(repaired(text).repairs()).isEmpty();
    }

    @Test
    void readsMojibake() {
        assertThat(view("The mayorâ€™s house in MÃ¡laga â€“ empty")).isEqualTo("The mayor's house in Málaga -- empty");
        assertThat(repaired("MÃ¡laga").repairs()).containsExactly(new Edit(1, 3, "\u00E1", MojibakeRepair.RULE));
    }

    @Test
    void readsAClosingQuoteOfMojibakeThatLostItsLastByte() {
        assertThat(view("â€œNoâ€ he said")).isEqualTo("\"No\" he said");
    }

    @Test
    void leavesAccentedWordsThatAreNoMojibake() {
        assertThat(view("Vänersborg, Åre, São João")).isEqualTo("Vänersborg, Åre, São João");
    }

    @Test
    void readsEntitiesAlsoWhereTheyWereEscapedTwice() {
        assertThat(view("Smith &amp; Sons &#8211; &ldquo;no&rdquo; &amp;quot; &unknown; &#xE9;"))
                .isEqualTo("Smith & Sons -- \"no\" \" &unknown; \u00E9");
    }

    @Test
    void readsTypographicCharactersAsPlainOnesAndLeavesInvisibleOnesOut() {
        assertThat(view("\u201CWe\u00A0won\u2019t\u201D, he sa\u00ADid\u200B\u2026 2007\u20132008 \u2014 no"))
                .isEqualTo("\"We won't\", he said... 2007-2008 -- no");
    }

    @Test
    void composesALetterWithItsAccent() {
        assertThat(view("Jose\u0301")).isEqualTo("Jos\u00E9");
    }

    @Test
    void mapsEveryCharacterOfTheViewIntoTheUntouchedText() {
        String text = "He said\u2026 \u201Cno\u201D&nbsp;again";
        RepairedText repaired = repaired(text);

        int again = repaired.view().indexOf("again");
        assertThat(text.substring(repaired.originalStart(again), repaired.originalEnd(again + 5)))
                .isEqualTo("again");
        int dots = repaired.view().indexOf("...");
        assertThat(text.substring(repaired.originalStart(dots), repaired.originalEnd(dots + 3)))
                .isEqualTo("\u2026");
    }

    @Test
    void partsSentencesThatWereRunTogether() {
        RepairedText repaired = repaired("The guards carried batonsAccording to witnesses");

        assertThat(repaired.view())
                .isEqualTo("The guards carried batons" + RepairedText.SENTENCE_BREAK + "According to witnesses");
        assertThat(repaired.repairs()).extracting(Edit::rule).containsExactly(JoinedWordRepair.SENTENCES);
    }

    @Test
    void partsWordsThatWereRunTogether() {
        assertThat(view("The army announcedthat soldiers fled")).isEqualTo("The army announced that soldiers fled");
        assertThat(view("the mayor of theArmy")).isEqualTo("the mayor of the Army");
        assertThat(repaired("announcedthat").repairs()).containsExactly(new Edit(9, 9, " ", JoinedWordRepair.WORDS));
    }

    @Test
    void leavesNamesWithInnerCapitals() {
        String names = "McDonald iPhone WhatsApp YouTube DeKalb LaHood MacTavish FitzRoy OpenCourt";

        assertThat(view(names)).isEqualTo(names);
    }

    @Test
    void leavesUnknownWordsWhole() {
        String words = "a tehreek of mujahedin, kidnapand, ofxyz";

        assertThat(view(words)).isEqualTo(words);
    }

    @Test
    void givesBackTheBlankLostAfterAStop() {
        String found = "They fled the raid." + RepairedText.SENTENCE_BREAK + "Police said";

        assertThat(view("They fled the raid.Police said")).isEqualTo(found);
        assertThat(view("the raid,said the minister")).isEqualTo("the raid, said the minister");
    }

    @Test
    void leavesAddressesAndDottedNamesWhole() {
        String text = "www.example.Org/The.Raid U.S.Army a.m. mail@town.Police 4.30";

        assertThat(view(text)).isEqualTo(text);
    }

    @Test
    void leavesOutDoubledWordsAndPhrases() {
        assertThat(view("in the the town")).isEqualTo("in the town");
        assertThat(view("used mobile phonesmobile phones to call")).isEqualTo("used mobile phones to call");
        assertThat(view("soldiers left the town left the town again")).isEqualTo("soldiers left the town again");
        assertThat(repaired("the the town").repairs()).extracting(Edit::rule).containsExactly(DoubledWordRepair.WORD);
    }

    @Test
    void leavesWordsThatMayStandTwice() {
        String text = "He had had enough, and that that was so was very very clear.";

        assertThat(view(text)).isEqualTo(text);
    }

    @Test
    void joinsLinesThatWereWrappedAtAColumn() {
        String text = """
                Gunmen held a village for two hours on Friday before soldiers came
                from the garrison town and drove them into the hills, the governor
                of the province said.

                Nobody was hurt, but the mayor's car was burned and two shops were
                robbed, he added.
                """;

        assertThat(view(text).strip()).isEqualTo("""
                        Gunmen held a village for two hours on Friday before soldiers came \
                        from the garrison town and drove them into the hills, the governor \
                        of the province said.

                        Nobody was hurt, but the mayor's car was burned and two shops were \
                        robbed, he added.""");
    }

    @Test
    void keepsLinesThatAreParagraphs() {
        String text = """
                Gunmen held a village for two hours on Friday.
                Soldiers from the garrison town came and drove them off.
                Nobody was hurt.
                The mayor's car was burned and two shops were robbed, the governor said.
                It was the third such raid this year.
                """;

        assertThat(view(text)).isEqualTo(text);
    }
}
