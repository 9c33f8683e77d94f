import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.extract.Extractor;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Article;
import org.dateline.model.Relevance;
import org.dateline.parse.Nlp4jParser;
import org.dateline.text.Analyzer;

/** Reads texts, one a line, and writes what speaks for and against their relevance: feature=value, parted by tabs. */
class Features {
    public static void main(String[] arguments) throws Exception {
        Analyzer analyzer = Analyzer.of(Nlp4jParser.load());
        Extractor extractor = Extractor.of(Knowledge.load());
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        try (PrintWriter out = new PrintWriter(arguments[1], StandardCharsets.UTF_8)) {
            lines.parallelStream()
                    .map(line -> line.replace("\\n", "\n"))
                    .map(text -> new Article("a", null, null, null, null, null, "en", "0".repeat(64), text))
                    .map(article -> extractor.extract(analyzer.analyze(article)).relevance())
                    .map(Features::line)
                    .forEachOrdered(out::println);
        }
    }

    private static String line(Relevance relevance) {
        return relevance.reasons().stream()
                .map(r -> String.format(Locale.ROOT, "%s=%.4f", r.feature(), r.value()))
                .sorted()
                .collect(Collectors.joining("\t"));
    }
}
