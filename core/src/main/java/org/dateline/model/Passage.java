package org.dateline.model;

import java.io.Serializable;

/** Words of an article that a person points to. Offsets are UTF-16 code units of its text, {@code end} exclusive. */
public record Passage(String article, int start, int end) implements Serializable {
    /** Checks that there is a word in it. */
    public Passage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("there is no word from " + start + " to " + end);
        }
    }
}
