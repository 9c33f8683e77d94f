package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.knowledge.Knowledge;
import org.dateline.model.Speaker;
import org.dateline.parse.TestParser;
import org.dateline.text.Document;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final MentionFinder FINDER = MentionFinder.of(KNOWLEDGE);

    /** The speakers of the words, nearest first, "by" between them; empty where the article says it itself. */
    private static String speakers(String text, String words) {
        Document document = TestParser.document(text);
        int at = text.indexOf(words);
        StringBuilder names = new StringBuilder();
        for (Speaker s = Speakers.of(document, FINDER.find(document), KNOWLEDGE).of(at, at + words.length());
                s != null;
                s = s.via()) {
            names.append(names.isEmpty() ? "" : " by ").append(s.name());
        }
        return names.toString();
    }

    @Test
    void givesASentenceWithoutAWordOfSayingNoSpeaker() {
        String text = "The mayor said nine men had died. The bridge was closed.";
        assertThat(speakers(text, "nine")).isEqualTo("The mayor");
        assertThat(speakers(text, "bridge")).isEmpty();
    }

    @Test
    void resolvesAPronounToTheLastPersonWhoSpoke() {
        assertThat(speakers("Colonel Ana Ruiz said the road was open. Two men were held, she added.", "Two men"))
                .isEqualTo("Colonel Ana Ruiz");
        assertThat(speakers("Farmers spoke to us on Monday. They said the river had risen.", "river"))
                .isEqualTo("Farmers");
    }

    @Test
    void resolvesTheGroupToTheArmedGroupNamedBefore() {
        assertThat(speakers("Boko Haram burned the market. The group said it had killed a spy.", "killed"))
                .isEqualTo("Boko Haram");
    }

    @Test
    void keepsTheChainOfThoseWhoPassItOn() {
        assertThat(speakers("The toll had reached forty, the governor said, Reuters reported.", "forty"))
                .contains("the governor");
        assertThat(speakers("State radio quoted the governor as saying the toll had reached forty.", "forty"))
                .isEqualTo("the governor by State radio");
    }

    @Test
    void putsTheCitedBeforeWhoCitesThem() {
        assertThat(speakers("A radio station, citing two officials, said the bridge was closed.", "closed"))
                .isEqualTo("two officials by A radio station");
    }

    @Test
    void givesAQuotationThatGoesOnInTheNextSentenceToItsSpeaker() {
        assertThat(speakers("\"We ran,\" said Ali Noor, a baker. \"Nobody helped us.\"", "helped"))
                .startsWith("Ali Noor");
    }

    @Test
    void doesNotTakeWhatIsNotSaidForSaid() {
        assertThat(speakers("The minister did not say how many had died.", "died"))
                .isEmpty();
        assertThat(speakers("No group said it had laid the bomb.", "laid")).isEmpty();
    }

    @Test
    void takesTheSpeakerAloneOutOfARelativeClause() {
        assertThat(speakers("Omar Said, who runs the clinic, said six had been hurt.", "six"))
                .isEqualTo("Omar Said");
    }

    @Test
    void givesTheMakerOfFiguresAsTheirSource() {
        assertThat(speakers("Ninety have died since May, according to figures compiled by the Red Cross.", "Ninety"))
                .isEqualTo("the Red Cross");
    }

    @Test
    void readsWhoPutsANumberAtWhat() {
        assertThat(speakers("The clinic put the number of dead at seventy.", "seventy"))
                .isEqualTo("The clinic");
    }
}
