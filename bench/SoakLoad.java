import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A site that publishes, a program that watches it, a server over the same store, and somebody who asks: for how long it goes well. */
class SoakLoad {
    private static final List<String> TOWNS = List.of(
            "Mosul",
            "Baghdad",
            "Kano",
            "Maiduguri",
            "Goma",
            "Bunia",
            "Aleppo",
            "Idlib",
            "Kandahar",
            "Kunduz",
            "Quetta",
            "Peshawar",
            "Sanaa",
            "Taiz",
            "Mogadishu",
            "Kismayo",
            "Garissa",
            "Juba",
            "Bangui",
            "Gao",
            "Tripoli",
            "Benghazi",
            "Davao",
            "Marawi",
            "Medellin",
            "Cali",
            "Acapulco",
            "Juarez",
            "Lahore",
            "Karachi",
            "Dhaka",
            "Yangon",
            "Manila",
            "Homs",
            "Basra",
            "Kirkuk");
    private static final List<String> DEEDS = List.of(
            "Gunmen killed %d farmers near %s on %s, the district police said.",
            "A roadside bomb wounded %d soldiers outside %s on %s, an army officer said.",
            "Armed men abducted %d bus passengers on the road to %s on %s, witnesses said.",
            "Shells hit a market in %2$s on %3$s and killed %1$d people, doctors at the hospital said.",
            "Rebels stormed a police post in %2$s on %3$s; at least %1$d officers were killed, the governor said.",
            "Police arrested %d protesters in %s on %s, a lawyer said.");

    private final Instant begun = Instant.now();
    private final double rate;
    private volatile Instant ended = Instant.MAX;

    private SoakLoad(double rate) {
        this.rate = rate;
    }

    public static void main(String[] args) throws Exception {
        double minutes = Double.parseDouble(args[1]);
        new SoakLoad(Double.parseDouble(args[2])).run(args[0], minutes, Path.of(args[3]));
    }

    private void run(String jar, double minutes, Path folder) throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.setExecutor(java.util.concurrent.Executors.newFixedThreadPool(4));
        site.start();
        String home = "http://127.0.0.1:" + site.getAddress().getPort();
        String store = folder.resolve("soak.db").toString();
        Process server = start(folder, "serve", jar, "serve", "--port", "0", "--store", store);
        String address = address(folder.resolve("serve.log"));
        Process watch = start(
                folder,
                "watch",
                jar,
                "watch",
                home + "/feed",
                "--every",
                "0.1",
                "--delay",
                "0",
                "--allow-private-addresses",
                "--store",
                store);
        try {
            System.out.println("minute  published  kept   asked  p50 ms  p99 ms  serve MB  watch MB");
            int whole = (int) Math.ceil(minutes);
            for (int minute = 1; minute <= whole; minute++) {
                List<Double> millis = ask(address, begun.plusSeconds(60L * minute));
                System.out.printf(
                        Locale.ROOT,
                        "%6d  %9d  %5d  %5d  %6.0f  %6.0f  %8d  %8d%n",
                        minute,
                        published(),
                        kept(store).size(),
                        millis.size(),
                        at(millis, 0.5),
                        at(millis, 0.99),
                        memory(server),
                        memory(watch));
                if (!server.isAlive() || !watch.isAlive()) {
                    throw new IllegalStateException("a program ended by itself: see " + folder);
                }
            }
            ended = Instant.now();
            long all = published();
            // What waits is read as fast as it can be: only where nothing comes for two minutes is it lost.
            int before = -1;
            Instant came = ended;
            while (before < all && Instant.now().isBefore(came.plusSeconds(120)) && watch.isAlive()) {
                TimeUnit.SECONDS.sleep(2);
                int now = kept(store).size();
                came = now > before ? Instant.now() : came;
                before = now;
            }
            Set<String> kept = kept(store);
            List<Long> lost = new ArrayList<>();
            for (long i = 0; i < all; i++) {
                if (!kept.contains(home + "/a/" + i)) {
                    lost.add(i);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "published %d, kept %d, lost %d; all were there %d s after the last came out%n",
                    all,
                    kept.size(),
                    lost.size(),
                    Duration.between(ended, Instant.now()).toSeconds());
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

    private static Process start(Path folder, String name, String jar, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-jar",
                jar));
        command.addAll(List.of(args));
        File log = folder.resolve(name + ".log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private static String address(Path log) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (Files.exists(log)) {
                try (BufferedReader lines = Files.newBufferedReader(log)) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (line.startsWith("Dateline is at ")) {
                            return line.split(" ")[3];
                        }
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("the server does not start: see " + log);
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
        String type = path.equals("/feed") ? "application/rss+xml" : "text/html; charset=utf-8";
        String body =
                path.equals("/feed") ? feed() : path.matches("/a/\\d+") ? page(Long.parseLong(path.substring(3))) : "";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What came out in the last ten minutes, the last first. */
    private String feed() {
        long last = published();
        StringBuilder feed =
                new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Soak</title>");
        for (long i = last - 1; i >= Math.max(0, last - (long) Math.ceil(600 * rate)); i--) {
            feed.append("<item><title>Report ")
                    .append(i)
                    .append("</title><guid>")
                    .append(i)
                    .append("</guid><link>http://127.0.0.1/a/")
                    .append(i)
                    .append("</link></item>");
        }
        return feed.append("</channel></rss>").toString().replace("http://127.0.0.1/a/", "/a/");
    }

    private static String page(long number) {
        Random random = new Random(number);
        LocalDate day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(700));
        String town = TOWNS.get(random.nextInt(TOWNS.size()));
        String when = day.format(DateTimeFormatter.ofPattern("MMMM d", Locale.ROOT));
        String first =
                String.format(Locale.ROOT, DEEDS.get(random.nextInt(DEEDS.size())), 2 + random.nextInt(40), town, when);
        return "<!doctype html><html lang=en><head><title>Report " + number + " from " + town
                + "</title><meta property=\"article:published_time\" content=\""
                + day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC) + "\"></head><body><article><h1>Report "
                + number + " from " + town + "</h1><p>" + first
                + "</p><p>Roads were closed for " + (1 + random.nextInt(9))
                + " hours, and schools in the quarter sent children home. Reference " + number
                + " of the desk.</p><p>A spokesman for the province said that an inquiry had begun and that families"
                + " would be told first.</p></article></body></html>";
    }
}
