package org.dateline.link;

import java.io.Serializable;

/** Two articles of which one is a copy or a reprint of the other, {@code a} before {@code b} as strings are ordered. */
public record CopyPair(String a, String b) implements Serializable {
    /** The pair, whichever comes first. */
    public static CopyPair of(String one, String other) {
        return one.compareTo(other) < 0 ? new CopyPair(one, other) : new CopyPair(other, one);
    }
}
