import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dateline.json.JsonText;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Article;
import org.dateline.model.Incident;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.dateline.read.Limits;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;

/**
 * Makes articles by varying real ones, and compares what a cluster made of some with what one machine makes of them. Run by
 * {@code bench/spark-articles} and {@code bench/spark-cluster}.
 */
public final class SparkLoad {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 3650;
    private static final int NEW_WORD = 4;

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "make" ->
                make(
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Path.of(arguments[3]),
                        articles(arguments[4]),
                        articles(arguments[5]));
            case "compare" -> compare(arguments[1], arguments[2]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static List<Article> articles(String input) {
        return Readers.read(
                        List.of(input), InputStream.nullInputStream(), new ReadingOptions(null, null, Limits.STANDARD))
                .articles();
    }

    /** One of so many is a variation of a real report, the others of quiet pages put together to the length of one. */
    private static void make(int count, int oneOf, Path file, List<Article> real, List<Article> quiet) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < count; number++) {
                Random random = new Random(number);
                int turn = number / oneOf / real.size();
                boolean report = number % oneOf == 0;
                Article from = report ? real.get(number / oneOf % real.size()) : quiet.get(random.nextInt(quiet.size()));
                StringBuilder text = new StringBuilder(turn == 0 && report ? from.text() : varied(from.text(), random));
                while (!report && text.length() < 4000) {
                    text.append("\n\n")
                            .append(varied(quiet.get(random.nextInt(quiet.size())).text(), random));
                }
                LocalDate day = from.published() == null || !report
                        ? FIRST.plusDays(random.nextInt(DAYS))
                        : from.published().day().plusDays(turn * 41L);
                String title = from.title() == null ? "" : from.title();
                out.write("{\"id\":\"made-" + number + "\",\"published\":\"" + day + "\",\"title\":" + quoted(title)
                        + ",\"text\":" + quoted(text.toString()) + "}\n");
            }
        }
    }

    /** Other small words and numbers here and there, so that no variation is a copy of another. */
    private static String varied(String text, Random random) {
        String[] words = text.split("(?<=\\s)");
        for (int i = 0; i < words.length; i++) {
            if (i % NEW_WORD == 0 && words[i].matches("[a-z]{5,}\\s*")) {
                String other = words[random.nextInt(words.length)];
                words[i] = other.matches("[a-z]{5,}\\s*") ? other : words[i].replaceFirst("[a-z]", "un$0");
            } else if (words[i].matches("[2-9]\\s*")) {
                words[i] = (2 + random.nextInt(30)) + words[i].substring(1);
            }
        }
        return String.join("", words);
    }

    private static String quoted(String text) {
        String list = JsonText.of(List.of(text));
        return list.substring(1, list.length() - 1);
    }

    /** Ends with 1 where a single incident differs in a single byte. */
    private static void compare(String tables, String input) {
        List<String> alone = new ArrayList<>();
        Pipeline.load(Knowledge::load, Profile.FAST)
                .read(
                        Readers.read(List.of(input), InputStream.nullInputStream(), null, null),
                        () -> {})
                .linking()
                .incidents()
                .forEach((Incident incident) -> alone.add(JsonText.of(incident)));
        SparkSession spark = SparkSession.builder().master("local[1]").config("spark.ui.enabled", "false").getOrCreate();
        List<String> made = new ArrayList<>(spark.read().parquet(tables + "/incidents").select("record").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList());
        spark.stop();
        alone.sort(null);
        made.sort(null);
        long apart = Stream.concat(
                        alone.stream().filter(record -> !made.contains(record)),
                        made.stream().filter(record -> !alone.contains(record)))
                .count();
        System.out.printf(
                Locale.ROOT, "%,d incidents of one machine, %,d of the cluster, %,d apart%n", alone.size(), made.size(), apart);
        if (!alone.equals(made)) {
            System.exit(1);
        }
    }
}
