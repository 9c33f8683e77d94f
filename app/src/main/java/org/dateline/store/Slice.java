package org.dateline.store;

import java.util.List;

/** A page of results, and how many there are in all. */
public record Slice<T>(List<T> items, long total) {
    /** Copies the list. */
    public Slice {
        items = List.copyOf(items);
    }
}
