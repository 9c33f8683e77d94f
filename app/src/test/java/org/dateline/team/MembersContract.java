package org.dateline.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords, sittings, tokens and roles, whatever the database. */
abstract class MembersContract {
    private static final String PASSWORD = "three plain words";

    /** What the clock shows; a test may set it. */
    private Instant now = Instant.parse("2026-11-23T00:00:00Z");

    private Store store;
    private Members members;

    /** Where an empty store may be made: another place for each test. */
    abstract String location();

    @BeforeEach
    void open() {
        now = Instant.parse("2026-11-23T00:00:00Z");
        store = Stores.open(location());
        InstantSource source = () -> now;
        members = new Members(store.team(), source.withZone(ZoneOffset.UTC));
        members.add("Ada", Role.ADMIN, false, PASSWORD, "test");
        members.add("Ben", Role.READER, false, PASSWORD, "test");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsPasswordsAsArgon2idAndNeverTwiceTheSame() {
        List<String> kept = members.all().stream().map(m -> m.password()).toList();
        assertThat(kept).allMatch(text -> text.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertThat(kept.get(0)).isNotEqualTo(kept.get(1)).doesNotContain("plain");
    }

    @Test
    void knowsTheRightPasswordOfTheRightNameAlone() {
        assertThat(members.isRight("Ada", PASSWORD)).isTrue();
        assertThat(members.isRight("Ada", PASSWORD + " ")).isFalse();
        assertThat(members.isRight("Nobody", PASSWORD)).isFalse();
        assertThat(members.isRight("Ada", "x".repeat(100_000))).isFalse();
    }

    @Test
    void endsASittingThatNobodyUses() {
        String ticket = members.open("Ben").ticket();
        now = now.plus(Members.IDLE).minusSeconds(1);
        assertThat(members.byTicket(ticket)).isPresent();
        now = now.plus(Members.IDLE).plusSeconds(1);
        assertThat(members.byTicket(ticket)).isEmpty();
        now = now.minus(Members.IDLE);
        assertThat(members.byTicket(ticket)).isEmpty();
    }

    @Test
    void endsASittingAfterTwelveHoursHoweverMuchItIsUsed() {
        String ticket = members.open("Ben").ticket();
        Instant begun = now;
        while (now.isBefore(begun.plus(Members.LONGEST))) {
            assertThat(members.byTicket(ticket)).isPresent();
            now = now.plus(Duration.ofMinutes(30));
        }
        now = now.plusSeconds(1);
        assertThat(members.byTicket(ticket)).isEmpty();
    }

    @Test
    void endsSittingsWithTheRoleThePasswordAndTheMember() {
        String ticket = members.open("Ben").ticket();
        members.change("Ben", Role.CODER, null, null, "test");
        assertThat(members.byTicket(ticket)).isEmpty();
        String again = members.open("Ben").ticket();
        members.remove("Ben", "test");
        assertThat(members.byTicket(again)).isEmpty();
    }

    @Test
    void letsATokenInUntilItsDay() {
        Members.Issued issued = members.issue("Ben", List.of("read"), "a script", 2, "test");
        assertThat(issued.word()).startsWith("dl_");
        assertThat(members.byToken(issued.word())).isPresent();
        assertThat(members.byToken(issued.word() + "x")).isEmpty();
        now = now.plus(Duration.ofDays(2)).plusSeconds(1);
        assertThat(members.byToken(issued.word())).isEmpty();
    }

    @Test
    void refusesShortPasswordsTakenNamesUnknownScopesAndALostTeam() {
        assertThatThrownBy(() -> members.add("Eve", Role.READER, false, "short", "test"))
                .hasMessageContaining("12");
        assertThatThrownBy(() -> members.add("ada", Role.READER, false, PASSWORD, "test"))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> members.add("<b>", Role.READER, false, PASSWORD, "test"))
                .hasMessageContaining("letters");
        assertThatThrownBy(() -> members.issue("Ben", List.of("all"), "", null, "test"))
                .hasMessageContaining("scope");
        assertThatThrownBy(() -> members.remove("Ada", "test")).hasMessageContaining("last admin");
        assertThatThrownBy(() -> members.change("Ada", Role.READER, null, null, "test"))
                .hasMessageContaining("last admin");
    }

    @Test
    void readsTheClockOfTheMachineWithoutBeingTold() {
        assertThat(new Members(store.team(), Clock.systemUTC()).all()).hasSize(2);
    }
}
