package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Sources SOURCES = Sources.load();

    @Test
    void givesEveryOutletAKindACountryAndNamesOfItsOwn() {
        Set<String> taken = new HashSet<>();
        for (Source source : SOURCES.all()) {
            assertThat(List.of("wire", "paper", "broadcaster", "magazine", "site", "media-arm"))
                    .as(source.id())
                    .contains(source.kind());
            assertThat(source.country()).as(source.id()).matches("[A-Z]{2}");
            assertThat(source.names()).as(source.id()).isNotEmpty();
            for (String name : source.names()) {
                assertThat(taken.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
            }
        }
    }

    @Test
    void findsAnOutletByAnyOfItsNames() {
        for (Source source : SOURCES.all()) {
            for (String name : source.names()) {
                assertThat(SOURCES.named(name)).as(name).isPresent();
            }
        }
        assertThat(SOURCES.named("the associated press")).map(Source::id).contains("ap");
        assertThat(SOURCES.named("AFP").orElseThrow().isWire()).isTrue();
        assertThat(SOURCES.named("Nowhere Gazette")).isEmpty();
    }
}
