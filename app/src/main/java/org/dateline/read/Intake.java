package org.dateline.read;

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
}
