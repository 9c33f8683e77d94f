package org.dateline.pipeline;

import java.util.Locale;

/** How much an article is worth. */
public enum Profile {
    /** With the fitted encoder. */
    ACCURATE,
    /** By rules and parse alone: for triage, and for archives. */
    FAST;

    /** The profile for those who keep no templates: the encoder chooses nothing else, so that it need not be asked. */
    public Profile withoutTemplates() {
        return FAST;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
