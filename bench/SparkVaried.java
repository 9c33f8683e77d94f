import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Published;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.spark.SparkScale;

/**
 * Accounts made by varying what was read of the examples, for {@code bench/spark}: of 5,000 towns and ten years, or all of one town
 * and one day.
 */
public final class SparkVaried implements SparkScale.Making {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 3);
    private static StoreLoad load;

    private final byte[] examples;
    private final boolean skewed;

    private SparkVaried(byte[] examples, boolean skewed) {
        this.examples = examples;
        this.skewed = skewed;
    }

    /** even|skewed COUNT EXAMPLES OUT PARTITIONS LARGEST-BLOCK WINDOW LARGEST-GROUP */
    public static void main(String[] arguments) throws IOException {
        SparkScale.run(
                new SparkVaried(Files.readAllBytes(Path.of(arguments[2])), arguments[0].equals("skewed")),
                Integer.parseInt(arguments[1]),
                arguments[3],
                Integer.parseInt(arguments[4]),
                Integer.parseInt(arguments[5]),
                Integer.parseInt(arguments[6]),
                Integer.parseInt(arguments[7]));
    }

    @Override
    public Extraction apply(int number) {
        Extraction varied = loaded(examples).varied(number);
        return skewed ? here(varied) : varied;
    }

    private static synchronized StoreLoad loaded(byte[] examples) {
        try {
            if (load == null) {
                load = StoreLoad.of(new ByteArrayInputStream(examples));
            }
            return load;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, in one town on one day. */
    private static Extraction here(Extraction e) {
        Article a = e.article();
        Article article = new Article(
                a.id(), a.uri(), a.publisher(), a.title(), a.byline(), Published.parse(DAY.plusDays(1).toString()), a.language(), a.sha256(),
                a.text());
        return new Extraction(article, true, e.accounts().stream().map(SparkVaried::here).toList(), e.mentions());
    }

    private static Account here(Account a) {
        When when = new When(DAY, DAY, a.when().precision(), null, a.when().basis(), a.when().evidence());
        Where where = new Where(
                "Kirkuk", null, "Kirkuk", null, "IQ", 94787L, 35.468, 44.392, a.where().precision(), a.where().evidence());
        return new Account(
                a.id(), a.article(), a.what(), a.scope(), a.focus(), a.modality(), when, where, a.who(), a.weapons(), a.figures(),
                a.responsibility());
    }
}
