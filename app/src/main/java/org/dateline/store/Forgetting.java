package org.dateline.store;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Article;

/**
 * Articles taken out of a store for good, with all that came of them. Backups, exports, reports and alerts that have gone out
 * are beyond its reach.
 */
public interface Forgetting {
    /**
     * Takes an article out in all its versions, with its accounts, what incidents drew from it, its words in indexes, how it was
     * fetched, alerts on its incidents and people's reasons for rulings on it, and overwrites the bytes. Rulings stay, without
     * words; a tombstone stays. Of an article that is forgotten already what is left of its bytes is overwritten.
     *
     * @throws StoreException where there is no such article
     */
    Outcome forget(String article, String because, String by);

    /** The tombstone of an id. */
    Optional<Tombstone> tombstone(String article);

    /** The tombstone that keeps an article out, by its id or its text. */
    Optional<Tombstone> against(Article article);

    /** All tombstones, the oldest first. */
    List<Tombstone> tombstones();

    /** Takes a tombstone away, so that the article may be added again; false where there is none. */
    boolean allowAgain(String article, String by);

    /**
     * What forgetting did.
     *
     * @param versions of the article that went; 0 where it was forgotten before
     * @param changed incidents that are told of by others still
     * @param gone incidents that nobody else tells of
     * @param clean whether all its bytes are gone from the files; else another program holds some of them open
     */
    record Outcome(int versions, int accounts, int rulings, int changed, int gone, boolean clean) {}
}
