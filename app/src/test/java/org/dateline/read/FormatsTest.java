package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.junit.jupiter.api.Test;

/** What is told from content alone: everything comes over standard input, without a name. */
class FormatsTest {
    private static final byte[] PAGE = Samples.bytes(Samples.page(Samples.NEWS));

    @Test
    void readsAPageAndAPackedPage() {
        assertThat(only(PAGE).text()).isEqualTo(Samples.NEWS);
        assertThat(only(Samples.gzip(PAGE)).title()).isEqualTo("Three guards die");
    }

    @Test
    void believesTheBytesMoreThanWhatAPageSaysOfItsEncoding() {
        String page = Samples.page(Samples.NEWS + " “Oui”, said the baker of Çelik.")
                .replace("<head>", "<head><meta charset='iso-8859-1'>");
        assertThat(only(Samples.bytes(page)).text()).endsWith("“Oui”, said the baker of Çelik.");
        String latin =
                Samples.page(Samples.NEWS + " The café burnt.").replace("<head>", "<head><meta charset='iso-8859-1'>");
        assertThat(only(latin.getBytes(StandardCharsets.ISO_8859_1)).text()).endsWith("The café burnt.");
    }

    @Test
    void readsArchivesInArchives() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a/page.html", PAGE);
        files.put("picture.png", new byte[] {1, 2, 3});
        files.put("../../etc/note.txt", Samples.bytes("The army said that two of the men were found."));
        Articles zip = read(Samples.zip(Map.of("inner.tar", Samples.tar(files))));
        assertThat(zip.articles())
                .extracting(Article::text)
                .containsExactly(Samples.NEWS, "The army said that two of the men were found.");
        assertThat(zip.problems()).isEmpty();
        assertThat(read(Samples.gzip(Samples.tar(files))).articles()).hasSize(2);
    }

    @Test
    void readsDocuments() {
        Article docx = only(Samples.docx("Salt works", List.of(Samples.NEWS, "The works were closed &amp; locked.")));
        assertThat(docx.text()).isEqualTo(Samples.NEWS + "\n\nThe works were closed & locked.");
        assertThat(docx.title()).isEqualTo("Salt works");
        assertThat(docx.byline()).isEqualTo("Field office");
        Article pdf = only(Samples.pdf("Salt works", Samples.NEWS));
        assertThat(pdf.text()).isEqualTo(Samples.NEWS);
        assertThat(pdf.title()).isEqualTo("Salt works");
    }

    @Test
    void readsTheRecordsOfAWebArchiveAndStepsOverTheDamagedOne() {
        byte[] first = Samples.gzip(Samples.warcRecord("https://a.example/1", Samples.page(Samples.NEWS)));
        byte[] second = Samples.gzip(Samples.warcRecord("https://a.example/2", Samples.page(Samples.NEWS + " Again.")));
        byte[] third =
                Samples.gzip(Samples.warcRecord("https://a.example/3", Samples.page(Samples.NEWS + " And again.")));
        for (int i = second.length / 2; i < second.length / 2 + 20; i++) {
            second[i] ^= 0x55;
        }
        Articles read = read(Samples.joined(first, second, third));
        assertThat(read.articles()).extracting(Article::uri).contains("https://a.example/1", "https://a.example/3");
        assertThat(read.problems()).extracting(Problem::code).contains(Codes.DAMAGED);
    }

    @Test
    void readsOnBehindWhatIsNoRecord() {
        byte[] archive = Samples.joined(
                Samples.warcRecord("https://a.example/1", Samples.page(Samples.NEWS)),
                Samples.bytes("this is\nnothing\n"),
                Samples.warcRecord("https://a.example/2", Samples.page(Samples.NEWS + " Again.")));
        Articles read = read(archive);
        assertThat(read.articles()).hasSize(2);
        assertThat(read.problems()).extracting(Problem::code).containsExactly(Codes.DAMAGED);
    }

    @Test
    void readsPagesSentInChunksAndPagesThatOnlyPretendTo() {
        String header = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
        String page = Samples.page(Samples.NEWS);
        String chunked = Integer.toHexString(30) + "\r\n" + page.substring(0, 30) + "\r\n"
                + Integer.toHexString(page.length() - 30) + "\r\n" + page.substring(30) + "\r\n0\r\n\r\n";
        for (String body : List.of(chunked, page)) {
            byte[] http = Samples.bytes(header + body);
            byte[] record = Samples.joined(
                    Samples.bytes(
                            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: "
                                    + http.length + "\r\n\r\n"),
                    http);
            assertThat(only(record).text()).isEqualTo(Samples.NEWS);
        }
    }

    @Test
    void readsTablesWithColumnsAsTold() {
        byte[] table = Samples.bytes("when;story\n2019-05-01;\"" + Samples.NEWS + "\"\n");
        ReadingOptions told =
                new ReadingOptions(null, null, Limits.STANDARD, Map.of("text", "story", "published", "when"));
        Articles read = Readers.read(List.of("-"), new ByteArrayInputStream(table), told);
        assertThat(read.articles()).isNotEmpty();
    }

    @Test
    void tellsOtherLanguagesAndKeepsThemUnread() {
        Map<String, String> texts = Map.of(
                "fr",
                        "Des hommes armés ont attaqué le poste de police de la ville dans la nuit de mardi et tué trois agents, selon le maire.",
                "de",
                        "Bewaffnete haben in der Nacht zum Dienstag die Wache der kleinen Stadt angegriffen und drei Beamte getötet, sagte der Bürgermeister.",
                "es",
                        "Hombres armados atacaron el martes por la noche la comisaría del pueblo y mataron a tres agentes, dijo el alcalde.",
                "ru",
                        "Вооружённые люди напали ночью на полицейский участок и убили трёх сотрудников, сообщил мэр города.",
                "ar",
                        "هاجم مسلحون مركز الشرطة في المدينة ليلة الثلاثاء وقتلوا ثلاثة من رجال الشرطة، حسبما قال رئيس البلدية.");
        texts.forEach((language, text) -> {
            Articles read = read(Samples.bytes(text));
            assertThat(read.articles()).extracting(Article::language).containsExactly(language);
            assertThat(read.problems()).extracting(Problem::code).containsExactly(Codes.OTHER_LANGUAGE);
            assertThat(Languages.isRead(read.articles().get(0))).isFalse();
        });
    }

    @Test
    void takesShortAndMessyEnglishForEnglish() {
        for (String text : List.of(
                "Gunmen fled.",
                "6 killed, 14 hurt Mosul car bomb, VBIED",
                "BAGHDAD: 3 IED blasts, 9 dead (police)",
                "MINISTER: NO COMMENT ON TALKS WITH REBELS, VISIT CANCELLED",
                "two mens kill in vilage near border,, army say looking for them")) {
            assertThat(only(Samples.bytes(text)).language()).isIn(null, "en");
        }
    }

    @Test
    void believesTheTextMoreThanWhatIsSaidOfItsLanguage() {
        Articles read = read(Samples.bytes("{\"text\": \"" + Samples.NEWS + "\", \"language\": \"de\"}"));
        assertThat(read.articles()).extracting(Article::language).containsExactly("en");
    }

    @Test
    void readsUtf16OfATable() {
        byte[] table = ("title\ttext\nSalt works\t" + Samples.NEWS + "\n").getBytes(Charset.forName("UTF-16LE"));
        assertThat(read(table).articles()).isNotEmpty();
    }

    private static Article only(byte[] input) {
        Articles read = read(input);
        assertThat(read.problems()).isEmpty();
        assertThat(read.articles()).hasSize(1);
        return read.articles().get(0);
    }

    private static Articles read(byte[] input) {
        return Readers.read(List.of("-"), new ByteArrayInputStream(input), ReadingOptions.NONE);
    }
}
