package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dateline.SampleRecord;
import org.dateline.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class TextExporterTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @Test
    void saysWhatWhenWhereWhoAndHowManyWithTheWordsAndTheSpeaker() throws IOException {
        assertThat(text(Page.PLAIN))
                .contains("1 Prison break                                                          reported\n")
                .contains("  When       4 May 2013, early morning      \u201cbefore dawn on Saturday\u201d\n")
                .contains("  Where      Velmont jail, Northshore,")
                .contains("  By         Red Lantern Front (Gunmen),    \u201cGunmen in three trucks stormed\u201d")
                .contains("  Killed     6 or more (security-forces)".replace('-', ' '))
                .contains("Ministry, via Coastal Post")
                .contains("  Claimed by Red Lantern Front");
    }

    @Test
    void putsDisagreeingFiguresSideBySide() throws IOException {
        assertThat(text(Page.PLAIN))
                .contains("  Killed     6 to 11 (security forces); best 9 (latest-official)\n")
                .contains("             6 or more       the governor's office  Harbor Wire, 4 May 2013\n")
                .contains("             9               the Justice Ministry   Coastal Post, 5 May 2013\n")
                .contains("2 articles, 2 independent sources");
    }

    @Test
    void neverWritesBeyondTheWidthOfThePage() throws IOException {
        for (int width : new int[] {60, 80, 133}) {
            assertThat(text(new Page(width, false, true)).lines())
                    .allSatisfy(line -> assertThat(Plain.length(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void coloursOnlyWhereItMay() throws IOException {
        assertThat(text(Page.PLAIN)).doesNotContain("\u001b");
        assertThat(text(new Page(80, true, false)).replaceAll("\u001b\\[[0-9]*m", ""))
                .isEqualTo(text(Page.PLAIN));
    }

    @Test
    void explainsWhichRuleFoundAValueAndHow() throws IOException {
        assertThat(text(Page.PLAIN)).doesNotContain("en.raid.storm");
        assertThat(text(new Page(100, false, true)))
                .contains("[en.raid.storm 76-106]")
                .contains("[stormed < SUBJECT Gunmen]")
                .contains("same day; same place; same actor");
    }

    @Test
    void letsNoArticleWriteToTheTerminal() {
        assertThat(Plain.line(" a\u001b[31m\tred\u202eder\r\n\u0007 b\u00a0")).isEqualTo("a[31m redder b");
    }

    @Test
    void cutsAWordThatIsLongerThanTheLine() {
        assertThat(Plain.wrap("to abcdefghij \ud83d\udea8\ud83d\udea8\ud83d\udea8\ud83d\udea8 x", 3))
                .containsExactly(
                        "to", "abc", "def", "ghi", "j", "\ud83d\udea8\ud83d\udea8\ud83d\udea8", "\ud83d\udea8 x");
    }

    private static String text(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextExporter().write(new Export(SampleRecord.reading(), KNOWLEDGE, page), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
