import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Times a server of the workbench: first the first view, part by part; then so many users who read and rule for so long. Each
 * user waits half a second to a second and a half after each answer, as somebody who reads. Run by {@code bench/workbench}.
 */
public final class WorkbenchLoad {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIRST_VIEW =
            List.of("/about", "/incidents?limit=50", "/map", "/timeline", "/facets");
    private static final List<String> COUNTRIES = List.of("IQ", "AF", "SY", "NG", "SO", "PK", "YE", "KE");

    private final String api;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, Queue<Double>> times = new ConcurrentHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Set<String> ruled = ConcurrentHashMap.newKeySet();
    private final Queue<String> overtaken = new ConcurrentLinkedQueue<>();

    private WorkbenchLoad(String address) {
        this.api = address + "/api/v1";
    }

    public static void main(String[] arguments) throws Exception {
        WorkbenchLoad load = new WorkbenchLoad(arguments[0]);
        load.firstView();
        load.users(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    /** Everything that the first page asks for, at once, of a server that has answered nothing yet; then again. */
    private void firstView() throws Exception {
        for (String round : List.of("first view", "the same again")) {
            long start = System.nanoTime();
            ExecutorService parts = Executors.newFixedThreadPool(FIRST_VIEW.size());
            for (String path : FIRST_VIEW) {
                parts.execute(() -> {
                    long begun = System.nanoTime();
                    int status = send(HttpRequest.newBuilder(URI.create(api + path))).statusCode();
                    System.out.printf(
                            Locale.ROOT, "  %-22s %6.0f ms  %d%n", path, (System.nanoTime() - begun) / 1e6, status);
                });
            }
            parts.shutdown();
            parts.awaitTermination(5, TimeUnit.MINUTES);
            System.out.printf(Locale.ROOT, "%s: %.0f ms%n", round, (System.nanoTime() - start) / 1e6);
        }
    }

    private void users(int users, int seconds) throws Exception {
        List<String> incidents = new ArrayList<>();
        JsonNode page = JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(api + "/incidents?limit=500&sort=sources"))).body());
        page.get("incidents").forEach(one -> incidents.add(one.get("id").asText()));
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService people = Executors.newFixedThreadPool(users);
        for (int user = 0; user < users; user++) {
            Random random = new Random(user);
            people.execute(() -> {
                while (System.nanoTime() < end) {
                    try {
                        step(random, incidents);
                        Thread.sleep(500 + random.nextInt(1000));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    } catch (RuntimeException | IOException e) {
                        errors.add(String.valueOf(e));
                    }
                }
            });
        }
        people.shutdown();
        people.awaitTermination(seconds + 120L, TimeUnit.SECONDS);
        report(users, seconds);
    }

    private void step(Random random, List<String> incidents) throws IOException {
        String incident = incidents.get(random.nextInt(incidents.size()));
        int dice = random.nextInt(100);
        if (dice < 50) {
            get("incident", "/incidents/" + incident);
        } else if (dice < 65) {
            get("list", "/incidents?limit=50&offset=" + 50 * random.nextInt(20) + "&country="
                    + COUNTRIES.get(random.nextInt(COUNTRIES.size())));
        } else if (dice < 75) {
            get("overview", List.of("/map?zoom=3", "/timeline", "/facets").get(random.nextInt(3)));
        } else if (dice < 85) {
            get("queue", "/queue?limit=20");
        } else {
            rule(random, incident);
        }
    }

    private String get(String kind, String path) {
        HttpResponse<String> answer = timed(kind, HttpRequest.newBuilder(URI.create(api + path)), 200);
        return answer.headers().firstValue("ETag").orElse("");
    }

    private void rule(Random random, String incident) throws IOException {
        String etag = get("incident", "/incidents/" + incident);
        String ruling = random.nextBoolean()
                ? "{\"kind\":\"confirm\",\"incident\":\"" + incident + "\"}"
                : "{\"kind\":\"correct\",\"incident\":\"" + incident + "\",\"field\":\"wounded\",\"value\":\""
                        + random.nextInt(1000) + "\"}";
        HttpResponse<String> answer = timed(
                "ruling",
                HttpRequest.newBuilder(URI.create(api + "/rulings"))
                        .header("Content-Type", "application/json")
                        .header("If-Match", etag)
                        .POST(HttpRequest.BodyPublishers.ofString(ruling)),
                201);
        if (answer.statusCode() == 201) {
            ruled.add(JSON.readTree(answer.body()).at("/rulings/0/id").asText());
        }
    }

    private HttpResponse<String> timed(String kind, HttpRequest.Builder request, int wanted) {
        long start = System.nanoTime();
        HttpResponse<String> answer = send(request);
        double took = (System.nanoTime() - start) / 1e6;
        times.computeIfAbsent(kind, k -> new ConcurrentLinkedQueue<>()).add(took);
        if (answer.statusCode() == 412) {
            overtaken.add(answer.body());
        } else if (answer.statusCode() != wanted) {
            errors.add(answer.statusCode() + " " + answer.uri() + " " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void report(int users, int seconds) throws IOException {
        System.out.printf("%d users for %d s%n", users, seconds);
        List<Double> all = new ArrayList<>();
        for (Map.Entry<String, Queue<Double>> kind : new TreeMap<>(times).entrySet()) {
            line(kind.getKey(), new ArrayList<>(kind.getValue()));
            all.addAll(kind.getValue());
        }
        line("all", all);
        Set<String> kept = ConcurrentHashMap.newKeySet();
        for (int offset = 0; ; offset += 500) {
            JsonNode page = JSON.readTree(send(HttpRequest.newBuilder(
                            URI.create(api + "/rulings?limit=500&offset=" + offset)))
                    .body());
            page.get("rulings").forEach(ruling -> kept.add(ruling.get("id").asText()));
            if (offset + 500 >= page.get("total").asInt()) {
                break;
            }
        }
        long lost = ruled.stream().filter(id -> !kept.contains(id)).count();
        System.out.printf(
                "rulings %d, lost %d, refused because somebody ruled meanwhile %d; errors %d%n",
                ruled.size(), lost, overtaken.size(), errors.size());
        errors.stream().limit(5).forEach(error -> System.out.println("  " + error));
    }

    private static void line(String name, List<Double> took) {
        took.sort(null);
        System.out.printf(
                Locale.ROOT,
                "  %-10s %6d requests  median %5.0f  p95 %5.0f  p99 %5.0f  worst %5.0f ms%n",
                name,
                took.size(),
                at(took, 0.5),
                at(took, 0.95),
                at(took, 0.99),
                at(took, 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
}
