package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.store.Dispatch.article;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database server that is killed under a store, comes back, and is full or forbidden. */
class PostgresqlFaultsTest {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void losesNothingWhenTheServerIsKilledAndGoesOnWhenItIsBack() throws Exception {
        Path data = folder.resolve("data");
        int port = freePort();
        EmbeddedPostgres first = started(data, port);
        String location =
                PostgresqlServer.create(first.getJdbcUrl("postgres", "postgres"), "killed") + "&connectTimeout=2";
        try (Store store = Stores.open(location)) {
            store.add(article("a").killed("all", 3).read());
            // What dateline add ends with: with it all before is on the server's disk.
            store.team().note("ada", "import", "1 new article");
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();

            assertThatThrownBy(() -> store.add(article("b").killed("all", 4).read()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the database server cannot be reached, or went away")
                    .hasMessageContaining("Start it, then do the same again");

            first.close();
            try (EmbeddedPostgres second = back(data, port)) {
                assertThat(store.article("a")).isPresent();
                assertThat(store.add(article("b").killed("all", 4).read())).isEqualTo(Store.Added.NEW);
                assertThat(store.counts().articles()).isEqualTo(2);
                assertThat(store.compareRelinked().changed()).isEmpty();
                assertThat(Stores.inspect(location, true).damage()).isEmpty();
                assertThat(second.getPort()).isEqualTo(port);
            }
        }
    }

    @Test
    void saysWhatTheServerDoesNotLetItDo() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String location = PostgresqlServer.create(server.getJdbcUrl("postgres", "postgres"), "locked");
            try (Store store = Stores.open(location)) {
                store.add(article("a").read());
            }
            run(
                    location,
                    "CREATE ROLE looker LOGIN PASSWORD 'x'",
                    "GRANT USAGE ON SCHEMA dateline TO looker",
                    "GRANT SELECT ON ALL TABLES IN SCHEMA dateline TO looker");
            String looker =
                    location.replaceFirst("user=postgres", "user=looker").replaceFirst("password=[^&]*", "password=x");
            Inspection seen = Stores.inspect(looker, true);
            assertThat(seen.damage()).isEmpty();
            assertThat(seen.unwritable()).contains("does not let this user do that");
            try (Store store = Stores.open(looker)) {
                assertThatThrownBy(() -> store.add(article("b").read()))
                        .hasMessageContaining("does not let this user do that");
            }
            run(location, "ALTER DATABASE locked SET default_transaction_read_only = on");
            try (Store store = Stores.open(location)) {
                assertThatThrownBy(() -> store.add(article("b").read()))
                        .hasMessageContaining("can be read but not written");
                assertThat(store.counts().articles()).isEqualTo(1);
            }
        }
    }

    private static void run(String location, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(location);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static EmbeddedPostgres started(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    /** The processes of the killed one need a moment to notice. */
    private static EmbeddedPostgres back(Path data, int port) throws InterruptedException {
        Instant end = Instant.now().plus(BACK_WITHIN);
        while (true) {
            try {
                return started(data, port);
            } catch (IOException | IllegalStateException e) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("the server does not come back", e);
                }
                Thread.sleep(500);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
