import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.dateline.encode.RoleEncoder;
import org.dateline.encoder.Encoders;
import org.dateline.extract.Extractor;
import org.dateline.extract.Gate;
import org.dateline.knowledge.Knowledge;
import org.dateline.mention.MentionFinder;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.parse.Nlp4jParser;
import org.dateline.text.Analyzer;
import org.dateline.text.Document;
import org.dateline.text.Parser;
import org.dateline.text.Token;

/**
 * Reads a stream of varied real texts and says what of it goes through one processor in a second, by stage. Run by
 * {@code bench/throughput}. It counts seconds of CPU, not of the clock: others use the machine, too.
 */
public final class Throughput {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int RELEVANT_IN = 20;

    private final Parser parser;
    private final Knowledge knowledge;
    private final Stream relevant;
    private final Stream other;
    private final double seconds;

    private Throughput(Parser parser, Knowledge knowledge, Stream relevant, Stream other, double seconds) {
        this.parser = parser;
        this.knowledge = knowledge;
        this.relevant = relevant;
        this.other = other;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        double seconds = Double.parseDouble(arguments[1]);
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        Parser parser = Nlp4jParser.load();
        Throughput run = new Throughput(
                parser,
                Knowledge.load(),
                Stream.of(folder.resolve("relevant.jsonl")),
                Stream.of(folder.resolve("other.jsonl")),
                seconds);
        for (String part : wanted.isEmpty() ? List.of("other", "mixed", "fast", "threads", "accurate") : wanted) {
            run.measure(part);
        }
    }

    private void measure(String part) throws Exception {
        Extractor fast = Extractor.of(knowledge);
        switch (part) {
            case "other" -> stages("other texts, whole way", other::article, fast);
            case "mixed" -> stages("one in twenty relevant", this::mixed, fast);
            case "fast" -> stages("relevant, fast", relevant::article, fast);
            case "accurate" -> {
                RoleEncoder encoder = Encoders.ofUser().orElseThrow();
                stages(
                        "relevant, accurate, with templates (format muc4)",
                        relevant::article,
                        Extractor.of(knowledge, encoder));
            }
            case "triage" -> triage(fast);
            case "million" -> million();
            case "threads" -> threads(fast);
            case "memory" -> memory(fast);
            default -> throw new IllegalArgumentException("No part is named " + part);
        }
    }

    private Article mixed(long number) {
        return number % RELEVANT_IN == 0 ? relevant.article(number) : other.article(number);
    }

    // ---------------------------------------------------------------- one processor, by stage

    /** What a stage used so far. */
    private static final class Stage {
        private final String name;
        private long nanos;

        Stage(String name) {
            this.name = name;
        }
    }

    /** A parser that finds no word: what is left of analysis is repair, zones and sentences. */
    private record Mute(Parser parser) implements Parser {
        @Override
        public List<Token> parse(String sentence) {
            return List.of();
        }

        @Override
        public boolean knows(String word) {
            return parser.knows(word);
        }

        @Override
        public String version() {
            return "none";
        }
    }

    private void stages(String name, LongFunction<Article> source, Extractor extractor) {
        Stage text = new Stage("repair, zones, sentences");
        Stage parse = new Stage("parse");
        Stage mention = new Stage("mentions");
        Stage extract = new Stage("accounts");
        Analyzer mute = Analyzer.of(new Mute(parser));
        Analyzer analyzer = Analyzer.of(parser);
        MentionFinder mentions = MentionFinder.of(knowledge);
        Tally tally = new Tally();
        long warm = 0;
        for (double until = cpu() + seconds / 3; cpu() < until; warm++) {
            Document document = analyzer.analyze(source.apply(warm));
            mentions.find(document);
            extractor.extract(document);
        }
        for (double until = cpu() + seconds; cpu() < until; ) {
            Article article = source.apply(warm + tally.articles);
            long start = THREADS.getCurrentThreadCpuTime();
            mute.analyze(article);
            long split = THREADS.getCurrentThreadCpuTime();
            Document document = analyzer.analyze(article);
            long parsed = THREADS.getCurrentThreadCpuTime();
            mentions.find(document);
            long found = THREADS.getCurrentThreadCpuTime();
            Extraction extraction = extractor.extract(document);
            long done = THREADS.getCurrentThreadCpuTime();
            text.nanos += split - start;
            parse.nanos += parsed - split - (split - start);
            mention.nanos += found - parsed;
            // Extraction finds the mentions again.
            extract.nanos += done - found - (found - parsed);
            tally.add(article, document, extraction);
        }
        List<Stage> all = List.of(text, parse, mention, extract);
        double whole = all.stream().mapToLong(s -> s.nanos).sum() / 1e9;
        System.out.printf(Locale.ROOT, "%s: %s%n", name, tally.per(whole));
        for (Stage stage : all) {
            System.out.printf(
                    Locale.ROOT,
                    "    %-26s %5.1f %%  %9.3f ms an article%n",
                    stage.name,
                    100 * stage.nanos / 1e9 / whole,
                    stage.nanos / 1e6 / tally.articles);
        }
    }

    /** What went through. */
    private static final class Tally {
        private long articles;
        private long relevant;
        private long sentences;
        private long words;
        private long characters;
        private long accounts;

        void add(Article article, Document document, Extraction extraction) {
            articles++;
            relevant += extraction.relevant() ? 1 : 0;
            sentences += document.sentences().size();
            words += document.sentences().stream()
                    .mapToInt(s -> s.tokens().size())
                    .sum();
            characters += article.text().length();
            accounts += extraction.accounts().size();
        }

        String per(double seconds) {
            return String.format(
                    Locale.ROOT,
                    "%,.1f articles, %,.0f sentences, %,.0f tokens, %.3f MB per CPU second (%,d articles of %,d"
                            + " tokens, %.0f %% relevant, %.1f accounts each, in %.1f s)",
                    articles / seconds,
                    sentences / seconds,
                    words / seconds,
                    characters / seconds / 1e6,
                    articles,
                    words / Math.max(1, articles),
                    100.0 * relevant / Math.max(1, articles),
                    1.0 * accounts / Math.max(1, articles),
                    seconds);
        }
    }

    // ---------------------------------------------------------------- triage

    /** How many texts of other things are weighed in a second, and how a mixed stream fares of which only what is let through is read. */
    private void triage(Extractor extractor) {
        Gate gate = Gate.of(knowledge.triageWeights());
        for (boolean measured : new boolean[] {false, true}) {
            List<Article> some = new ArrayList<>();
            long characters = 0;
            for (long number = 0; number < 2000; number++) {
                Article article = other.article(number);
                some.add(article);
                characters += article.text().length();
            }
            long through = 0;
            long weighed = 0;
            double before = cpu();
            while (cpu() - before < seconds / 4) {
                for (Article article : some) {
                    through += gate.letsThrough(article) ? 1 : 0;
                    weighed++;
                }
            }
            double used = cpu() - before;
            if (measured) {
                System.out.printf(
                        Locale.ROOT,
                        "triage of other texts: %,.0f articles, %.1f MB per CPU second (%,d characters each, %.1f %% let through)%n",
                        weighed / used,
                        weighed * (characters / 2000.0) / used / 1e6,
                        characters / 2000,
                        100.0 * through / weighed);
            }
        }
        Analyzer analyzer = Analyzer.of(parser);
        for (boolean measured : new boolean[] {false, true}) {
            long articles = 0;
            long read = 0;
            double making = 0;
            double before = cpu();
            for (; cpu() - before < (measured ? 2 : 1) * seconds; articles++) {
                double begun = cpu();
                Article article = mixed(articles + (measured ? 1_000_000 : 0));
                making += cpu() - begun;
                if (gate.letsThrough(article)) {
                    extractor.extract(analyzer.analyze(article));
                    read++;
                }
            }
            double used = cpu() - before - making;
            if (measured) {
                System.out.printf(
                        Locale.ROOT,
                        "one in twenty relevant, with triage, fast: %.1f articles per CPU second (%,d articles, %.1f %% let through, in %.1f s)%n",
                        articles / used,
                        articles,
                        100.0 * read / articles,
                        used);
            }
        }
    }

    /** A million articles through triage: what the heap holds after each tenth. */
    private void million() {
        Gate gate = Gate.of(knowledge.triageWeights());
        long through = 0;
        for (long number = 0; number <= 1_000_000; number++) {
            if (number % 100_000 == 0) {
                System.gc();
                System.out.printf(
                        Locale.ROOT,
                        "    after %,9d articles weighed, %,d let through, the heap holds %,d MB%n",
                        number,
                        through,
                        held() >> 20);
            }
            through += gate.letsThrough(mixed(number)) ? 1 : 0;
        }
    }

    // ---------------------------------------------------------------- two processors

    /** The work of one thread, and of two side by side, in seconds of their CPU and of the rest of the program. */
    private void threads(Extractor extractor) throws InterruptedException {
        Analyzer analyzer = Analyzer.of(parser);
        Consumer<Article> read = article -> extractor.extract(analyzer.analyze(article));
        side(read, 1, seconds / 3);
        Side one = side(read, 1, seconds);
        Side two = side(read, 2, seconds);
        System.out.printf(
                Locale.ROOT,
                "two threads against one: %.2f times by what each costs (garbage counted as work of one thread), %.2f"
                        + " by the clock; blocked %.2f %% of the time%n",
                two.rate(2) / one.rate(1),
                two.articles / two.wall / (one.articles / one.wall),
                100 * two.blocked / two.wall / 2);
        System.out.printf(
                Locale.ROOT,
                "    CPU an article: %.1f ms one, %.1f ms two; of the machine itself %.1f and %.1f ms%n",
                1e3 * one.work / one.articles,
                1e3 * two.work / two.articles,
                1e3 * one.rest / one.articles,
                1e3 * two.rest / two.articles);
    }

    /** Seconds of the threads' CPU, of the rest of the program's, and of the clock. */
    private record Side(long articles, double work, double rest, double wall, double blocked) {
        /** Articles a second on as many free processors; what is not the threads' own stops them all. */
        double rate(int threads) {
            return articles / (work / threads + rest);
        }
    }

    private Side side(Consumer<Article> read, int count, double lasting) throws InterruptedException {
        THREADS.setThreadContentionMonitoringEnabled(true);
        long[] articles = new long[count];
        long[] nanos = new long[count];
        long[] blocked = new long[count];
        List<Thread> threads = new ArrayList<>();
        double before = cpu();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int own = i;
            Runnable work = () -> {
                while (THREADS.getCurrentThreadCpuTime() < lasting * 1e9 / count) {
                    read.accept(relevant.article(articles[own]++ * count + own));
                }
                nanos[own] = THREADS.getCurrentThreadCpuTime();
                blocked[own] = Math.max(
                        0, THREADS.getThreadInfo(Thread.currentThread().getId()).getBlockedTime());
            };
            threads.add(new Thread(null, work, "reader", 16L << 20));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        double work = sum(nanos) / 1e9;
        return new Side(
                sum(articles),
                work,
                Math.max(0, cpu() - before - work),
                (System.nanoTime() - start) / 1e9,
                sum(blocked) / 1e3);
    }

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }

    // ---------------------------------------------------------------- memory

    /** What the heap holds after a collection, ten times in a stream: flat, or not. */
    private void memory(Extractor extractor) {
        Analyzer analyzer = Analyzer.of(parser);
        long number = 0;
        for (int part = 0; part <= 10; part++) {
            for (double until = cpu() + seconds / 10; cpu() < until; number++) {
                extractor.extract(analyzer.analyze(mixed(number)));
            }
            System.gc();
            System.out.printf(Locale.ROOT, "    after %,9d articles the heap holds %,d MB%n", number, held() >> 20);
        }
    }

    private static long held() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            bytes += pool.getType() == MemoryType.HEAP ? pool.getUsage().getUsed() : 0;
        }
        return bytes;
    }

    private static double cpu() {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    // ---------------------------------------------------------------- texts

    /** Real texts without end: each with other numbers, names and days, made from its number alone, so that no cache serves twice. */
    private record Stream(List<Article> articles) {
        private static final String[] NAMES = {
            "Abara",
            "Okello",
            "Dumas",
            "Karimi",
            "Velasco",
            "Tandon",
            "Mwangi",
            "Petrov",
            "Sahin",
            "Lindqvist",
            "Barzani",
            "Oyelaran",
            "Quispe",
            "Rahimi",
            "Santoro",
            "Thapa",
            "Umarov",
            "Warsame",
            "Yilmaz",
            "Zamani",
            "Castellan",
            "Doumbia",
            "Eriksen",
            "Farouk"
        };
        private static final String[] DAYS = {
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
        };

        static Stream of(Path file) throws IOException {
            ObjectMapper json = new ObjectMapper();
            List<Article> articles = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                JsonNode row = json.readTree(line);
                articles.add(new Article(
                        row.get("id").asText(),
                        null,
                        null,
                        row.path("title").asText(null),
                        null,
                        null,
                        null,
                        "",
                        row.get("text").asText()));
            }
            return new Stream(articles);
        }

        Article article(long number) {
            Article real = articles.get((int) (number % articles.size()));
            return new Article(
                    "a" + number,
                    null,
                    null,
                    real.title(),
                    null,
                    null,
                    null,
                    "",
                    varied(real.text(), number / articles.size() + 1));
        }

        /** The text with other digits, and other names in place of one capitalised word in eight. */
        private static String varied(String text, long seed) {
            StringBuilder out = new StringBuilder(text.length() + 64);
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                int end = i;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                if (end == i) {
                    out.append(c >= '1' && c <= '9' ? (char) ('1' + (c - '1' + seed) % 9) : c);
                    i++;
                } else {
                    out.append(word(
                            text.substring(i, end),
                            i > 1 && text.charAt(i - 1) == ' ' && Character.isLetter(text.charAt(i - 2)),
                            seed));
                    i = end;
                }
            }
            return out.toString();
        }

        private static String word(String word, boolean inSentence, long seed) {
            for (int day = 0; day < DAYS.length; day++) {
                if (DAYS[day].equals(word)) {
                    return DAYS[(int) ((day + seed) % DAYS.length)];
                }
            }
            boolean name = inSentence
                    && word.length() > 3
                    && Character.isUpperCase(word.charAt(0))
                    && Character.isLowerCase(word.charAt(1));
            long dice = (word.hashCode() * 31L + seed) * 0x9E3779B97F4A7C15L >>> 40;
            return name && dice % 8 == 0 ? NAMES[(int) (dice / 8 % NAMES.length)] : word;
        }
    }
}
