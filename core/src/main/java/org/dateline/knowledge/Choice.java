package org.dateline.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fitted weights and thresholds by which templates are chosen, from {@code choice/templates.tsv}. The file is written
 * by {@code fit/templates}; its first lines tell of what data, encoder and seed.
 */
public final class Choice {
    private static final String FILE = "dateline/knowledge/choice/templates.tsv";
    private static final List<String> COLUMNS = List.of("model", "feature", "mean", "deviation", "weight");
    private static final String THRESHOLD = "threshold";
    private static final String BIAS = "bias";

    private final Map<String, LinearModel> models = new HashMap<>();
    private final Map<String, Double> thresholds = new HashMap<>();

    private Choice(Table table) {
        Map<String, Map<String, LinearModel.Term>> terms = new TreeMap<>();
        Map<String, Double> biases = new HashMap<>();
        for (Table.Row row : table.rows()) {
            String model = row.text(0);
            if (model.equals(THRESHOLD)) {
                thresholds.put(row.text(1), row.decimal(4));
            } else if (row.text(1).equals(BIAS)) {
                biases.put(model, row.decimal(4));
            } else if (row.decimal(3) <= 0) {
                throw row.fault("a deviation must be more than 0");
            } else {
                terms.computeIfAbsent(model, m -> new TreeMap<>())
                        .put(row.text(1), new LinearModel.Term(row.decimal(2), row.decimal(3), row.decimal(4)));
            }
        }
        terms.forEach((model, its) -> models.put(model, new LinearModel(biases.getOrDefault(model, 0.0), its)));
    }

    static Choice load() {
        return new Choice(Table.resource(FILE, COLUMNS));
    }

    static Choice parse(String text) {
        return new Choice(Table.parse(FILE, text, COLUMNS));
    }

    /**
     * A model by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LinearModel model(String name) {
        LinearModel model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("There is no model \"" + name + "\" in " + FILE);
        }
        return model;
    }

    /**
     * A threshold by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double threshold(String name) {
        Double threshold = thresholds.get(name);
        if (threshold == null) {
            throw new IllegalArgumentException("There is no threshold \"" + name + "\" in " + FILE);
        }
        return threshold;
    }
}
