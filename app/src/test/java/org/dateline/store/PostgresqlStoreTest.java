package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.store.Dispatch.article;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a PostgreSQL that is started for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlStoreTest extends StoreContract {
    private EmbeddedPostgres server;
    private int stores;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void takesInTheBackupOfAFile(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream backup = new ByteArrayOutputStream();
        try (Store file = Stores.open(folder.resolve("a.db").toString())) {
            file.add(article("a").saying("Report of a blast.").killed("all", 3).read());
            file.backup(backup);
            String moved = location();
            Stores.restore(moved, new ByteArrayInputStream(backup.toByteArray()));
            try (Store here = Stores.open(moved)) {
                assertThat(here.incidents(text("blast").query()).items())
                        .isEqualTo(file.incidents(text("blast").query()).items())
                        .hasSize(1);
                assertThat(here.changes(0, 10)).isEqualTo(file.changes(0, 10));
            }
        }
    }

    @Test
    void refusesAServerThatIsNotThereInWordsAndWithoutThePassword() {
        assertThatThrownBy(() -> Stores.open("jdbc:postgresql://localhost:1/none?user=ada&password=secret"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("localhost:1/none cannot be opened")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Stores.open("jdbc:postgresql:nonsense://")).isInstanceOf(StoreException.class);
    }

    @Override
    String location() {
        return PostgresqlServer.create(server.getJdbcUrl("postgres", "postgres"), "store" + stores++);
    }
}
