package org.dateline.fuzz;

/** What hostile bytes brought about and must not. */
public final class Finding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A finding, in words. */
    public Finding(String words) {
        super(words);
    }

    Finding(String words, Throwable cause) {
        super(words, cause);
    }
}
