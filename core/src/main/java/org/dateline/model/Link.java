package org.dateline.model;

import java.io.Serializable;
import java.util.List;

/** Why two accounts tell of the same incident: a score from 0 to 1, and the reasons in words. */
public record Link(String a, String b, double score, List<String> because) implements Serializable {
    /** Copies the list. */
    public Link {
        because = List.copyOf(because);
    }
}
