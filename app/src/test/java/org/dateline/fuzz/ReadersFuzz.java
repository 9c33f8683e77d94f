package org.dateline.fuzz;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.read.Articles;
import org.dateline.read.Codes;
import org.dateline.read.Limit;
import org.dateline.read.Limits;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.dateline.read.Samples;

/**
 * Every reader: the first byte says under which name the rest lies in an archive, or that it comes as it is. Each input must end in
 * an article or in a problem with one of the known codes.
 */
public final class ReadersFuzz {
    /** The first byte of an input that comes as it is. */
    static final int PLAIN = 0;

    private static final List<String> NAMES = List.of(
            "", "a.txt", "a.csv", "a.tsv", "a.json", "a.jsonl", "a.md", "a.eml", "a.html", "a.xml", "a.warc", "a.pdf",
            "a.docx", "a.opml", "a.gz", "a.tar");
    private static final Set<String> CODES = codes();
    private static final ReadingOptions OPTIONS = new ReadingOptions(
            null, null, Limits.STANDARD.with(Limit.UNPACKED, 8 << 20).with(Limit.DOCUMENT, 8 << 20));
    private static final Heap HEAP = new Heap();

    private ReadersFuzz() {}

    /** The first byte of an input that lies under a name. */
    static byte named(String ending) {
        return (byte) NAMES.indexOf("a." + ending);
    }

    /** Loads what is loaded once, before the clock of an input runs. */
    public static void fuzzerInitialize() {
        FuzzSeeds.warm("Readers");
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String name = NAMES.get(Math.floorMod(input[0], NAMES.size()));
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        byte[] given = name.isEmpty() ? bytes : Samples.zip(Map.of(name, bytes));
        Articles read = Readers.read(List.of("-"), new ByteArrayInputStream(given), OPTIONS);
        if (read.articles().isEmpty() && read.problems().isEmpty()) {
            throw new Finding("neither an article nor a problem");
        }
        for (Problem problem : read.problems()) {
            if (!CODES.contains(problem.code()) || problem.message().isBlank()) {
                throw new Finding("no code that is known: " + problem);
            }
        }
        for (Article article : read.articles()) {
            if (article.text().isBlank() || article.text().length() > Limits.STANDARD.of(Limit.TEXT)) {
                throw new Finding("no text of an article: " + article.id());
            }
        }
        HEAP.look();
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>();
        try {
            for (var field : Codes.class.getFields()) {
                codes.add((String) field.get(null));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return codes;
    }
}
