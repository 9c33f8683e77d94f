package org.dateline.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are copies or reprints of an earlier one. Texts are compared by their runs of five words: four fifths of the
 * shorter one's must stand in the other, and half of the later one's in the earlier, so that a round-up which quotes a brief
 * is no copy of it. Only originals are kept to compare with, which keeps the work small where one text is reprinted often.
 */
final class Copies {
    private static final int RUN = 5;
    private static final double OF_SHORTER = 0.8;
    private static final double OF_LATER = 0.5;
    /** Texts with fewer runs of words are copies only where they are the same to the letter. */
    private static final int ENOUGH = 20;
    /** Of long texts one run in four is indexed: sixteen shared ones are missed in one case of a hundred. */
    private static final int SAMPLE = 4;

    private static final int LONG = 100;
    /** A run that so many originals share is boilerplate. */
    private static final int BOILERPLATE = 50;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Article> byHash = new HashMap<>();
    private final Map<Long, List<Integer>> index = new HashMap<>();
    private final List<Article> originals = new ArrayList<>();
    private final List<long[]> runsOf = new ArrayList<>();

    private Copies() {}

    /** For each copy its original, articles given from the earliest to the latest. */
    static Map<String, Article> among(List<Article> articles) {
        Copies copies = new Copies();
        Map<String, Article> originals = new LinkedHashMap<>();
        for (Article article : articles) {
            Article original = copies.originalOrKeep(article);
            if (original != null) {
                originals.put(article.id(), original);
            }
        }
        return originals;
    }

    private @Nullable Article originalOrKeep(Article article) {
        long[] runs = runs(article.text());
        if (article.text().isBlank()) {
            return null;
        }
        Article same = byHash.get(article.sha256());
        if (same == null) {
            same = nearest(runs);
        }
        if (same != null) {
            return same;
        }
        byHash.put(article.sha256(), article);
        keep(article, runs);
        return null;
    }

    private @Nullable Article nearest(long[] runs) {
        if (runs.length < ENOUGH) {
            return null;
        }
        Set<Integer> candidates = new LinkedHashSet<>();
        for (long run : runs) {
            List<Integer> holders = index.getOrDefault(run, List.of());
            if (holders.size() < BOILERPLATE) {
                candidates.addAll(holders);
            }
        }
        int best = -1;
        double most = 0;
        for (int candidate : candidates) {
            double share = shareIfCopy(runs, runsOf.get(candidate));
            if (share > most || (share == most && share > 0 && candidate < best)) {
                best = candidate;
                most = share;
            }
        }
        return best < 0 ? null : originals.get(best);
    }

    /** The share of the shorter text's runs that stand in the other, 0 where that makes no copy. */
    private static double shareIfCopy(long[] later, long[] earlier) {
        int shorter = Math.min(later.length, earlier.length);
        if (shorter < ENOUGH || shorter < OF_LATER * OF_SHORTER * later.length) {
            return 0;
        }
        long shared = Arrays.stream(later)
                .filter(run -> Arrays.binarySearch(earlier, run) >= 0)
                .count();
        double share = (double) shared / shorter;
        return share >= OF_SHORTER && shared >= OF_LATER * later.length ? share : 0;
    }

    private void keep(Article article, long[] runs) {
        int place = originals.size();
        originals.add(article);
        runsOf.add(runs);
        boolean all = runs.length <= LONG;
        for (long run : runs) {
            if (all || Math.floorMod(run, SAMPLE) == 0) {
                index.computeIfAbsent(run, key -> new ArrayList<>(1)).add(place);
            }
        }
    }

    /** The hashes of the text's runs of five words, sorted, each once. */
    private static long[] runs(String text) {
        long[] hashes = NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .mapToLong(Copies::hash)
                .toArray();
        return IntStream.rangeClosed(0, hashes.length - RUN)
                .mapToLong(first -> run(hashes, first))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long run(long[] hashes, int first) {
        long run = 0;
        for (int i = first; i < first + RUN; i++) {
            run = (run ^ hashes[i]) * 0x9E3779B97F4A7C15L;
            run ^= run >>> 29;
        }
        return run;
    }

    private static long hash(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
