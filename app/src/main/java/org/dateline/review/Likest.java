package org.dateline.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody may have meant who wrote a word that there is not. */
public final class Likest {
    private static final int SHOWN = 3;

    private Likest() {}

    /** The words that differ least from it, none where all differ by more than a third; ties by the alphabet. */
    public static List<String> of(String word, Collection<String> words) {
        int most = Math.max(2, word.length() / 3);
        return words.stream()
                .filter(other -> distance(word, other) <= most)
                .sorted(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** " (did you mean a, b?)", empty where nothing is like it. */
    public static String question(String word, Collection<String> words) {
        List<String> likest = of(word, words);
        return likest.isEmpty() ? "" : likest.stream().collect(Collectors.joining(", ", " (did you mean ", "?)"));
    }

    /** How many letters must be put in, taken out or changed to make one word the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
