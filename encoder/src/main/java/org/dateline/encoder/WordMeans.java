package org.dateline.encoder;

/** Adds up what the segments say of each word: one that stands in two gets the mean. */
final class WordMeans {
    private final float[][] begin;
    private final float[][] inside;
    private final int[] times;

    WordMeans(int layers, int words) {
        this.begin = new float[layers][words];
        this.inside = new float[layers][words];
        this.times = new int[words];
    }

    /** Adds for each layer the probabilities of outside, begin and inside of a word. */
    void add(int word, float[][] layers) {
        times[word]++;
        for (int layer = 0; layer < begin.length; layer++) {
            begin[layer][word] += layers[layer][1];
            inside[layer][word] += layers[layer][2];
        }
    }

    float[] begin(int layer) {
        return means(begin[layer]);
    }

    float[] inside(int layer) {
        return means(inside[layer]);
    }

    private float[] means(float[] sums) {
        float[] means = new float[sums.length];
        for (int word = 0; word < sums.length; word++) {
            means[word] = sums[word] / Math.max(times[word], 1);
        }
        return means;
    }
}
