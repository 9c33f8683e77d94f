package org.dateline.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is limited, and how far by default. docs/sources.md lists them all; what is above a limit becomes a coded problem. */
public enum Limit {
    /** UTF-16 units of one article's text: about 50,000 words. A newspaper's longest reports stay far below. */
    TEXT(300_000),
    /** Bytes of one text file, and of one line of JSONL: the longest text, escaped, and what goes with it. */
    FILE(4 << 20);

    private final long standard;

    Limit(long standard) {
        this.standard = standard;
    }

    /** The limit where nobody sets another. */
    public long standard() {
        return standard;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The limit of this name, if there is one. */
    public static Optional<Limit> named(String name) {
        return Arrays.stream(values())
                .filter(limit -> limit.toString().equals(name))
                .findFirst();
    }
}
