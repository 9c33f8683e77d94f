import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sites that publish, a program that watches them, a server over the same store, and somebody who asks: for how long it goes well. */
class SoakLoad {
    /** So many hosts, each with a feed: watch asks each of them one thing at a time. */
    private static final int SITES = 8;
    /** For so long an article stands in its feed. */
    private static final int SHOWN_SECONDS = 120;
    private static final int RELEVANT_IN = 20;
    private static final int SLICE_MINUTES = 10;

    private final Instant begun = Instant.now();
    private final double rate;
    private final String kind;
    private final List<Text> relevant;
    private final List<Text> other;
    private final List<Slice> slices = new ArrayList<>();
    private volatile Instant ended = Instant.MAX;

    private SoakLoad(double rate, String kind, Path texts) throws IOException {
        this.rate = rate;
        this.kind = kind;
        this.relevant = texts(texts.resolve("relevant.jsonl"));
        this.other = texts(texts.resolve("other.jsonl"));
    }

    /** A text that is told again and again, with other digits. */
    private record Text(String title, String text) {}

    /** What ten minutes were like. */
    private record Slice(int minute, List<Double> millis, long serve, long watch, double cpu) {}

    public static void main(String[] args) throws Exception {
        new SoakLoad(Double.parseDouble(args[2]), args[4], Path.of(args[5]))
                .run(args[0], Double.parseDouble(args[1]), Path.of(args[3]));
    }

    private static List<Text> texts(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            texts.add(new Text(row.path("title").asText("Report"), row.get("text").asText()));
        }
        return texts;
    }

    private void run(String jar, double minutes, Path folder) throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        site.createContext("/", this::answer);
        site.setExecutor(Executors.newFixedThreadPool(4));
        site.start();
        int port = site.getAddress().getPort();
        String store = folder.resolve("soak.db").toString();
        Path away = folder.resolve("turned-away.tsv");
        Process server = start(folder, "serve", jar, List.of("serve", "--port", "0", "--store", store));
        String address = said(folder.resolve("serve.log"), "Dateline is at ");
        List<String> words = new ArrayList<>(List.of("watch"));
        for (int i = 0; i < SITES; i++) {
            words.add(home(i, port) + "/feed");
        }
        words.addAll(List.of(
                "--every", "0.1", "--delay", "0", "--allow-private-addresses", "--metrics-port", "0", "--store", store));
        if (kind.equals("mixed")) {
            words.addAll(List.of("--triage", "on", "--turned-away", away.toString()));
        }
        Process watch = start(folder, "watch", jar, words);
        String metrics = said(folder.resolve("watch.log"), "Metrics are at ");
        System.out.println("logs in " + folder);
        try {
            System.out.println("minute  published   kept  turned away  asked  p50 ms  p99 ms  serve MB  watch MB");
            List<Double> slice = new ArrayList<>();
            int whole = (int) Math.ceil(minutes);
            for (int minute = 1; minute <= whole; minute++) {
                List<Double> millis = ask(address, begun.plusSeconds(60L * minute));
                slice.addAll(millis);
                System.out.printf(
                        Locale.ROOT,
                        "%6d  %9d  %5d  %11d  %5d  %6.0f  %6.0f  %8d  %8d%n",
                        minute,
                        published(),
                        kept(store).size(),
                        turnedAway(away).size(),
                        millis.size(),
                        at(millis, 0.5),
                        at(millis, 0.99),
                        memory(server),
                        memory(watch));
                if (!server.isAlive() || !watch.isAlive()) {
                    throw new IllegalStateException("a program ended by itself: see " + folder);
                }
                if (minute % SLICE_MINUTES == 0 || minute == whole) {
                    slices.add(new Slice(
                            minute,
                            slice.stream().sorted().toList(),
                            heap(server, address + "/metrics"),
                            heap(watch, metrics),
                            cpu(server) + cpu(watch)));
                    slice.clear();
                    Files.writeString(folder.resolve("watch-metrics.txt"), get(metrics));
                    Files.writeString(folder.resolve("serve-metrics.txt"), get(address + "/metrics"));
                }
            }
            ended = Instant.now();
            long all = published();
            // What waits is read as fast as it can be: only where nothing comes for two minutes is it lost.
            int before = -1;
            Instant came = ended;
            while (before < all && Instant.now().isBefore(came.plusSeconds(120)) && watch.isAlive()) {
                int now = accountedFor(store, away).size();
                came = now > before ? Instant.now() : came;
                before = now;
                TimeUnit.SECONDS.sleep(1);
            }
            Set<String> there = accountedFor(store, away);
            List<Long> lost = new ArrayList<>();
            for (long i = 0; i < all; i++) {
                if (!there.contains(home((int) (i % SITES), port) + "/a/" + i)) {
                    lost.add(i);
                }
            }
            System.out.println("to minute  asked  p50 ms  p99 ms  serve holds MB  watch holds MB  CPU s so far");
            for (Slice some : slices) {
                System.out.printf(
                        Locale.ROOT,
                        "%9d  %5d  %6.0f  %6.0f  %14d  %14d  %12.0f%n",
                        some.minute(),
                        some.millis().size(),
                        at(some.millis(), 0.5),
                        at(some.millis(), 0.99),
                        some.serve(),
                        some.watch(),
                        some.cpu());
            }
            stages(metrics);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %.1f a second: published %d, kept %d, turned away %d, lost %d; all were there %d s after the last came out%n",
                    kind,
                    rate,
                    all,
                    kept(store).size(),
                    turnedAway(away).size(),
                    lost.size(),
                    Duration.between(ended, came).toSeconds());
            if (!lost.isEmpty()) {
                System.out.println("lost: " + lost.subList(0, Math.min(20, lost.size())));
                System.exit(1);
            }
        } finally {
            watch.destroy();
            server.destroy();
            watch.waitFor(30, TimeUnit.SECONDS);
            server.waitFor(30, TimeUnit.SECONDS);
            site.stop(0);
        }
        System.exit(0);
    }

    private static String home(int site, int port) {
        return "http://127.0.0." + (site + 1) + ":" + port;
    }

    private static Process start(Path folder, String name, String jar, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-jar",
                jar));
        command.addAll(words);
        File log = folder.resolve(name + ".log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    /** The address that a program says after some words. */
    private static String said(Path log, String words) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (Files.exists(log)) {
                for (String line : Files.readAllLines(log)) {
                    if (line.startsWith(words)) {
                        return line.split(" ")[3];
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("a program does not start: see " + log);
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    /** What the heap holds after a whole collection, in MB. */
    private static long heap(Process process, String metrics) throws Exception {
        Process collect = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        collect.waitFor(60, TimeUnit.SECONDS);
        double bytes = get(metrics).lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return (long) bytes >> 20;
    }

    /** Where the time of the articles went. */
    private static void stages(String metrics) throws Exception {
        List<String> lines = get(metrics).lines().toList();
        System.out.println("stage: times, mean ms, share of those over 1 s");
        for (String stage : List.of("poll", "fetch", "load", "read", "store")) {
            double count = value(lines, "dateline_stage_seconds_count{stage=\"" + stage + "\"}");
            double sum = value(lines, "dateline_stage_seconds_sum{stage=\"" + stage + "\"}");
            double quick = value(lines, "dateline_stage_seconds_bucket{stage=\"" + stage + "\",le=\"1.0\"}");
            System.out.printf(
                    Locale.ROOT, "%5s: %.0f, %.1f, %.4f%n", stage, count, 1000 * sum / count, 1 - quick / count);
        }
    }

    private static double value(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Asks the server twice a second until a moment; how long each answer took, in milliseconds. */
    private static List<Double> ask(String address, Instant until) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<String> paths = List.of(
                "/incidents?limit=50",
                "/map?zoom=3",
                "/timeline?by=month",
                "/facets",
                "/articles",
                "/incidents?text=market&country=IQ");
        List<Double> millis = new ArrayList<>();
        for (int i = 0; Instant.now().isBefore(until); i++) {
            long start = System.nanoTime();
            int status = client.send(
                            HttpRequest.newBuilder(URI.create(address + "/api/v1" + paths.get(i % paths.size())))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException(paths.get(i % paths.size()) + " gives " + status);
            }
            millis.add((System.nanoTime() - start) / 1e6);
            TimeUnit.MILLISECONDS.sleep(500);
        }
        millis.sort(null);
        return millis;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    private static long memory(Process process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    private static double cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private static Set<String> kept(String store) throws Exception {
        Set<String> kept = new HashSet<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:file:" + store + "?mode=ro");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT uri FROM article_version")) {
            while (rows.next()) {
                kept.add(String.valueOf(rows.getString(1)));
            }
        }
        return kept;
    }

    /** The addresses of what triage turned away. */
    private static Set<String> turnedAway(Path list) throws IOException {
        Set<String> away = new HashSet<>();
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                String[] cells = line.split("\t");
                away.add(cells[cells.length - 1]);
            }
            away.remove("address");
        }
        return away;
    }

    private static Set<String> accountedFor(String store, Path away) throws Exception {
        Set<String> all = kept(store);
        all.addAll(turnedAway(away));
        return all;
    }

    private long published() {
        Instant now = Instant.now();
        return (long)
                (Duration.between(begun, now.isBefore(ended) ? now : ended).toMillis() / 1000.0 * rate);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (InputStream in = exchange.getRequestBody()) {
            in.readAllBytes();
        }
        String host = exchange.getRequestHeaders().getFirst("Host").split(":")[0];
        int site = Integer.parseInt(host.substring(host.lastIndexOf('.') + 1)) - 1;
        String type = path.equals("/feed") ? "application/rss+xml" : "text/html; charset=utf-8";
        String body = path.equals("/feed")
                ? feed(site)
                : path.matches("/a/\\d+") ? page(Long.parseLong(path.substring(3))) : "";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What a site published lately, the last first. */
    private String feed(int site) {
        long last = published();
        StringBuilder feed =
                new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Soak</title>");
        for (long i = last - 1; i >= Math.max(0, last - (long) Math.ceil(SHOWN_SECONDS * rate)); i--) {
            if (i % SITES == site) {
                feed.append("<item><title>Report ")
                        .append(i)
                        .append("</title><guid>")
                        .append(i)
                        .append("</guid><link>/a/")
                        .append(i)
                        .append("</link></item>");
            }
        }
        return feed.append("</channel></rss>").toString();
    }

    private String page(long number) {
        Random random = new Random(number);
        LocalDate day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(700));
        Text text = text(number, random);
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><title>")
                .append(escaped(text.title()))
                .append("</title><meta property=\"article:published_time\" content=\"")
                .append(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .append("\"></head><body><article><h1>")
                .append(escaped(text.title()))
                .append("</h1>");
        text.text().lines().filter(line -> !line.isBlank()).forEach(line -> page.append("<p>")
                .append(escaped(line))
                .append("</p>"));
        return page.append("<p>Reference ")
                .append(number)
                .append(" of the desk.</p></article></body></html>")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A real text with other digits, and one word in seven from another text, so that no two of the stream are copies. */
    private Text text(long number, Random random) {
        List<Text> some = kind.equals("relevant") || number % RELEVANT_IN == 0 ? relevant : other;
        Text text = some.get(random.nextInt(some.size()));
        String[] strange = some.get(random.nextInt(some.size())).text().split("\\s+");
        int turn = 1 + random.nextInt(8);
        StringBuilder varied = new StringBuilder();
        for (String word : text.text().split("(?<=\\s)")) {
            boolean plain = word.matches("[a-z]{4,} ");
            varied.append(plain && random.nextInt(7) == 0 ? plain(strange[random.nextInt(strange.length)], word) : word);
        }
        for (int i = 0; i < varied.length(); i++) {
            char c = varied.charAt(i);
            if (c >= '1' && c <= '9') {
                varied.setCharAt(i, (char) ('1' + (c - '1' + turn) % 9));
            }
        }
        return new Text(text.title(), varied.toString());
    }

    private static String plain(String strange, String word) {
        return strange.matches("[a-z]{4,}") ? strange + " " : word;
    }
}
