package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty store for each test, and how it is asked. */
abstract class OpenedStore {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");

    private String place;
    Store store;

    /** Where an empty store may be made: another place at each call. */
    abstract String location();

    Store open() {
        return Stores.open(place, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The same store, for a program that answers many. */
    Store openForMany() {
        return Stores.openForMany(place, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    String place() {
        return place;
    }

    @BeforeEach
    void beginsEmpty() {
        place = location();
        store = open();
        assertThat(store.counts()).isEqualTo(new Store.Counts(0, 0, 0, 0));
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Asking ask() {
        return new Asking();
    }

    static Asking text(String words) {
        return ask().text(words);
    }

    /** The accounts of the incidents found, in order. */
    List<String> found(Asking asking) {
        return store.incidents(asking.query()).items().stream()
                .flatMap(s -> s.incident().accounts().stream())
                .toList();
    }
}
