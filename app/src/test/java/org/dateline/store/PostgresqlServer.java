package org.dateline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A server on which tests make databases. */
final class PostgresqlServer {
    private PostgresqlServer() {}

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
