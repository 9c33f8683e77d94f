package org.dateline.spark;

import java.io.Serializable;

/**
 * A part of the inputs that one task reads.
 *
 * @param file its file's place among the inputs, from 0 on
 * @param path where it lies: a path of this machine, or an address of another file system; so it is called in problems
 * @param local whether it lies on a disk that every machine of the cluster sees under this path
 * @param from the first byte of a part of a JSONL, which begins with the line that begins there or next after it; -1 where the
 *     file is read whole
 * @param to the first byte of the next part
 * @param firstLine the number of the part's first line, from 1 on
 */
record Piece(int file, String path, boolean local, long from, long to, long firstLine) implements Serializable {
    /** Bits of the number of an article in its file. */
    private static final int ARTICLES = 36;

    static Piece whole(int file, String path, boolean local) {
        return new Piece(file, path, local, -1, -1, 1);
    }

    Piece startingAt(long line) {
        return new Piece(file, path, local, from, to, line);
    }

    boolean isWhole() {
        return from < 0;
    }

    /** The place of an article in the order of all inputs, which no other has. */
    static long place(int file, long number) {
        return ((long) file << ARTICLES) | number;
    }
}
