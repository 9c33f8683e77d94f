package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneFinderTest {
    private static final String BODY = "Two men were shot dead near the market on Friday, police said.";

    private static List<Zone> zones(String text) {
        return ZoneFinder.zones(text, WordParser.article(text, "Two shot dead in Quetta!")).stream()
                .map(Line::zone)
                .toList();
    }

    @Test
    void knowsTheTitleAgainAndTheHeadlineSaidTwice() {
        assertThat(zones("TWO SHOT DEAD IN QUETTA!\n\n" + BODY)).containsExactly(Zone.TITLE, Zone.BODY);
        assertThat(zones("They struck again.\n\nThey struck again.\n\n" + BODY))
                .containsExactly(Zone.TITLE, Zone.TITLE, Zone.BODY);
    }

    @Test
    void takesLinesWithoutAStopAtTheHeadForHeadlines() {
        assertThat(zones("Market raid leaves two dead\nShops closed in protest\n" + BODY + "\nNobody was held."))
                .containsExactly(Zone.TITLE, Zone.TITLE, Zone.BODY, Zone.BODY);
    }

    @Test
    void takesAnAmericanHeadlineForOneAlsoWhereItHasAStop() {
        assertThat(zones("Market Raid Leaves Two Dead in the North.\n" + BODY)).containsExactly(Zone.TITLE, Zone.BODY);
        assertThat(zones("Police in Quetta found two bodies.\n" + BODY)).containsExactly(Zone.BODY, Zone.BODY);
    }

    @Test
    void takesTheLinksUnderALabelForFurnitureUpToTheNextRunningText() {
        assertThat(zones(BODY + "\nMORE FROM KQRX 5\nThree wounded in drive-by\nHeat to stay until Sunday\n" + BODY))
                .containsExactly(Zone.BODY, Zone.FURNITURE, Zone.FURNITURE, Zone.FURNITURE, Zone.BODY);
        assertThat(zones(BODY + "\nRelated stories:\nClerk shot dead at a mill"))
                .containsExactly(Zone.BODY, Zone.FURNITURE, Zone.FURNITURE);
    }

    @Test
    void takesTextOfOneLineForBody() {
        assertThat(zones("Two shot dead near market")).containsExactly(Zone.BODY);
        assertThat(zones(BODY)).containsExactly(Zone.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ann Lee",
                "By ANN LEE and Omar al-Said in Quetta",
                "Reporting by Ann Lee; Editing by Joe Roe",
                "Ann Lee, Staff Writer",
                "Ann Lee in Quetta",
            })
    void knowsBylines(String line) {
        assertThat(zones("Two shot\n" + line + "\n" + BODY)).containsExactly(Zone.TITLE, Zone.BYLINE, Zone.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDCF7 Blood on a wall of the market.",
                "A wall of the market. Photo: Ann Lee",
                "FILE - A soldier stands at a gate in this picture of 2012.",
                "A soldier at a gate (AP Photo/Ann Lee)",
                "A soldier at a gate. Ann Lee/Getty Images",
                "Photo: a soldier at a gate",
                "A soldier stands at a gate. (Ann Lee/The Courier)",
                "A soldier at a gate. (Courtesy of the army)",
            })
    void knowsCaptions(String line) {
        assertThat(zones(BODY + "\n" + line + "\n" + BODY)).containsExactly(Zone.BODY, Zone.CAPTION, Zone.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: Quetta mourns its dead",
                "Share Tweet Email Print",
                "Share this article",
                "Follow us on Twitter",
                "Click here for more news",
                "Advertisement",
                "Sign up for our newsletter",
                "\u00A9 2013 Wire. All rights reserved.",
                "Updated: 3:12 p.m., July 22, 2013",
                "https://example.org/a/b",
                "12 comments",
                "1:07 Bridge closed after a lorry lost its load",
                "Related: Quetta mourns",
            })
    void knowsFurniture(String line) {
        assertThat(zones(BODY + "\n" + line + "\n" + BODY)).containsExactly(Zone.BODY, Zone.FURNITURE, Zone.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police shared a photo of the men.",
                "By Friday the army had left the town.",
                "Follow the money, he said.",
                "Comments by the minister angered the opposition.",
                "More than 20 people died.",
                "7:15 p.m. Police reach the gate",
                "Photographs of the dead were shown on television.",
                "More news came from the north at noon, when a second bomb went off.",
            })
    void takesSentencesOfTheArticleForBody(String line) {
        assertThat(zones(BODY + "\n" + line + "\n" + BODY)).containsExactly(Zone.BODY, Zone.BODY, Zone.BODY);
    }
}
