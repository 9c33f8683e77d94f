package org.dateline.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlForgettingTest extends ForgettingContract {
    @TempDir
    private static Path folder = Path.of("");

    private EmbeddedPostgres server;
    private int stores;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Override
    String location() {
        return PostgresqlServer.create(admin(), "store" + stores++);
    }

    private String admin() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Tables and indexes of all databases; the server's own log beside them is recycled by it. */
    @Override
    Path files() {
        return folder.resolve("data/base");
    }

    @Override
    void flush() {
        try (Connection connection = DriverManager.getConnection(admin());
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
