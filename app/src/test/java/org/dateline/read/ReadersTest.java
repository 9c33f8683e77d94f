package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.model.Published;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {
    private static final String NEWS = "Rebels crossed the Ouémé on Monday – “at dawn”, said one.\n";

    @TempDir
    private Path folder;

    @Test
    void namesAnArticleByTheHashOfItsText() throws IOException {
        Article article = only(read(file("a.txt", "abc")));
        assertThat(article.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(article.id()).isEqualTo("ba7816bf8f01cfea");
        assertThat(article.uri()).endsWith("a.txt");
        assertThat(article.published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void findsTheEncodingByItself(String charset) throws IOException {
        String news = NEWS.repeat(3);
        assertThat(only(read(file("a.txt", news.getBytes(Charset.forName(charset)))))
                        .text())
                .isEqualTo(news);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void leavesTheByteOrderMarkOut(String charset) throws IOException {
        assertThat(only(read(file("a.txt", ("\uFEFF" + NEWS).getBytes(Charset.forName(charset)))))
                        .text())
                .isEqualTo(NEWS);
    }

    @Test
    void findsUtf16OfArabicText() throws IOException {
        String news = "قتل ستة اشخاص في هجوم على سجن، قالت الوزارة. ".repeat(3);
        assertThat(only(read(file("a.txt", news.getBytes(StandardCharsets.UTF_16LE))), 1)
                        .text())
                .isEqualTo(news);
    }

    @Test
    void keepsEveryCharacterOfTheText() throws IOException {
        String news = "\r\n  Two  spaces\u00a0and a tab\t.\r\n\r\n";
        assertThat(only(read(file("a.txt", news))).text()).isEqualTo(news);
    }

    @Test
    void takesWhatIsKnownFromTheFileBeside() throws IOException {
        file(
                "a.json",
                "{\"id\": \"x-1\", \"title\": \"Storm\", \"published\": \"2013-07-24T04:30:00Z\", \"uri\": \"u\"}");
        Article article = only(read(file("a.txt", NEWS)));
        assertThat(article.id()).isEqualTo("x-1");
        assertThat(article.title()).isEqualTo("Storm");
        assertThat(article.uri()).isEqualTo("u");
        assertThat(article.published()).isEqualTo(Published.parse("2013-07-24T04:30:00Z"));
    }

    @Test
    void readsAFolderSortedAndWithItsFolders() throws IOException {
        file("b.txt", "second");
        file("a.txt", "first");
        file("c/d.txt", "third");
        file("a.json", "{\"title\": \"First\"}");
        file("facts.json", "{\"no\": \"article\"}");
        file(".hidden.txt", "no");
        file("notes.md", "no");
        Articles read = read(folder);
        assertThat(read.articles()).extracting(Article::text).containsExactly("first", "second", "third");
        assertThat(read.articles()).extracting(Article::title).containsExactly("First", null, null);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void readsJsonLinesAndCountsTheBadOnes() throws IOException {
        Articles read = read(file("a.jsonl", """
                {"id": "1", "text": "one", "published": "2001-02-03", "publisher": "P", "byline": "B", "language": "en"}

                {"id": 2, "text": "two", "title": null}
                {"id": "3", "text": "three"
                {"id": "4", "txt": "four"}
                {"id": "1", "text": "five"}
                {"id": "6", "text": "  "}
                [1]
                {"id": "8", "text": "eight", "published": "0000-01-01"}
                {"id": "9", "text": "nine", "published": "99999-01-01"}
                {"id": "10", "text": "ten", "title": ["x"]}
                {"id": "11", "text": "half \\ud83d"}
                """));
        assertThat(read.articles()).extracting(Article::id).containsExactly("1", "2", "8", "9", "10");
        assertThat(read.articles().get(2).published()).isNull();
        assertThat(read.problems())
                .extracting(p -> p.code() + p.input().replaceFirst(".*( line)", "$1"))
                .containsExactly(
                        "bad-json line 4",
                        "json-without-text line 5",
                        "duplicate-id line 6",
                        "empty-input line 7",
                        "bad-json line 8",
                        "bad-date line 9",
                        "bad-date line 10",
                        "bad-metadata line 11",
                        "not-text line 12");
    }

    @Test
    void readsAJsonFileOfOneArticleOrSeveral() throws IOException {
        assertThat(read(file("a.json", "{\n \"text\": \"one\"\n}")).articles()).hasSize(1);
        assertThat(read(file("b.json", "[{\"text\": \"one\"}, {\"text\": \"two\"}]"))
                        .articles())
                .hasSize(2);
    }

    @Test
    void readsStandardInputAsTextOrJsonLines() {
        assertThat(only(standard("  Gunmen {fled}.", null)).text()).isEqualTo("  Gunmen {fled}.");
        assertThat(only(standard("{Gunmen} fled.", null)).text()).isEqualTo("{Gunmen} fled.");
        assertThat(only(standard(" {\"id\": \"7\", \"text\": \"Gunmen fled.\"}", null))
                        .id())
                .isEqualTo("7");
        assertThat(only(standard("Gunmen fled.", null)).uri()).isNull();
    }

    @Test
    void takesTheDayOfTheCommandLineWhereTheArticleGivesNone() {
        Articles read = Readers.read(
                List.of("-"),
                stream(
                        "{\"id\": \"1\", \"text\": \"a\", \"published\": \"2001-02-03\"}\n{\"id\": \"2\", \"text\": \"b\"}"),
                "2013-08-09",
                "T");
        assertThat(read.articles())
                .extracting(a -> a.published() == null ? null : a.published().iso())
                .containsExactly("2001-02-03", "2013-08-09");
        assertThat(read.articles()).extracting(Article::title).containsOnly("T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-08-09T10:00:00+02:00", "2013-08-09 08:00:00Z", "2013-08-09T08:00:00.000+0000"})
    void readsInstantsAsTheyAreUsuallyWritten(String date) {
        assertThat(only(standard("a", date)).published()).isEqualTo(Published.parse("2013-08-09T08:00:00Z"));
    }

    @Test
    void takesOnlyTheDayOfATimeWithoutAZone() {
        assertThat(only(standard("a", "2013-08-09 23:30:00")).published()).isEqualTo(Published.parse("2013-08-09"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "99999-01-01", "+99999-01-01", "2013-02-30", "yesterday", "-", "2013"})
    void readsOnWithoutADayThatIsNone(String date) {
        Articles read = standard("a", date);
        assertThat(only(read, 1).published()).isNull();
        assertThat(read.problems()).extracting(Problem::code).containsExactly(Codes.BAD_DATE);
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        assertThat(code(file("empty.txt", ""))).isEqualTo(Codes.EMPTY_INPUT);
        assertThat(code(file("blank.txt", " \n\t\u00a0 "))).isEqualTo(Codes.EMPTY_INPUT);
        assertThat(code(file("a.zip", new byte[] {'P', 'K', 3, 4, 0, 0}))).isIn(Codes.EMPTY_INPUT, Codes.DAMAGED);
        assertThat(code(file("a.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C})))
                .isEqualTo(Codes.UNSUPPORTED_FORMAT);
        assertThat(code(file("7z.txt", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C})))
                .isEqualTo(Codes.UNSUPPORTED_FORMAT);
        assertThat(code(file("a.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0}))).isEqualTo(Codes.DAMAGED);
        assertThat(code(file("a.pdf", "%PDF-1.4 ..."))).isEqualTo(Codes.DAMAGED);
        assertThat(code(file("a.html", "<p>Gunmen fled.</p>"))).isEqualTo(Codes.NO_ARTICLE);
        assertThat(code(file("page", "\n<!DOCTYPE html><nav>Home</nav>"))).isEqualTo(Codes.NO_ARTICLE);
        assertThat(code(file("a.bin", new byte[] {1, 0, 2, 0, 0, (byte) 200, 5, 0, 9})))
                .isEqualTo(Codes.NOT_TEXT);
        assertThat(code(file("nul.txt", "Gunmen\0fled"))).isEqualTo(Codes.NOT_TEXT);
        assertThat(code(folder.resolve("nosuch"))).isEqualTo(Codes.NO_SUCH_INPUT);
        assertThat(code(Files.createDirectory(folder.resolve("none")))).isEqualTo(Codes.EMPTY_INPUT);
    }

    @Test
    void saysThatAFileMayNotBeRead() throws IOException {
        Path secret = file("secret.txt", NEWS);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(secret)).as("this user may read everything").isFalse();
        assertThat(code(secret)).isEqualTo(Codes.UNREADABLE);
    }

    @Test
    void readsTheRestWhereOneInputIsBad() throws IOException {
        Articles read = Readers.read(
                List.of(folder.resolve("nosuch").toString(), file("a.txt", NEWS).toString()), stream(""), null, null);
        assertThat(read.articles()).hasSize(1);
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void countsTheSameTextTwiceAsAProblem() throws IOException {
        Articles read = Readers.read(
                List.of(file("a.txt", NEWS).toString(), file("b.txt", NEWS).toString()), stream(""), null, null);
        assertThat(read.articles()).hasSize(1);
        assertThat(read.problems()).extracting(Problem::code).containsExactly(Codes.DUPLICATE_ID);
    }

    private static String code(Path path) {
        Articles read = read(path);
        assertThat(read.articles()).isEmpty();
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).message()).isNotBlank();
        return read.problems().get(0).code();
    }

    private static Articles read(Path path) {
        return Readers.read(List.of(path.toString()), stream(""), null, null);
    }

    private static Articles standard(String input, @Nullable String published) {
        return Readers.read(List.of("-"), stream(input), published, null);
    }

    private static Article only(Articles read) {
        return only(read, 0);
    }

    private static Article only(Articles read, int problems) {
        assertThat(read.problems()).hasSize(problems);
        assertThat(read.articles()).hasSize(1);
        return read.articles().get(0);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
