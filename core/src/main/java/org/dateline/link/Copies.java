package org.dateline.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.dateline.link.Shelf.Found;

/** Which articles are copies or reprints of each other: those that share keys of their text and pass {@link Runs}' test. */
final class Copies {
    private Copies() {}

    /** The pairs among all of these. */
    static List<CopyPair> among(List<Text> texts) {
        List<CopyPair> pairs = new ArrayList<>();
        long[] shared = shared(texts);
        Shelf shelf = new Shelf();
        Found found = new Found();
        for (int order = 0; order < texts.size(); order++) {
            Text text = texts.get(order);
            // Texts the same to the letter share as many keys as copies must.
            if (text.hasWords()) {
                for (int part = 0; part < Runs.SHARED_KEYS; part++) {
                    share(shelf, found, Shelf.key(part + text.article().sha256()), order);
                }
            }
            for (long key : text.numbers()) {
                if (Arrays.binarySearch(shared, key) >= 0) {
                    share(shelf, found, key, order);
                }
            }
            int[] met = found.take();
            for (int i = Runs.SHARED_KEYS - 1; i < met.length; i++) {
                boolean last = i + 1 == met.length || met[i + 1] != met[i];
                if (last && met[i - Runs.SHARED_KEYS + 1] == met[i]) {
                    Text earlier = texts.get(met[i]);
                    if (text.isCopyOf(earlier)) {
                        pairs.add(CopyPair.of(
                                earlier.article().id(), text.article().id()));
                    }
                }
            }
        }
        return pairs;
    }

    private static void share(Shelf shelf, Found found, long key, int order) {
        shelf.find(key, found::add);
        shelf.file(key, order);
    }

    /** The keys that more than one text has, sorted: most have a key alone. */
    private static long[] shared(List<Text> texts) {
        long[] all = texts.parallelStream()
                .flatMapToLong(text -> Arrays.stream(text.numbers()))
                .sorted()
                .toArray();
        int kept = 0;
        for (int i = 0; i + 1 < all.length; i++) {
            boolean shared = all[i] == all[i + 1];
            if (shared && (kept == 0 || all[kept - 1] != all[i])) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** The pairs of one with others. */
    static List<CopyPair> between(Text added, Collection<Text> others) {
        return others.stream()
                .filter(added::isCopyOf)
                .map(other -> CopyPair.of(added.article().id(), other.article().id()))
                .toList();
    }
}
