package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActorsTest {
    private static final Set<String> KINDS = Set.of(
            "armed-group",
            "militia",
            "gang",
            "party",
            "military",
            "police",
            "security-forces",
            "intelligence",
            "government",
            "organisation",
            "international",
            "media");
    private static final Actors ACTORS = Actors.load();

    @Test
    void knowsManyArmedGroupsAndOtherBodies() {
        assertThat(ACTORS.all()).hasSizeGreaterThan(900);
        assertThat(ACTORS.all().stream().filter(a -> a.kind().equals("armed-group")))
                .hasSizeGreaterThanOrEqualTo(400);
        assertThat(ACTORS.all().stream().filter(a -> a.kind().equals("international")))
                .hasSizeGreaterThan(50);
    }

    @Test
    void givesEveryActorAnOrderlyIdAKindAndKnownCountries() {
        Set<String> codes = ACTORS.countries().codes();
        for (Actor actor : ACTORS.all()) {
            assertThat(actor.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(KINDS).as(actor.id()).contains(actor.kind());
            assertThat(codes).as(actor.id()).containsAll(actor.countries());
            assertThat(actor.names()).as(actor.id()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void knowsWhatEveryPredecessorIsAndWhen() {
        for (Actor actor : ACTORS.all()) {
            if (actor.of() != null) {
                assertThat(ACTORS.find(actor.of())).as(actor.id()).isPresent();
            }
            if (actor.from() != null && actor.to() != null) {
                assertThat(actor.from()).as(actor.id()).isLessThanOrEqualTo(actor.to());
            }
        }
    }

    @Test
    void findsAnActorByEachOfItsNamesAlone() {
        for (Actor actor : ACTORS.all()) {
            for (String name : actor.names()) {
                List<ActorName> named = ACTORS.named(name);
                assertThat(named.stream()
                                .map(ActorName::actor)
                                .map(a -> a == null ? "" : a.id())
                                .collect(Collectors.toSet()))
                        .as(name)
                        .containsExactly(actor.id());
            }
        }
    }

    @Test
    void readsOtherSpellingsOfTheSameName() {
        for (String spelling : List.of("al-Qaeda", "Al Qaida", "Al-Qa'ida", "al Qa’eda", "AL-QAIDA")) {
            assertThat(ACTORS.named(spelling))
                    .as(spelling)
                    .extracting(ActorsTest::id)
                    .containsExactly("al-qaeda");
        }
        assertThat(ACTORS.named("Hizbullah")).extracting(ActorsTest::id).containsExactly("hezbollah");
    }

    @Test
    void leavesASharedNameToTheCountry() {
        ActorName taliban = ACTORS.named("Taliban").get(0);
        assertThat(id(taliban)).isEqualTo("afghan-taliban");
        assertThat(taliban.byCountry().get("PK"))
                .isSameAs(ACTORS.find("tehrik-i-taliban-pakistan").orElseThrow());
    }

    @Test
    void tellsWhatAGroupCameFrom() {
        assertThat(ACTORS.line("islamic-state-khorasan"))
                .containsExactly("islamic-state-khorasan", "islamic-state", "al-qaeda-in-iraq", "al-qaeda");
    }

    private static String id(ActorName name) {
        Actor actor = name.actor();
        return actor == null ? "" : actor.id();
    }
}
