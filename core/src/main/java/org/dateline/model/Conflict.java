package org.dateline.model;

import java.io.Serializable;
import java.util.List;

/**
 * What the sources of an incident do not agree on.
 *
 * @param field as a path of the record: {@code when}, {@code where}, {@code who.perpetrator}, {@code responsibility}, {@code figures.killed.all}
 * @param sides the values side by side, in the order of publication; at least two
 */
public record Conflict(String field, List<Side> sides) implements Serializable {
    /** Copies the list. */
    public Conflict {
        sides = List.copyOf(sides);
    }

    /**
     * One of the values.
     *
     * @param value in words
     * @param sources how many independent sources give it
     * @param accounts that give it, by id
     */
    public record Side(String value, int sources, List<String> accounts) implements Serializable {
        /** Copies the list. */
        public Side {
            accounts = List.copyOf(accounts);
        }
    }
}
