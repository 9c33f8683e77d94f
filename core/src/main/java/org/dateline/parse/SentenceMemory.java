package org.dateline.parse;

/**
 * What was found for the words of one sentence: the numbers of features that depend on one word alone. A parser comes back to
 * each word many times.
 */
final class SentenceMemory {
    private final int words;
    private final int[] numbers;

    SentenceMemory(int features, int words) {
        this.words = words;
        this.numbers = new int[features * words];
    }

    /** Where the number of a feature of a word is kept. */
    int cell(int feature, int word) {
        return feature * words + word;
    }

    /** What is kept in a cell; 0 if nothing is yet. */
    int number(int cell) {
        return numbers[cell];
    }

    void keep(int cell, int number) {
        numbers[cell] = number;
    }
}
