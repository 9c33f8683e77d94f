package org.dateline.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is limited, and how far by default. docs/sources.md lists them all; what is above a limit becomes a coded problem. */
public enum Limit {
    /** UTF-16 units of one article's text: about 50,000 words. A newspaper's longest reports stay far below. */
    TEXT(300_000),
    /** Bytes of one text file, and of one line of JSONL: the longest text, escaped, and what goes with it. */
    FILE(4 << 20),
    /** Bytes of one web page: markup, scripts and styles are many times its text. */
    PAGE(8 << 20),
    /** Bytes of one document that is held in memory whole: a PDF, a DOCX, a feed, a mail. */
    DOCUMENT(64 << 20),
    /** Bytes that come out of a packed input for each byte that goes in. The best text gives 20, a bomb 1,000. */
    RATIO(200),
    /** Bytes that may come out of a packed input before the ratio counts. */
    UNPACKED(64 << 20),
    /** Bytes that one input may unpack to in all. */
    TOTAL(1L << 40),
    /** How deep archives may lie in archives: a mail in a TAR in a ZIP is three. */
    DEPTH(5),
    /** Pages of one PDF. */
    SHEETS(500),
    /** Bytes of one answer of a server, unpacked. */
    FETCHED(32 << 20),
    /** Seconds for one answer to come whole, each redirect and robots.txt by itself. */
    SECONDS(60),
    /** Redirects from one address. */
    REDIRECTS(8),
    /** Addresses that are followed from one input: the entries of its lists and feeds. */
    ADDRESSES(10_000);

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
