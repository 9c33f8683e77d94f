package org.dateline.encode;

/** Of each word the probabilities that a mention in a role begins with it, and goes on with it. The arrays are not shared. */
final class RoleProbabilities {
    private final float[] begin;
    private final float[] inside;

    RoleProbabilities(float[] begin, float[] inside) {
        this.begin = begin.clone();
        this.inside = inside.clone();
    }

    int size() {
        return begin.length;
    }

    float begin(int word) {
        return begin[word];
    }

    float inside(int word) {
        return inside[word];
    }
}
