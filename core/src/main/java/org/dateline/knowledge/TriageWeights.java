package org.dateline.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.knowledge.Table.Row;

/**
 * What each word counts for an article to be read at all: the weights of a logistic regression over which words, and pairs of
 * words running, stand in a text, fitted by {@code fit/triage}. Words are runs of letters, small; a pair has a blank between. They lie in one flat table by hash, so that a text is weighed
 * in one pass without a string for any word. Two rows are no words: {@code (bias)}, which counts always, and
 * {@code (threshold)}, the least sum of a text that is read.
 */
public final class TriageWeights {
    private static final String FILE = "dateline/knowledge/triage.tsv";
    private static final Pattern WORDS = Pattern.compile("\\p{L}+(?: \\p{L}+)?");
    private static final String BIAS = "(bias)";
    private static final String THRESHOLD = "(threshold)";
    private static final long FIRST = 0xcbf29ce484222325L;
    private static final long STEP = 0x100000001b3L;
    /** The table is at least so many times as large as what it holds. */
    private static final int ROOM = 4;

    private final long[] keys;
    private final int[] numbers;
    private final String[] words;
    private final double[] weights;
    private final double bias;
    private final double threshold;

    private TriageWeights(Table table) {
        List<Row> rows = table.rows().stream().filter(row -> !isNamed(row)).toList();
        words = new String[rows.size()];
        weights = new double[rows.size()];
        int size = Integer.highestOneBit(ROOM * Math.max(1, rows.size())) * 2;
        keys = new long[size];
        numbers = new int[size];
        for (int number = 0; number < rows.size(); number++) {
            put(number, rows.get(number));
        }
        bias = named(table, BIAS);
        threshold = named(table, THRESHOLD);
    }

    private void put(int number, Row row) {
        String word = row.text(0);
        if (!word.equals(word.toLowerCase(Locale.ROOT)) || !WORDS.matcher(word).matches()) {
            throw row.fault("a word of small letters is wanted, or two, not \"" + word + "\"");
        }
        long key = FIRST;
        for (int i = 0; i < word.length(); i++) {
            key = step(key, word.charAt(i));
        }
        if (find(key) >= 0) {
            throw row.fault(word + " is there twice, or another word has its hash");
        }
        int at = place(key);
        while (keys[at] != 0) {
            at = at + 1 & keys.length - 1;
        }
        keys[at] = key;
        numbers[at] = number;
        words[number] = word;
        weights[number] = row.decimal(1);
    }

    private static boolean isNamed(Row row) {
        return row.text(0).equals(BIAS) || row.text(0).equals(THRESHOLD);
    }

    private static double named(Table table, String name) {
        List<Row> found =
                table.rows().stream().filter(row -> row.text(0).equals(name)).toList();
        if (found.size() != 1) {
            throw new KnowledgeException(table.file(), 1, "one row " + name + " is wanted, there are " + found.size());
        }
        return found.get(0).decimal(1);
    }

    static TriageWeights load() {
        return new TriageWeights(Table.resource(FILE, List.of("word", "weight")));
    }

    /**
     * Reads weights from the text of such a file.
     *
     * @throws KnowledgeException at the first fault, with file and line
     */
    public static TriageWeights parse(String file, String text) {
        return new TriageWeights(Table.parse(file, text, List.of("word", "weight")));
    }

    /** The hash of a word without letters. */
    public static long empty() {
        return FIRST;
    }

    /** The hash of a word with one small letter more, or, between the words of a pair, with a blank. */
    public static long step(long hash, char letter) {
        return (hash ^ letter) * STEP;
    }

    private int place(long key) {
        return (int) (key ^ key >>> 32) & keys.length - 1;
    }

    /** The number of the word or pair with this hash, from 0 on; -1 where none has it. */
    public int find(long hash) {
        int at = place(hash);
        while (keys[at] != 0) {
            if (keys[at] == hash) {
                return numbers[at];
            }
            at = at + 1 & keys.length - 1;
        }
        return -1;
    }

    /** How many words and pairs have a weight. */
    public int size() {
        return words.length;
    }

    /** The word or pair of a number. */
    public String word(int number) {
        return words[number];
    }

    /** What the word or pair of a number counts: above 0 for reading. */
    public double weight(int number) {
        return weights[number];
    }

    /** What counts always. */
    public double bias() {
        return bias;
    }

    /** The least sum of a text that is read. */
    public double threshold() {
        return threshold;
    }
}
