package org.dateline.knowledge;

import java.util.List;

/**
 * A news agency or outlet.
 *
 * @param id stable, lower case with hyphens
 * @param kind wire, paper, broadcaster, magazine, site or media-arm (the mouthpiece of a group)
 * @param country ISO 3166 alpha-2
 * @param names the usual one first
 */
public record Source(String id, String kind, String country, List<String> names) {
    /** Copies the list. */
    public Source {
        names = List.copyOf(names);
    }

    /** Whether others print its reports: two papers with one wire's words are one source. */
    public boolean isWire() {
        return kind.equals("wire");
    }
}
