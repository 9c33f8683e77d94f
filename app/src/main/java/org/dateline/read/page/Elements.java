package org.dateline.read.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Sets of elements, each element itself and not what equals it. */
final class Elements {
    private Elements() {}

    static Set<Element> set() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
