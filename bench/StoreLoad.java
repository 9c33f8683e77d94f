import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.json.RecordReader;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.HowMany;
import org.dateline.model.Published;
import org.dateline.model.Quantity;
import org.dateline.model.Review;
import org.dateline.model.Scope;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.Stores;

/**
 * Fills a store with articles made by varying what was read of real ones, and times questions to it. Run by {@code bench/store}.
 * Every article is made from its number alone, so that a filling that was stopped goes on where it was.
 */
public final class StoreLoad {
    private static final int TOWNS = 5000;
    private static final int NAMES = 4000;
    private static final int DAYS = 20 * 365;
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final List<String> COUNTRIES =
            List.of("IQ", "AF", "SY", "NG", "SO", "PK", "YE", "LY", "ML", "CD", "UA", "CO", "PH", "KE", "IN", "MX");
    private static final List<String> TYPES = List.of(
            "bombing",
            "armed-clash",
            "armed-assault",
            "abduction",
            "shelling",
            "air-strike",
            "protest",
            "arrest",
            "assassination",
            "ambush",
            "raid",
            "prison-break",
            "arson",
            "landmine",
            "riot",
            "suicide-bombing");

    private final List<Extraction> real;

    private StoreLoad(List<Extraction> real) {
        this.real = real;
    }

    /** Varies what a record holds. */
    static StoreLoad of(InputStream record) throws IOException {
        return new StoreLoad(RecordReader.read(record).extractions().stream()
                .filter(e -> e.accounts().stream().anyMatch(a -> a.scope() == Scope.INCIDENT))
                .toList());
    }

    public static void main(String[] arguments) throws IOException {
        Path record = Path.of(arguments[0]);
        int wanted = Integer.parseInt(arguments[2]);
        long seconds = Long.parseLong(arguments[3]);
        try (InputStream in = Files.newInputStream(record);
                Store store = Stores.open(arguments[1])) {
            StoreLoad load = of(in);
            load.fill(store, wanted, seconds);
            if (store.counts().incidents() >= wanted) {
                load.ask(store);
                load.add(store);
            }
        }
    }

    private void fill(Store store, int wanted, long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long incidents = store.counts().incidents();
        int next = (int) store.counts().articles();
        long start = System.nanoTime();
        int begun = next;
        while (incidents < wanted && System.nanoTime() < end) {
            store.add(varied(next++));
            if (next % 1000 == 0) {
                incidents = store.counts().incidents();
            }
        }
        incidents = store.counts().incidents();
        if (next > begun) {
            System.out.printf(
                    Locale.ROOT,
                    "filled: %,d articles, %,d incidents; %.1f ms an article%n",
                    next,
                    incidents,
                    (System.nanoTime() - start) / 1e6 / (next - begun));
        }
    }

    /** The article of a number: one account in five is a second report of an earlier article's incident. */
    Extraction varied(int number) {
        Random random = new Random(number * 31L + 7);
        boolean again = number > 10 && random.nextInt(5) == 0;
        Random facts = again ? new Random((number - 1 - random.nextInt(10)) * 31L + 7) : random;
        if (again) {
            facts.nextInt(5);
        }
        Extraction model = real.get(facts.nextInt(real.size()));
        Account account = model.accounts().stream()
                .filter(a -> a.scope() == Scope.INCIDENT)
                .findFirst()
                .orElseThrow();
        String id = "v" + number;
        int town = facts.nextInt(TOWNS);
        LocalDate day = FIRST.plusDays(facts.nextInt(DAYS));
        String type = TYPES.get(Math.min(facts.nextInt(16), facts.nextInt(16)));
        String text = text(random);
        Article article = new Article(
                id,
                "https://news.example/" + id,
                "Paper " + random.nextInt(300),
                "Report " + number,
                null,
                Published.parse(day.plusDays(1).toString()),
                "en",
                sha256(text),
                text);
        List<Who> who = new ArrayList<>();
        for (Who each : account.who()) {
            int name = Math.min(facts.nextInt(NAMES), facts.nextInt(NAMES));
            who.add(new Who(
                    each.role(),
                    word(name) + " " + word(name + 7),
                    name % 3 == 0 ? "actor-" + name / 30 : null,
                    List.of(),
                    each.kind(),
                    each.count(),
                    each.certainty(),
                    each.mentions(),
                    each.evidence()));
        }
        List<HowMany> figures = new ArrayList<>();
        for (HowMany each : account.figures()) {
            long count = 1 + (long) Math.abs(facts.nextGaussian() * 12) + random.nextInt(2);
            figures.add(new HowMany(
                    each.of(),
                    each.group(),
                    new Quantity(count, count, count, String.valueOf(count)),
                    each.scope(),
                    each.evidence()));
        }
        When when = new When(
                day,
                day,
                account.when().precision(),
                null,
                account.when().basis(),
                account.when().evidence());
        Account made = new Account(
                id + ".1",
                id,
                new What(type, List.of(type), account.what().evidence()),
                account.scope(),
                account.focus(),
                account.modality(),
                when,
                where(town, account.where()),
                who,
                account.weapons(),
                figures,
                account.responsibility());
        return new Extraction(article, true, List.of(made), List.of());
    }

    private static Where where(int town, Where model) {
        Random random = new Random(town);
        String country = COUNTRIES.get(town % COUNTRIES.size());
        double lat = -30 + 4 * (town % COUNTRIES.size()) + random.nextDouble() * 8;
        double lon = -60 + 9 * (town % COUNTRIES.size()) + random.nextDouble() * 12;
        String province = "Province " + word(town / 16 % 20 + 3000);
        return new Where(
                "Town " + word(town + 100),
                null,
                province,
                null,
                country,
                1_000_000L + town,
                lat,
                lon,
                model.precision(),
                model.evidence());
    }

    /** Some 300 words, of which some are very common and most are seldom. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(word((int) Math.exp(random.nextDouble() * Math.log(30_000))))
                    .append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 20; rest > 0; rest /= 20) {
            word.append("bdfgklmnprstvzchjwxq".charAt(rest % 20)).append("aeiou".charAt(rest / 3 % 5));
        }
        return word.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ask(Store store) {
        Random random = new Random(5);
        Map<String, Supplier<IncidentQuery>> questions = new LinkedHashMap<>();
        questions.put("all", Question::all);
        questions.put(
                "country",
                () -> new Question().country(COUNTRIES.get(random.nextInt(16))).get());
        questions.put("country and province", () -> {
            int town = random.nextInt(TOWNS);
            Where where = where(town, real.get(0).accounts().get(0).where());
            return new Question()
                    .country(String.valueOf(where.country()))
                    .admin1(String.valueOf(where.admin1()))
                    .get();
        });
        questions.put("within 20 km", () -> around(random, 20));
        questions.put("within 500 km", () -> around(random, 500));
        questions.put("map of a town", () -> map(random, 0.5));
        questions.put("map of a country", () -> map(random, 10));
        questions.put("map of the world", () -> map(random, 360));
        questions.put(
                "month",
                () -> new Question()
                        .period(FIRST.plusDays(random.nextInt(DAYS)), 30)
                        .get());
        questions.put(
                "five years",
                () -> new Question()
                        .period(FIRST.plusDays(random.nextInt(DAYS / 2)), 1826)
                        .get());
        questions.put(
                "type", () -> new Question().type(TYPES.get(random.nextInt(16))).get());
        questions.put(
                "actor by id",
                () -> new Question()
                        .actor("actor-" + random.nextInt(NAMES / 30))
                        .get());
        questions.put(
                "actor by part of a name",
                () -> new Question().actor(word(random.nextInt(NAMES))).get());
        questions.put("at least 5 killed", () -> new Question().killed(5).get());
        questions.put("at least 30 killed", () -> new Question().killed(30).get());
        questions.put(
                "at least 5 wounded", () -> new Question().atLeast("wounded", 5).get());
        questions.put(
                "review state",
                () -> new Question()
                        .review(random.nextBoolean() ? Review.AUTOMATIC : Review.REJECTED)
                        .get());
        questions.put(
                "seldom word",
                () -> new Question().text(word(5000 + random.nextInt(20_000))).get());
        questions.put(
                "common word",
                () -> new Question().text(word(1 + random.nextInt(20))).get());
        questions.put(
                "two words",
                () -> new Question()
                        .text(word(20 + random.nextInt(100)) + " " + word(20 + random.nextInt(100)))
                        .get());
        questions.put(
                "changed since",
                () -> new Question()
                        .since(Instant.now().minusSeconds(random.nextInt(10_000)))
                        .get());
        questions.put(
                "country, month, type",
                () -> new Question()
                        .country(COUNTRIES.get(random.nextInt(16)))
                        .period(FIRST.plusDays(random.nextInt(DAYS)), 30)
                        .type(TYPES.get(random.nextInt(16)))
                        .get());
        for (IncidentQuery.Order order : IncidentQuery.Order.values()) {
            questions.put(
                    "all by " + order.name().toLowerCase(Locale.ROOT),
                    () -> new Question().order(order, true).get());
        }
        questions.put("page 500 of all", () -> new Question().page(50_000, 100).get());
        System.out.printf("%-26s %8s %8s %8s %10s%n", "question", "p50 ms", "p95 ms", "max ms", "found");
        questions.forEach((name, question) -> time(store, name, question));
    }

    private static void time(Store store, String name, Supplier<IncidentQuery> question) {
        double[] times = new double[60];
        long found = 0;
        for (int i = -10; i < times.length; i++) {
            IncidentQuery query = question.get();
            long start = System.nanoTime();
            long total = store.incidents(query).total();
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
                found += total;
            }
        }
        print(name, times, found / times.length);
    }

    private static void print(String name, double[] times, long found) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-26s %8.1f %8.1f %8.1f %,10d%n",
                name,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1],
                found);
    }

    private void add(Store store) {
        double[] times = new double[300];
        int next = (int) store.counts().articles();
        for (int i = -100; i < times.length; i++) {
            Extraction extraction = varied(next++);
            long start = System.nanoTime();
            store.add(extraction);
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        print("adding one article", times, 1);
    }

    private static IncidentQuery around(Random random, double km) {
        Where where = where(random.nextInt(TOWNS), Where.UNKNOWN);
        return new Question()
                .near(new IncidentQuery.Near(where.lat() + 0.01, where.lon(), km))
                .get();
    }

    private static IncidentQuery map(Random random, double degrees) {
        if (degrees >= 360) {
            return new Question().box(new IncidentQuery.Box(-180, -90, 180, 90)).get();
        }
        Where where = where(random.nextInt(TOWNS), Where.UNKNOWN);
        double half = degrees / 2;
        return new Question()
                .box(new IncidentQuery.Box(
                        where.lon() - half, where.lat() - half, where.lon() + half, where.lat() + half))
                .get();
    }

    /** A question, put together. */
    private static final class Question {
        private String country;
        private String admin1;
        private IncidentQuery.Near near;
        private IncidentQuery.Box box;
        private LocalDate from;
        private LocalDate to;
        private Set<String> types = Set.of();
        private String actor;
        private IncidentQuery.AtLeast figure;
        private Set<Review> review = Set.of();
        private String text;
        private Instant since;
        private IncidentQuery.Order order = IncidentQuery.Order.DATE;
        private boolean descending;
        private int offset;
        private int limit = 100;

        static IncidentQuery all() {
            return new Question().get();
        }

        Question country(String value) {
            country = value;
            return this;
        }

        Question admin1(String value) {
            admin1 = value;
            return this;
        }

        Question near(IncidentQuery.Near value) {
            near = value;
            return this;
        }

        Question box(IncidentQuery.Box value) {
            box = value;
            return this;
        }

        Question period(LocalDate first, int days) {
            from = first;
            to = first.plusDays(days);
            return this;
        }

        Question type(String value) {
            types = Set.of(value);
            return this;
        }

        Question actor(String value) {
            actor = value;
            return this;
        }

        Question killed(long number) {
            return atLeast("killed", number);
        }

        Question atLeast(String of, long number) {
            figure = new IncidentQuery.AtLeast(of, number);
            return this;
        }

        Question review(Review value) {
            review = Set.of(value);
            return this;
        }

        Question text(String value) {
            text = value;
            return this;
        }

        Question since(Instant value) {
            since = value;
            return this;
        }

        Question order(IncidentQuery.Order value, boolean down) {
            order = value;
            descending = down;
            return this;
        }

        Question page(int first, int size) {
            offset = first;
            limit = size;
            return this;
        }

        IncidentQuery get() {
            return new IncidentQuery(
                    country == null ? Set.of() : Set.of(country),
                    admin1 == null ? Set.of() : Set.of(admin1),
                    near,
                    box,
                    from,
                    to,
                    types,
                    actor == null ? Set.of() : Set.of(actor),
                    figure,
                    review,
                    Set.of(),
                    text,
                    since,
                    order,
                    descending,
                    offset,
                    limit);
        }
    }
}
