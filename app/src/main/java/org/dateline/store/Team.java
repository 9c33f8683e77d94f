package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may use a store through a server, and what was done in it. Passwords and tickets come here as digests alone. */
public interface Team {
    /** 32 bytes that nobody else knows, made when first asked for and then the same for ever. */
    byte[] secret();

    /** Everybody, by name. */
    List<Member> members();

    /** Who has this name. */
    Optional<Member> member(String name);

    /**
     * Adds a member, or changes the one of that name: whoever sat under the name before must sign in again.
     *
     * @param by who does it, for the audit
     */
    void keep(Member member, String by);

    /** Removes a member with all tickets; false where there is none. The rulings stay. */
    boolean remove(String name, String by);

    /** Keeps who signed in. */
    void open(Sitting sitting);

    /** Who is signed in with a ticket of this digest. */
    Optional<Sitting> sitting(String digest);

    /** Notes that a ticket was used. */
    void used(String digest, Instant at);

    /** Ends a sitting, if there is one. */
    void end(String digest);

    /** All tokens, the oldest first. */
    List<Token> tokens();

    /** The token of this digest. */
    Optional<Token> token(String digest);

    /** Keeps a new token. */
    void add(Token token, String by);

    /** Removes a token; false where there is none. */
    boolean removeToken(String id, String by);

    /** Adds a line to the audit. */
    void note(String who, String what, String detail);

    /** Lines of the audit, the last first. */
    Slice<AuditLine> audit(int offset, int limit);

    /** What is wrong with the audit, in words; empty where every line is as it was written and none is missing or more. */
    List<String> verifyAudit();

    /**
     * A member.
     *
     * @param role a word: reader, coder, reviewer or admin
     * @param names whether names may be seen, whatever the role
     * @param password as an Argon2id text
     */
    record Member(String name, String role, boolean names, String password, Instant created) {}

    /** Somebody who is signed in; {@code digest} is that of the ticket, {@code csrf} what a writing request must bring. */
    record Sitting(String digest, String member, String csrf, Instant begun, Instant used) {}

    /** What a program comes with; {@code scopes} are words, {@code expires} null where it never does. */
    record Token(
            String id,
            String digest,
            String member,
            String label,
            List<String> scopes,
            Instant created,
            @Nullable Instant expires) {
        /** Copies the list. */
        public Token {
            scopes = List.copyOf(scopes);
        }
    }
}
