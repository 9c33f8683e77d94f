package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was altered in the audit is found, whatever the database. */
abstract class AuditContract {
    private String file = "";

    /** Where an empty store may be made: another place for each test. */
    abstract String location();

    @BeforeEach
    void fill() {
        file = location();
        try (Store store = Stores.open(file)) {
            for (int i = 0; i < 5; i++) {
                store.team().note("Ada", "import", "line " + i);
            }
        }
    }

    @Test
    void findsNothingInALogThatNobodyTouched() {
        assertThat(faults()).isEmpty();
        try (Store store = Stores.open(file)) {
            assertThat(store.team().audit(0, 2).items())
                    .extracting(AuditLine::detail)
                    .containsExactly("line 4", "line 3");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET detail = 'line 9' WHERE number = 3",
                "UPDATE audit SET who = 'Eve' WHERE number = 1",
                "UPDATE audit SET at = '2020-01-01T00:00:00.000000Z' WHERE number = 5",
                "UPDATE audit SET what = 'importl', detail = 'ine 2' WHERE number = 3",
                "DELETE FROM audit WHERE number = 1",
                "DELETE FROM audit WHERE number = 3",
                "DELETE FROM audit WHERE number = 5",
                "DELETE FROM audit",
                "INSERT INTO audit SELECT 6, at, who, what, detail, digest FROM audit WHERE number = 5",
                "INSERT INTO audit SELECT 0, at, who, what, detail, digest FROM audit WHERE number = 1"
            })
    void findsWhatWasAlteredRemovedOrPutIn(String tampering) {
        try (Database database = Database.open(Stores.dialect(file), file, Migrations.LATEST)) {
            int rows = database.write(session -> session.run(tampering));
            assertThat(rows).isPositive();
        }
        assertThat(faults()).isNotEmpty();
    }

    @Test
    void findsTwoLinesThatChangedPlaces() {
        try (Database database = Database.open(Stores.dialect(file), file, Migrations.LATEST)) {
            database.write(session -> session.run("UPDATE audit SET number = 99 WHERE number = 2")
                    + session.run("UPDATE audit SET number = 2 WHERE number = 3")
                    + session.run("UPDATE audit SET number = 3 WHERE number = 99"));
        }
        assertThat(faults()).hasSizeGreaterThan(1);
    }

    private List<String> faults() {
        try (Store store = Stores.open(file)) {
            return store.team().verifyAudit();
        }
    }
}
