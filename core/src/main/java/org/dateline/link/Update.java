package org.dateline.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Incident;
import org.dateline.model.Link;

/**
 * What whoever keeps the articles has to write down after an article was added or a ruling made.
 *
 * @param keys what the added article's accounts are filed under; empty where none was added
 * @param textKeys what its text is filed under
 * @param glances of the added article, and of each that was loaded for its keys: what is to be kept of its accounts to see at a
 *     glance whether they may be alike to another; by id of the article
 * @param likenesses of accounts of the added article with others: pairs that are likely, and doubtful ones below
 * @param copies of the added article
 * @param originals for every article whose text was compared anew: the id of its original, its own id where it is no copy
 * @param accounts whose incidents are to be replaced, each with all members of its present incident
 * @param incidents in place of those that the accounts have now
 */
public record Update(
        Set<String> keys,
        Set<String> textKeys,
        Map<String, List<String>> glances,
        List<Link> likenesses,
        List<CopyPair> copies,
        Map<String, String> originals,
        Set<String> accounts,
        List<Incident> incidents) {
    /** Copies the collections. */
    public Update {
        keys = Set.copyOf(keys);
        textKeys = Set.copyOf(textKeys);
        glances = Map.copyOf(glances);
        likenesses = List.copyOf(likenesses);
        copies = List.copyOf(copies);
        originals = Collections.unmodifiableMap(new LinkedHashMap<>(originals));
        accounts = Set.copyOf(accounts);
        incidents = List.copyOf(incidents);
    }
}
