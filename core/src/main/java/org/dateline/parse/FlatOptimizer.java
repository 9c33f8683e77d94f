package org.dateline.parse;

import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import edu.emory.mathcs.nlp.learning.util.Instance;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.util.List;

/** Scores with fixed weights; cannot be trained. */
final class FlatOptimizer extends OnlineOptimizer {
    private final transient SparseWeights weights;

    FlatOptimizer(List<String> labels, SparseWeights weights) {
        super(vector(weights), 0, 0);
        this.weights = weights;
        addLabels(labels);
    }

    private static WeightVector vector(SparseWeights weights) {
        WeightVector vector = new WeightVector();
        vector.setSparseWeightVector(weights);
        return vector;
    }

    @Override
    public float[] scores(FeatureVector features) {
        if (features instanceof KnownFeatures known) {
            float[] scores = new float[weights.getLabelSize()];
            weights.addScores(known, scores);
            return scores;
        }
        return super.scores(features);
    }

    @Override
    protected void trainAux(Instance instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void updateMiniBatch() {
        throw new UnsupportedOperationException();
    }

    @Override
    protected int getPredictedLabel(Instance instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected float getLearningRate(int index, boolean sparse) {
        throw new UnsupportedOperationException();
    }
}
