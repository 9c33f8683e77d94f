package org.dateline.team;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dateline.store.PostgresqlServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** On a PostgreSQL that is started for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlMembersTest extends MembersContract {
    private final EmbeddedPostgres server;

    PostgresqlMembersTest() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void shutDown() throws IOException {
        server.close();
    }

    @Override
    String location() {
        return PostgresqlServer.create(server);
    }
}
