package org.dateline.link;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.model.Extraction;
import org.dateline.model.Link;
import org.dateline.model.Ruling;

/**
 * What the linker asks of whoever keeps the articles when one more comes. Every answer is of the current versions, and in any
 * order; the linker sorts.
 */
public interface Holdings {
    /**
     * What was read of the articles that are filed under any of these keys, which are those of accounts.
     *
     * @param worthwhile whether an article is asked for, by what is kept of one of its accounts to see at a glance
     *     ({@link Update#glances}); where nothing is kept of an article it is
     */
    List<Extraction> filedUnder(Set<String> keys, Predicate<String> worthwhile);

    /** What was read of the articles that share at least so many of these keys of their text. */
    List<Extraction> sharing(Set<String> textKeys, int atLeast);

    /** What was read of these articles; those that are not there are left out. */
    List<Extraction> extractions(Set<String> articles);

    /** What was read of the articles that have any of these accounts. */
    List<Extraction> telling(Set<String> accounts);

    /** The likenesses kept that have one of these accounts on either side. */
    List<Link> likenesses(Set<String> accounts);

    /** The pairs of copies kept that have one of these articles on either side. */
    List<CopyPair> copies(Set<String> articles);

    /** All rulings, in order, with those taken back. */
    List<Ruling> rulings();
}
