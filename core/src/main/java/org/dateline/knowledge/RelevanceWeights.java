package org.dateline.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.knowledge.Table.Row;

/**
 * What speaks how much for an article to tell of political violence: the weights of a logistic regression, fitted by
 * {@code fit/relevance}. Two rows are no features: {@code (bias)}, and {@code (threshold)}, the least score of a relevant article.
 */
public final class RelevanceWeights {
    /** The row that counts always. */
    public static final String BIAS = "(bias)";

    private static final String THRESHOLD = "(threshold)";
    private static final String FILE = "dateline/knowledge/relevance.tsv";

    private final Map<String, Double> weights = new LinkedHashMap<>();

    private RelevanceWeights(Table table) {
        for (Row row : table.rows()) {
            if (weights.put(row.text(0), row.decimal(1)) != null) {
                throw row.fault(row.text(0) + " is there twice");
            }
        }
    }

    static RelevanceWeights load() {
        return new RelevanceWeights(Table.resource(FILE, List.of("feature", "weight")));
    }

    /** The weight of a feature, 0 where none was fitted. */
    public double of(String feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** The least score of a relevant article. */
    public double threshold() {
        return of(THRESHOLD);
    }
}
