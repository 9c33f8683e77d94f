package org.dateline.protect;

import org.dateline.model.Term;

/** What may be withheld of what goes out. */
public enum Withhold implements Term {
    /** The names of victims and of witnesses. */
    NAMES,
    /** The names of witnesses alone: private persons on whose word something is told. */
    WITNESSES,
    /** Every place finer than the first administrative level. */
    EXACT_PLACES;
}
