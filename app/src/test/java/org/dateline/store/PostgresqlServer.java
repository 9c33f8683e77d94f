package org.dateline.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A server on which tests make databases. */
public final class PostgresqlServer {
    private PostgresqlServer() {}

    /** Makes a new, empty database on a server that was started for tests, and says where it is. */
    public static String create(EmbeddedPostgres server) {
        return create(server.getJdbcUrl("postgres", "postgres"), "store" + System.nanoTime());
    }

    /** Makes an empty database on the server of a location, and says where it is. */
    static String create(String location, String name) {
        try (Connection connection = DriverManager.getConnection(location);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return location.replaceFirst("/[^/?]*\\?", "/" + name + "?");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
