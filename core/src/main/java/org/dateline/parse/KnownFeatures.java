package org.dateline.parse;

import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The features of a state that a model knows, by their numbers, in the order of the template. Those of which only the
 * fingerprint is known are looked up together: the processor then waits for many places of a large table at once.
 */
final class KnownFeatures extends FeatureVector {
    private static final int ASKED = Integer.MIN_VALUE;
    private static final int NOWHERE = -1;

    private transient int[] numbers = new int[128];
    private transient long[] asked = new long[128];
    private transient int[] cells = new int[128];
    private transient int count;

    /** Adds a feature by its number; those below 1 stand for features that the model does not know. */
    void add(int number) {
        if (number > 0) {
            grow();
            numbers[count++] = number;
        }
    }

    /** Adds the feature with a fingerprint. */
    void ask(long fingerprint) {
        ask(fingerprint, NOWHERE);
    }

    /** Adds the feature with a fingerprint, whose number is to be kept in a cell. */
    void ask(long fingerprint, int cell) {
        grow();
        asked[count] = fingerprint;
        cells[count] = cell;
        numbers[count++] = ASKED;
    }

    private void grow() {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
            asked = Arrays.copyOf(asked, 2 * count);
            cells = Arrays.copyOf(cells, 2 * count);
        }
    }

    /** Looks up all that was asked for, leaves out what is not known, and tells the memory what is to be kept. */
    void answer(FlatFeatures features, @Nullable SentenceMemory memory) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == ASKED) {
                numbers[i] = features.index(asked[i]);
            } else {
                cells[i] = NOWHERE;
            }
        }
        int known = 0;
        for (int i = 0; i < count; i++) {
            int number = numbers[i];
            if (memory != null && cells[i] != NOWHERE) {
                memory.keep(cells[i], number);
            }
            if (number > 0) {
                numbers[known++] = number;
            }
        }
        count = known;
    }

    int count() {
        return count;
    }

    int number(int at) {
        return numbers[at];
    }
}
