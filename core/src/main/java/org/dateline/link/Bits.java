package org.dateline.link;

import java.util.Collection;
import org.dateline.link.Cast.Player;

/**
 * Words as 64 bits, one for each: two sets whose bits are apart share no word for certain. Two words may have one bit, so of two
 * sets whose bits meet nothing is known.
 */
final class Bits {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int TO_BIT = 58;

    private Bits() {}

    static long of(Collection<String> words) {
        long bits = 0;
        for (String word : words) {
            bits |= of(word);
        }
        return bits;
    }

    static long of(String word) {
        return 1L << (word.hashCode() * MIX >>> TO_BIT);
    }

    /** Of people and groups, those that may be one by {@link Player#is} having a bit in common. */
    static long ofPlayers(Collection<Player> players) {
        long bits = 0;
        for (Player player : players) {
            if (player.who().actor() != null) {
                bits |= of(player.who().actor());
            }
            // Two names that may be one end in the same word.
            for (String name : player.names()) {
                bits |= of(name.substring(name.lastIndexOf(' ') + 1));
            }
        }
        return bits;
    }

    /** Of a figure, by its heading and its number. */
    static long of(Tally tally) {
        return of(tally.heading() + " " + tally.number());
    }
}
