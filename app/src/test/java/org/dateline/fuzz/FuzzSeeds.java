package org.dateline.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.cli.CasesFuzz;
import org.dateline.read.Samples;
import org.dateline.store.RestoreFuzz;
import org.dateline.web.RequestFuzz;

/**
 * What fuzzing begins with: for each target good inputs of its formats, and every input that once broke it. The latter lie in
 * {@code src/test/resources/fuzz}, a folder for each target, and stay for ever.
 */
public final class FuzzSeeds {
    private static final Path KEPT = Path.of("src/test/resources/fuzz");
    private static final Path EXAMPLES = Path.of("../examples");

    private static final int WARMING = 30;

    private FuzzSeeds() {}

    /** Every target by its name. */
    static Map<String, Consumer<byte[]>> targets() {
        Map<String, Consumer<byte[]>> targets = new LinkedHashMap<>();
        targets.put("Readers", ReadersFuzz::fuzzerTestOneInput);
        targets.put("Text", TextFuzz::fuzzerTestOneInput);
        targets.put("Grammar", GrammarFuzz::fuzzerTestOneInput);
        targets.put("Record", RecordFuzz::fuzzerTestOneInput);
        targets.put("Rules", RulesFuzz::fuzzerTestOneInput);
        targets.put("Request", RequestFuzz::fuzzerTestOneInput);
        targets.put("Restore", RestoreFuzz::fuzzerTestOneInput);
        targets.put("Cases", CasesFuzz::fuzzerTestOneInput);
        return targets;
    }

    /** Writes the seeds of a target into a folder: {@code FuzzSeeds Readers FOLDER}. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        int number = 0;
        for (byte[] seed : of(args[0])) {
            Files.write(folder.resolve("seed-" + number++), seed);
        }
    }

    /** Feeds a target its first good inputs, so that all is loaded. */
    public static void warm(String target) {
        Consumer<byte[]> feeding = Objects.requireNonNull(targets().get(target));
        try {
            of(target).stream().limit(WARMING).forEach(feeding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seeds of a target, good ones first. */
    static List<byte[]> of(String target) throws IOException {
        List<byte[]> seeds = new ArrayList<>(
                switch (target) {
                    case "Readers" -> files();
                    case "Text", "Grammar" -> texts();
                    case "Record" -> records();
                    case "Rules" -> List.of(Samples.bytes(RULES));
                    case "Request" -> requests();
                    case "Restore" -> RestoreFuzz.seeds();
                    case "Cases" -> CasesFuzz.seeds();
                    default -> throw new IllegalArgumentException("there is no target " + target);
                });
        seeds.addAll(kept(target));
        return seeds;
    }

    /** Inputs that broke it once. */
    static List<byte[]> kept(String target) throws IOException {
        Path folder = KEPT.resolve(target);
        return Files.isDirectory(folder) ? contents(folder, "") : List.of();
    }

    private static List<byte[]> contents(Path folder, String ending) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static List<byte[]> files() throws IOException {
        String item =
                "<title>Three guards die</title><link>http://a.example/1</link><pubDate>Tue, 05 May 2015 10:00:00 +0000"
                        + "</pubDate><description>" + Samples.NEWS + "</description>";
        byte[] page = Samples.bytes(Samples.page(Samples.NEWS));
        byte[] warc = Samples.warcRecord("http://a.example/", Samples.page(Samples.NEWS));
        List<byte[]> seeds = new ArrayList<>(List.of(
                plain(Samples.bytes(Samples.NEWS)),
                plain(page),
                plain(Samples.gzip(page)),
                plain(Samples.zip(Map.of("a.txt", Samples.bytes(Samples.NEWS)))),
                plain(Samples.tar(Map.of("a.txt", Samples.bytes(Samples.NEWS)))),
                plain(Samples.docx("Title", List.of(Samples.NEWS))),
                plain(Samples.pdf("Title", Samples.NEWS)),
                plain(warc),
                plain(Samples.gzip(warc)),
                plain(Samples.bytes("<?xml version='1.0'?><rss><channel><item>" + item + "</item></channel></rss>")),
                plain(Samples.bytes("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><link"
                        + " href='http://a.example/'/>"
                        + "<updated>2015-05-05T10:00:00Z</updated><summary>" + Samples.NEWS
                        + "</summary></entry></feed>")),
                plain(Samples.bytes(
                        "<urlset><url><loc>http://a.example/1</loc><lastmod>2015-05-05</lastmod></url></urlset>")),
                under("opml", "<opml><body><outline xmlUrl='http://a.example/feed'/></body></opml>"),
                under("csv", "id,title,date,text\n1,T,2015-05-05,\"" + Samples.NEWS + "\"\n"),
                under("tsv", "title\tpublished\tbody\nT\t5 May 2015\t" + Samples.NEWS + "\n"),
                under("md", "---\ntitle: Three guards\ndate: 2015-05-05\n---\n# Three guards die\n\n" + Samples.NEWS),
                under(
                        "json",
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_text\":\""
                                + Samples.NEWS + "\",\"date_published\":\"2015-05-05T10:00:00Z\"}]}"),
                under("jsonl", "{\"id\":\"1\",\"text\":\"" + Samples.NEWS + "\",\"published\":\"2015-05-05\"}\n"),
                under(
                        "eml",
                        "From: a@b.example\n"
                                + "Subject: =?utf-8?q?Three_guards?=\n"
                                + "Date: Tue, 5 May 2015 10:00:00 +0200\n"
                                + "MIME-Version: 1.0\n"
                                + "Content-Type: multipart/alternative; boundary=x\n\n"
                                + "--x\n"
                                + "Content-Type: text/plain\n\n"
                                + Samples.NEWS
                                + "\n"
                                + "--x\n"
                                + "Content-Type: text/html\n"
                                + "Content-Transfer-Encoding: base64\n\n"
                                + "PHA+Tm88L3A+\n"
                                + "--x--\n")));
        for (byte[] example : contents(EXAMPLES, ".txt")) {
            seeds.add(plain(example));
        }
        return seeds;
    }

    private static byte[] plain(byte[] bytes) {
        return Samples.joined(new byte[] {ReadersFuzz.PLAIN}, bytes);
    }

    private static byte[] under(String ending, String text) {
        return Samples.joined(new byte[] {ReadersFuzz.named(ending)}, Samples.bytes(text));
    }

    private static List<byte[]> texts() throws IOException {
        List<byte[]> texts = new ArrayList<>(contents(EXAMPLES, ".txt"));
        for (String table : List.of("times.tsv", "figures.tsv")) {
            Path file = Path.of("../core/src/test/resources/dateline/mention", table);
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                texts.add(Samples.bytes(line.replace('\t', ' ')));
            }
        }
        texts.add(Samples.bytes(
                "Toll rises|KORVANE (AFP) â€” Gunmen killed 4-7 men &amp; \"at least a dozen\" othersOn Tuesday,"
                        + " 5 km north of the the village of Dar Salam, 03:30 GMT on 31/12/1999, the Army said ."));
        return texts;
    }

    private static List<byte[]> records() throws IOException {
        List<byte[]> records = contents(Path.of("src/test/resources/org/dateline"), "record.json");
        List<byte[]> all = new ArrayList<>(records);
        for (byte[] lines : contents(Path.of("src/test/resources/org/dateline/export"), ".jsonl")) {
            new String(lines, StandardCharsets.UTF_8)
                    .lines()
                    .limit(30)
                    .map(Samples::bytes)
                    .forEach(all::add);
        }
        all.addAll(contents(Path.of("src/test/resources/org/dateline/export/golden"), ".geojson"));
        return all;
    }

    private static List<byte[]> requests() {
        return Stream.of("""
            country=IQ,SY
            from=2013-07
            to=2014
            near=33.3,44.1,50
            at-least=killed:5
            updated-since=2013-07-24T04:30:00Z\
            """, """
            box=38,29,49,38
            type=prison-break
            actor=army
            review=confirmed
            source=wire
            text="a b"
            admin1=x\
            """, """
            {"kind":"correct","incident":"a.1","field":"killed","value":"26","words":{"article":"a","start":1,"end":9},
            "names":true,"scopes":["read"],"days":3}\
            """, "text/html,application/json;q=0.9,*/*;q=0.1", "../..\\a:b.txt")
                .map(Samples::bytes)
                .toList();
    }

    private static final String RULES = """
        name: field
        sender: alerts@dateline.example
        web: https://dateline.example
        channels:
          - {id: hook, kind: webhook, url: "https://ngo.example/hook", secret-variable: HOOK_SECRET}
          - {id: list, kind: cap, folder: out}
          - {id: feed, kind: atom, file: a.xml}
          - {id: ops, kind: mail, host: mail.example, port: 25, security: none, from: a@b.example, to: [c@d.example]}
        rules:
          - {id: one, type: [prison-break], country: Iraq, at-least: killed:10, near: "33.3,44.1,50", on: [new, toll], to: ops}
          - {id: two, wave: {below: 0.01, radius-km: 50, days: 30, family: violence}, max-age-days: 9}
        """;
}
