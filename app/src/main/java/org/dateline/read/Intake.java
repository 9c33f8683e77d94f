package org.dateline.read;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.model.Article;
import org.dateline.model.Problem;

/**
 * Takes what is read, one after the other and in input order, so that inputs of any size can be read in constant memory. An
 * article whose id came before comes again: what a repeat means only the taker knows (a store keeps versions).
 */
public interface Intake {
    /** One article, and where it and what is known of it were found. */
    void article(Article article, Provenance provenance);

    /** Something that could not be read; what follows is read all the same. */
    void problem(Problem problem);

    /**
     * From where on a large file is to be read: its beginning, or a place that {@link #reached} told of when it was read before.
     * In bytes.
     */
    default long from(Path file) throws IOException {
        return 0;
    }

    /** All records of a file before a place have been handed over; reading may begin there another time. In bytes. */
    default void reached(Path file, long place) {}

    /** A file was read to its end. */
    default void ended(Path file) {}
}
