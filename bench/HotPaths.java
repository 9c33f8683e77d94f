package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.extract.Extractor;
import org.dateline.knowledge.Gazetteer;
import org.dateline.knowledge.Knowledge;
import org.dateline.mention.MentionFinder;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Mention;
import org.dateline.parse.Nlp4jParser;
import org.dateline.text.Analyzer;
import org.dateline.text.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The paths on which an article spends its time, one example article each. Run by {@code bench/jmh}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class HotPaths {
    private final List<String> names = List.of("Garissa", "Interior Minister", "Kunduz", "New York", "Nobody's Ford", "al-Hawija", "Monday");
    private Analyzer analyzer;
    private MentionFinder mentions;
    private Extractor extractor;
    private Gazetteer places;
    private Article article;
    private Document document;

    @Setup
    public void load() throws IOException {
        Knowledge knowledge = Knowledge.load();
        analyzer = Analyzer.of(Nlp4jParser.load());
        mentions = MentionFinder.of(knowledge);
        extractor = Extractor.of(knowledge);
        places = knowledge.places();
        String text = Files.readString(Path.of(System.getProperty("bench.article")));
        article = new Article("example", null, null, null, null, null, null, "", text);
        document = analyzer.analyze(article);
    }

    @Benchmark
    public Document parsing() {
        return analyzer.analyze(article);
    }

    @Benchmark
    public List<Mention> findingMentions() {
        return mentions.find(document);
    }

    @Benchmark
    public Extraction extracting() {
        return extractor.extract(document);
    }

    @Benchmark
    public int knowingNames() {
        int known = 0;
        for (String name : names) {
            known += places.knows(name) ? 1 : 0;
        }
        return known;
    }
}
