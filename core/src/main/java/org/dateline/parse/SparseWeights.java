package org.dateline.parse;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A model's weights without their zeros: NLP4J keeps 114 million floats for its dependency parser, of which 94 in a hundred
 * are zero. Scores are the same to the last bit, as a zero never changes a sum.
 */
final class SparseWeights extends MajorVector {
    /** A row is kept with its zeros where at least one of so many of its weights is none. */
    private static final int FULL = 6;

    private final int[] offsets;
    private final byte[] labels;
    private final float[] values;

    /** The rows that are kept with their zeros, too: a processor adds sixteen numbers that lie side by side at once. */
    private final transient float[] @Nullable [] full;

    private SparseWeights(int labelCount, int[] offsets, byte[] labels, float[] values) {
        this.offsets = offsets;
        this.labels = labels;
        this.values = values;
        setSizes(labelCount, offsets.length - 1);
        this.full = new float[offsets.length - 1][];
        for (int feature = 0; feature < full.length; feature++) {
            if (FULL * (offsets[feature + 1] - offsets[feature]) >= labelCount) {
                float[] row = new float[labelCount];
                for (int i = offsets[feature]; i < offsets[feature + 1]; i++) {
                    row[labels[i] & 0xFF] = values[i];
                }
                full[feature] = row;
            }
        }
    }

    /** The weights of a model as NLP4J keeps them. */
    static SparseWeights of(MajorVector dense) {
        int labelCount = dense.getLabelSize();
        int features = dense.getFeatureSize();
        if (labelCount > 256) {
            throw new IllegalStateException("A label does not fit into a byte: there are " + labelCount);
        }
        int[] offsets = new int[features + 1];
        byte[] labels = new byte[1 << 20];
        float[] values = new float[1 << 20];
        int count = 0;
        for (int feature = 0; feature < features; feature++) {
            if (count + labelCount > values.length) {
                labels = Arrays.copyOf(labels, 2 * labels.length);
                values = Arrays.copyOf(values, 2 * values.length);
            }
            for (int label = 0; label < labelCount; label++) {
                float value = dense.get(label, feature);
                if (value != 0) {
                    labels[count] = (byte) label;
                    values[count++] = value;
                }
            }
            offsets[feature + 1] = count;
        }
        return new SparseWeights(labelCount, offsets, Arrays.copyOf(labels, count), Arrays.copyOf(values, count));
    }

    /** Adds the weights of features to the scores of all labels, feature by feature in their order. */
    void addScores(KnownFeatures known, float[] scores) {
        for (int i = 0; i < known.count(); i++) {
            int feature = known.number(i);
            if (feature < feature_size) {
                float[] row = full[feature];
                if (row == null) {
                    addSparse(feature, scores);
                } else {
                    addFull(row, scores);
                }
            }
        }
    }

    private void addSparse(int feature, float[] scores) {
        int end = offsets[feature + 1];
        for (int i = offsets[feature]; i < end; i++) {
            scores[labels[i] & 0xFF] += values[i];
        }
    }

    /** Written so that the compiler makes vector instructions of it: with an offset into one array of all rows it makes none. */
    private static void addFull(float[] row, float[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += row[label];
        }
    }

    @Override
    public void addScores(SparseVector x, float[] scores) {
        for (SparseItem item : x) {
            int feature = item.getIndex();
            float factor = item.getValue();
            if (feature < feature_size && factor != 0) {
                for (int i = offsets[feature]; i < offsets[feature + 1]; i++) {
                    scores[labels[i] & 0xFF] += values[i] * factor;
                }
            }
        }
    }

    @Override
    public float get(int y, int xi) {
        for (int i = offsets[xi]; i < offsets[xi + 1]; i++) {
            if ((labels[i] & 0xFF) == y) {
                return values[i];
            }
        }
        return 0;
    }

    @Override
    public float get(int index) {
        return get(index % label_size, index / label_size);
    }

    @Override
    public int size() {
        return label_size * feature_size;
    }

    @Override
    public int indexOf(int y, int xi) {
        return y + xi * label_size;
    }

    @Override
    public void addScores(float[] x, float[] scores) {
        throw readOnly();
    }

    @Override
    public boolean expand(int labelSize, int featureSize, WeightGenerator generator) {
        throw readOnly();
    }

    @Override
    protected void setRowSize(int size) {
        throw readOnly();
    }

    @Override
    protected void setColumnSize(int size) {
        throw readOnly();
    }

    @Override
    protected MajorVector createInstance() {
        return new ColumnMajorVector();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("These weights are for reading sentences, not for training");
    }

    static SparseWeights read(FlatReader in) throws IOException {
        return new SparseWeights(in.number(), in.ints(), in.bytes(), in.floats());
    }

    void write(FlatWriter out) throws IOException {
        out.number(label_size);
        out.ints(offsets);
        out.bytes(labels);
        out.floats(values);
    }
}
