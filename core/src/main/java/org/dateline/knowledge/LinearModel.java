package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A logistic regression whose terms have names: the weight of a feature times how far its value lies from the mean of the
 * fitting data, in standard deviations. Features that it does not know count nothing; those that are not given count as 0.
 */
public final class LinearModel {
    private final double bias;
    private final Map<String, Term> terms;

    /** What a feature is worth. */
    record Term(double mean, double deviation, double weight) {
        double of(double value) {
            return weight * (value - mean) / deviation;
        }
    }

    LinearModel(double bias, Map<String, Term> terms) {
        this.bias = bias;
        this.terms = new TreeMap<>(terms);
    }

    /** The probability, 0 to 1, that what has these features is what the model was fitted to. */
    public double probability(Map<String, Double> features) {
        double sum = bias;
        for (Map.Entry<String, Term> term : terms.entrySet()) {
            sum += term.getValue().of(features.getOrDefault(term.getKey(), 0.0));
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The features that moved the choice most, strongest first, each with its share of the log-odds: "encoder +1.42". */
    public List<String> reasons(Map<String, Double> features, int most) {
        Map<String, Double> shares = new TreeMap<>();
        terms.forEach((name, term) -> shares.put(name, term.of(features.getOrDefault(name, 0.0))));
        return new ArrayList<>(shares.entrySet())
                .stream()
                        .sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) -> -Math.abs(e.getValue())))
                        .limit(most)
                        .map(e -> String.format(Locale.ROOT, "%s %+.2f", e.getKey(), e.getValue()))
                        .toList();
    }
}
