package org.dateline.store;

import java.time.Instant;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract on the server that {@code DATELINE_TEST_POSTGRESQL} names, as
 * {@code jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD}; the user must be allowed to create databases.
 */
@EnabledIfEnvironmentVariable(named = "DATELINE_TEST_POSTGRESQL", matches = ".+")
class SystemPostgresqlStoreTest extends StoreContract {
    private static final String SERVER = System.getenv().getOrDefault("DATELINE_TEST_POSTGRESQL", "");

    @Override
    String location() {
        Instant now = Instant.now();
        return PostgresqlServer.create(SERVER, "dateline_test_" + now.getEpochSecond() + "_" + now.getNano());
    }
}
