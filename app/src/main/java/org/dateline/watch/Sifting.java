package org.dateline.watch;

import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.Relevance;

/** Says of an article, before it is read, whether it is turned away. */
public interface Sifting {
    /** Turns nothing away. */
    Sifting NONE = article -> Optional.empty();

    /** The words for which an article is not read; nothing where it is read. Called on many threads. */
    Optional<Relevance> turnsAway(Article article);
}
