package org.dateline.model;

import java.util.Locale;

/** A value of a closed list of the record: an enum constant that knows how `dateline/1` spells it. */
public interface Term {
    /** The enum constant's own name, supplied by every enum. */
    String name();

    /** The word as the record writes it: lower case, hyphens for underscores. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
