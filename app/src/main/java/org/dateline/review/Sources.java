package org.dateline.review;

import java.util.HashMap;
import java.util.Map;
import org.dateline.link.Outlet;
import org.dateline.store.Store;

/** Whose the articles of a store are, each looked up once. */
public final class Sources {
    private final Store store;
    private final Map<String, String> known = new HashMap<>();

    /** The sources of a store. */
    public Sources(Store store) {
        this.store = store;
    }

    /** The outlet of an article, or of the one of which it is a copy. */
    public String of(String article) {
        return known.computeIfAbsent(
                article,
                id -> store.article(store.sameTextAs(id).orElse(id))
                        .map(Outlet::of)
                        .orElse("article " + id));
    }
}
