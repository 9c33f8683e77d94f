package org.dateline.link;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * A text's runs of five words, by which copies and reprints are known. Two texts are copies if four fifths of the shorter one's
 * runs stand in the other, and half of the later one's in the earlier, so that a round-up which quotes a brief is no copy of it.
 *
 * <p>To find candidates each text is filed under its smallest hashes (a bottom-k sketch, Broder 1997): texts that share most of
 * their runs share some of these.
 */
final class Runs {
    private static final int RUN = 5;
    private static final double OF_SHORTER = 0.8;
    private static final double OF_LATER = 0.5;
    /** Texts with fewer runs of words are copies only where they are the same to the letter. */
    private static final int ENOUGH = 20;

    private static final int SKETCH = 32;
    private static final long[] NONE = {};
    /** Stock sentences stand in thousands of texts; copies share nearly all. */
    static final int SHARED_KEYS = 3;

    /** With what the hash of a word begins (Fowler, Noll and Vo). */
    private static final long NO_WORD = 0xCBF29CE484222325L;

    private final Article article;
    /** The smallest hashes, sorted; all of a text that may be a copy are found again when it is looked at. */
    private final long[] sketch;

    private long @Nullable [] hashes;

    private Runs(Article article, long[] sketch) {
        this.article = article;
        this.sketch = sketch;
    }

    static Runs of(Article article) {
        long[] all = runs(article.text());
        return new Runs(article, Arrays.copyOf(all, Math.min(SKETCH, all.length)));
    }

    /** What the text is filed under; texts the same to the letter share as many keys as copies must. Empty without words. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (article.text().isBlank()) {
            return keys;
        }
        for (int part = 0; part < SHARED_KEYS; part++) {
            keys.add(part + article.sha256());
        }
        Arrays.stream(numbers()).forEach(hash -> keys.add(Long.toHexString(hash)));
        return keys;
    }

    /** The keys of its words, as numbers; none where it has few. */
    long[] numbers() {
        return article.text().isBlank() || sketch.length < ENOUGH ? NONE : sketch;
    }

    /** Whether both share as many keys as copies must: cheap, and without it none is taken for a copy of the other. */
    boolean mayBeCopyOf(Runs other) {
        if (article.sha256().equals(other.article.sha256())) {
            return true;
        }
        return sketch.length >= ENOUGH && other.sketch.length >= ENOUGH && shared(sketch, other.sketch) >= SHARED_KEYS;
    }

    /** Whether one is a copy of the other, whichever was published first. */
    boolean isCopyOf(Runs other) {
        if (article.text().isBlank()) {
            return false;
        }
        if (article.sha256().equals(other.article.sha256())) {
            return true;
        }
        boolean later = Chronology.EARLIEST_FIRST.compare(article, other.article) > 0;
        return later ? copies(hashes(), other.hashes()) : copies(other.hashes(), hashes());
    }

    private long[] hashes() {
        if (hashes == null) {
            hashes = runs(article.text());
        }
        return hashes;
    }

    private static boolean copies(long[] later, long[] earlier) {
        int shorter = Math.min(later.length, earlier.length);
        if (shorter < ENOUGH || shorter < OF_LATER * OF_SHORTER * later.length) {
            return false;
        }
        long shared = shared(later, earlier);
        return shared >= OF_SHORTER * shorter && shared >= OF_LATER * later.length;
    }

    /** How many stand in both; both are sorted. */
    private static long shared(long[] a, long[] b) {
        long shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** The hashes of the text's runs of five words, sorted, each once. */
    private static long[] runs(String text) {
        long[] words = words(text.toLowerCase(Locale.ROOT));
        return IntStream.rangeClosed(0, words.length - RUN)
                .mapToLong(first -> run(words, first))
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

    /** The hash of each word, which is letters and digits side by side. */
    private static long[] words(String text) {
        LongStream.Builder words = LongStream.builder();
        long hash = NO_WORD;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (isOfWord(point)) {
                for (; i < end; i++) {
                    hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
                }
            } else {
                if (i > 0 && isOfWord(text.codePointBefore(i))) {
                    words.add(hash);
                }
                hash = NO_WORD;
                i = end;
            }
        }
        if (!text.isEmpty() && isOfWord(text.codePointBefore(text.length()))) {
            words.add(hash);
        }
        return words.build().toArray();
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.LETTER_NUMBER
                || Character.getType(point) == Character.OTHER_NUMBER;
    }
}
