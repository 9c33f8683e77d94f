package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was told to whom. What is decided on is kept, with the channels by which it is to go out, before anything goes out: whoever
 * is broken off between sending and noting sends again, with the same id. Each call is one transaction.
 */
public interface AlertLedger {
    /** Up to which change a set of rules has looked; nothing where it never did. */
    OptionalLong place(String name);

    /** Notes where a set of rules begins, unless it has begun. */
    void begin(String name, long change);

    /** The last alert of each rule on a subject. */
    List<KeptAlert> lastOn(String subject);

    /** The last alert of each subject of a rule, the latest first; at the most so many. */
    List<KeptAlert> lastOf(String rule, int limit);

    /** Up to which number ids of alerts were given: the next is one more. */
    long lastNumber();

    /**
     * Keeps what was decided on while looking from one change to another, all or nothing.
     *
     * @param alerts with the channels of each
     * @return false, and nothing is kept, where somebody else looked meanwhile
     */
    boolean keep(String name, long from, long to, Map<KeptAlert, List<String>> alerts);

    /**
     * What is to go out and due, the first decided first; at the most so many. What comes after one that is still to wait waits
     * with it.
     */
    List<WaitingAlert> due(Instant now, int limit);

    /** When the next is due that is to go out. */
    Optional<Instant> nextDue();

    /** Notes that it went out. */
    void done(WaitingAlert alert, Instant at);

    /** Notes that it did not, and when to try again. */
    void again(WaitingAlert alert, Instant next, String problem);

    /** Notes that it will not. */
    void giveUp(WaitingAlert alert, String problem);

    /** What was decided on for a channel, the last first; at the most so many. */
    List<KeptAlert> latest(String channel, int limit);
}
