package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives and documents that are made to hurt: each ends in a coded problem, within seconds, in little memory. */
class HostileArchiveTest {
    private static final Duration CLOCK = Duration.ofSeconds(20);

    @Test
    void stopsUnpackingWhatUnpacksToAThousandTimesItsSize() throws IOException {
        byte[] bomb = zeros(400 << 20);
        assertThat(codes(bomb))
                .isSubsetOf(Codes.UNPACKS_TO_TOO_MUCH, Codes.TOO_LARGE)
                .isNotEmpty();
        assertThat(codes(Samples.zip(Map.of("a.jsonl", new byte[100 << 20])))).contains(Codes.UNPACKS_TO_TOO_MUCH);
        assertThat(codes(Samples.gzip(Samples.gzip(zeros(200 << 20))))).isNotEmpty();
    }

    @Test
    void stopsAtARecordThatIsABomb() throws IOException {
        byte[] body = zeros(300 << 20);
        byte[] http = Samples.joined(
                Samples.bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"), body);
        byte[] record = Samples.joined(
                Samples.bytes(
                        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: "
                                + http.length + "\r\n\r\n"),
                http);
        assertThat(codes(record))
                .isSubsetOf(Codes.UNPACKS_TO_TOO_MUCH, Codes.TOO_LARGE, Codes.EMPTY_INPUT)
                .isNotEmpty();
    }

    @Test
    void goesOnlySoDeep() {
        byte[] nested = Samples.bytes(Samples.NEWS);
        for (int i = 0; i < 12; i++) {
            nested = Samples.zip(Map.of(i == 0 ? "a.txt" : "a.zip", nested));
        }
        assertThat(codes(nested)).containsExactly(Codes.TOO_DEEP);
    }

    @Test
    void unfoldsNoEntities() {
        String laughs = "<!DOCTYPE r [<!ENTITY a \"ha\">" + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        Articles feed = read(
                Samples.bytes(
                        "<?xml version='1.0'?>" + laughs
                                + "<rss><channel><item><description>The men said &c; and &f; to the police.</description></item></channel></rss>"));
        assertThat(feed.articles())
                .allSatisfy(article -> assertThat(article.text()).doesNotContain("haha", "root:"));
        byte[] docx = Samples.zip(Map.of(
                "word/document.xml", Samples.bytes("<?xml version='1.0'?>" + laughs + "<w><p><t>&c;&f;</t></p></w>"),
                "[Content_Types].xml", Samples.bytes("<Types/>")));
        assertThat(codes(docx)).isNotEmpty();
    }

    @Test
    void writesNothingToDiskWhateverAnEntryIsCalled(@TempDir java.nio.file.Path folder) throws IOException {
        java.nio.file.Path outside = folder.resolve("out.txt");
        Articles read = read(Samples.zip(Map.of(outside.toString(), Samples.bytes(Samples.NEWS))));
        assertThat(read.articles()).hasSize(1);
        assertThat(outside).doesNotExist();
    }

    @Test
    void endsWithEveryCutAndEveryWrongByteOfEveryFormat() throws IOException {
        List<byte[]> samples = List.of(
                Samples.gzip(Samples.bytes(Samples.NEWS)),
                Samples.zip(Map.of("a.txt", Samples.bytes(Samples.NEWS))),
                Samples.tar(Map.of("a.txt", Samples.bytes(Samples.NEWS))),
                Samples.docx("Title", List.of(Samples.NEWS)),
                Samples.pdf("Title", Samples.NEWS),
                Samples.gzip(Samples.warcRecord("http://a.example/", Samples.page(Samples.NEWS))),
                Samples.warcRecord("http://a.example/", Samples.page(Samples.NEWS)));
        Random random = new Random(7);
        for (byte[] sample : samples) {
            for (int round = 0; round < 60; round++) {
                byte[] broken = sample.clone();
                if (round % 2 == 0) {
                    broken = java.util.Arrays.copyOf(broken, random.nextInt(broken.length));
                } else {
                    for (int i = 0; i < 5; i++) {
                        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                    }
                }
                Articles read = read(broken);
                assertThat(read.articles().size() + read.problems().size()).isPositive();
            }
        }
    }

    @Test
    void readsATreeOfManyThousandElements() {
        assertThat(codes(Samples.bytes("<!doctype html><body>" + "<div>".repeat(200_000))))
                .containsExactly(Codes.NO_ARTICLE);
        List<String> feed = codes(Samples.bytes("<rss>" + "<channel>".repeat(100_000)));
        assertThat(feed).containsExactly(Codes.EMPTY_INPUT);
    }

    private static byte[] zeros(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < size >> 20; i++) {
                gzip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static List<String> codes(byte[] input) {
        Articles read = read(input);
        assertThat(read.articles()).extracting(Article::text).isEmpty();
        return new ArrayList<>(read.problems().stream().map(Problem::code).toList());
    }

    private static Articles read(byte[] input) {
        return Assertions.assertTimeoutPreemptively(
                CLOCK, () -> Readers.read(List.of("-"), new ByteArrayInputStream(input), ReadingOptions.NONE));
    }
}
