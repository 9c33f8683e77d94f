package org.dateline.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.store.Team;
import org.dateline.store.Team.Member;
import org.dateline.store.Team.Sitting;
import org.dateline.store.Team.Token;
import org.jspecify.annotations.Nullable;

/** The door of this package: members, and whether somebody is one of them. */
public final class Members {
    /** A sitting ends when nobody used it for this long. */
    public static final Duration IDLE = Duration.ofMinutes(60);

    /** A sitting ends after this long, used or not. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** The use of a sitting is noted at most so often. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int LONGEST_NAME = 60;

    private final Team team;
    private final Clock clock;
    private final Passwords passwords = new Passwords();
    private final Tickets tickets = new Tickets();

    /** What is checked where there is no such member, so that the answer takes as long. */
    private final String nobodys;

    /** The members of a store. */
    public Members(Team team, Clock clock) {
        this.team = team;
        this.clock = clock;
        this.nobodys = passwords.kept(tickets.next());
    }

    /** Who may act, and how they showed it. */
    public record Acting(
            Member member,
            Role role,
            @Nullable Sitting sitting,
            @Nullable Token token) {}

    /** A sitting and the ticket by which it is found again, which is told once. */
    public record Opened(String ticket, Sitting sitting) {}

    /** A token and the word by which it is found again, which is told once. */
    public record Issued(String word, Token token) {}

    /** Everybody, by name. */
    public List<Member> all() {
        return team.members();
    }

    /** Adds a member. */
    public Member add(String name, Role role, boolean names, String password, String by) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]*")
                || name.length() > LONGEST_NAME
                || !name.equals(name.strip())) {
            throw new TeamException(
                    "name", "a name has letters, digits, blanks and . _ @ -, and at most " + LONGEST_NAME + " of them");
        }
        if (team.members().stream().anyMatch(known -> known.name().equalsIgnoreCase(name))) {
            throw new TeamException("name", "there is a user " + name + " already");
        }
        Member member = new Member(name, role.word(), names, passwords.kept(password), clock.instant());
        team.keep(member, by);
        return member;
    }

    /** Gives a member another role, another password, or other eyes; null leaves each as it is. They must sign in again. */
    public Member change(
            String name, @Nullable Role role, @Nullable Boolean names, @Nullable String password, String by) {
        Member known = named(name);
        if (role != null && role != Role.ADMIN) {
            leaveAnAdmin(known);
        }
        Member changed = new Member(
                known.name(),
                role == null ? known.role() : role.word(),
                names == null ? known.names() : names,
                password == null ? known.password() : passwords.kept(password),
                known.created());
        team.keep(changed, by);
        return changed;
    }

    /** Removes a member; rulings stay signed by the name. */
    public void remove(String name, String by) {
        leaveAnAdmin(named(name));
        team.remove(name, by);
    }

    private void leaveAnAdmin(Member member) {
        boolean last = member.role().equals(Role.ADMIN.word())
                && team.members().stream()
                        .noneMatch(other -> other.role().equals(Role.ADMIN.word())
                                && !other.name().equals(member.name()));
        if (last) {
            throw new TeamException("name", member.name() + " is the last admin: make somebody else one first");
        }
    }

    private Member named(String name) {
        return team.member(name).orElseThrow(() -> new TeamException("name", "there is no user " + name));
    }

    /** Whether it is that member's password. Takes as long where there is no such member. */
    public boolean isRight(String name, String password) {
        Optional<Member> member = team.member(name);
        boolean right = passwords.isRight(password, member.map(Member::password).orElse(nobodys));
        return right && member.isPresent();
    }

    /** Signs a member in, under a ticket that never was before. */
    public Opened open(String name) {
        Instant now = clock.instant();
        String ticket = tickets.next();
        Sitting sitting = new Sitting(Tickets.digest(ticket), name, tickets.next(), now, now);
        team.open(sitting);
        return new Opened(ticket, sitting);
    }

    /** Ends the sitting of a ticket, if there is one. */
    public void end(String ticket) {
        team.end(Tickets.digest(ticket));
    }

    /** Who holds a ticket that is still good. */
    public Optional<Acting> byTicket(String ticket) {
        Optional<Sitting> found = team.sitting(Tickets.digest(ticket));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Sitting sitting = found.get();
        Instant now = clock.instant();
        if (now.isAfter(sitting.used().plus(IDLE))
                || now.isAfter(sitting.begun().plus(LONGEST))) {
            team.end(sitting.digest());
            return Optional.empty();
        }
        if (now.isAfter(sitting.used().plus(NOTED))) {
            team.used(sitting.digest(), now);
        }
        return acting(sitting.member(), sitting, null);
    }

    /** Who comes with a token that is still good. */
    public Optional<Acting> byToken(String word) {
        Instant now = clock.instant();
        return team.token(Tickets.digest(word))
                .filter(token -> token.expires() == null || now.isBefore(token.expires()))
                .flatMap(token -> acting(token.member(), null, token));
    }

    private Optional<Acting> acting(String name, @Nullable Sitting sitting, @Nullable Token token) {
        return team.member(name)
                .flatMap(member -> Role.of(member.role()).map(role -> new Acting(member, role, sitting, token)));
    }

    /** All tokens, or those of a member. */
    public List<Token> tokens(@Nullable String member) {
        return team.tokens().stream()
                .filter(token -> member == null || token.member().equals(member))
                .toList();
    }

    /** Makes a token, good for so many days, or for ever where null. */
    public Issued issue(String member, List<String> scopes, String label, @Nullable Integer days, String by) {
        named(member);
        List<Scope> known = scopes.stream()
                .map(word -> Scope.of(word)
                        .orElseThrow(() -> new TeamException(
                                "scopes",
                                "a scope is one of "
                                        + Stream.of(Scope.values())
                                                .map(Scope::word)
                                                .collect(Collectors.joining(", "))
                                        + ", not \"" + word + "\"")))
                .distinct()
                .toList();
        if (known.isEmpty()) {
            throw new TeamException("scopes", "a token needs a scope, such as read");
        }
        if (days != null && days < 1) {
            throw new TeamException("days", "a token is good for a day at least");
        }
        String word = "dl_" + tickets.next();
        Instant now = clock.instant();
        Token token = new Token(
                Tickets.digest(word).substring(0, 12),
                Tickets.digest(word),
                member,
                label.strip(),
                known.stream().map(Scope::word).toList(),
                now,
                days == null ? null : now.plus(Duration.ofDays(days)));
        team.add(token, by);
        return new Issued(word, token);
    }

    /** Removes a token of a member, or anybody's where null; false where there is none. */
    public boolean removeToken(String id, @Nullable String member, String by) {
        return tokens(member).stream().anyMatch(token -> token.id().equals(id)) && team.removeToken(id, by);
    }
}
