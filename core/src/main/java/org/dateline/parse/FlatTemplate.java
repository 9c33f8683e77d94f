package org.dateline.parse;

import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model looks at in a sentence, made of lines of text: one line a feature, its items parted by blanks. */
final class FlatTemplate<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
    private static final String NONE = "-";

    private final transient FeatureReader<S> reader;

    FlatTemplate(
            List<String> sets,
            List<String> lists,
            FlatFeatures features,
            List<? extends Collection<String>> collections) {
        super(null, new HyperParameter());
        sets.forEach(line -> addSet(item(line)));
        for (String line : lists) {
            List<FeatureItem> items = new ArrayList<>();
            for (String item : line.split(" ", -1)) {
                items.add(item(item));
            }
            add(items.toArray(FeatureItem[]::new));
        }
        feature_map = features;
        reader = new FeatureReader<>(this, features, collections);
    }

    /** The numbers of the known features of a state, as {@link #createSparseVector} finds them by way of strings. */
    @Override
    public FeatureVector createFeatureVector(S state, boolean isTrain) {
        return reader.read(state, state instanceof RememberingState remembering ? remembering.memory() : null);
    }

    /** The value of a plain item at a node. */
    @Nullable
    String value(S state, FeatureItem item, NLPNode node) {
        return getFeature(state, item, node);
    }

    /** The values of an item that has several. */
    @Nullable
    Collection<String> values(S state, FeatureItem item, NLPNode node) {
        return getFeatures(state, item, node);
    }

    /** A template's features whose value is a set, a line each. */
    static List<String> sets(FeatureTemplate<?, ?> template) {
        return template.getSetFeatureList().stream().map(FlatTemplate::line).toList();
    }

    /** A template's plain features, a line each. */
    static List<String> lists(FeatureTemplate<?, ?> template) {
        List<String> lines = new ArrayList<>();
        for (FeatureItem[] items : template.getFeatureList()) {
            List<String> words = new ArrayList<>();
            for (FeatureItem item : items) {
                words.add(line(item));
            }
            lines.add(String.join(" ", words));
        }
        return lines;
    }

    private static String line(FeatureItem item) {
        String relation = item.relation == null ? NONE : item.relation.name();
        return String.join(
                ",",
                item.source.name(),
                relation,
                String.valueOf(item.window),
                item.field.name(),
                attribute(item.attribute));
    }

    private static String attribute(@Nullable Object attribute) {
        if (attribute == null) {
            return NONE;
        }
        if (attribute instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getSimpleName() + ":" + constant.name();
        }
        return attribute.getClass().getSimpleName() + ":" + attribute;
    }

    private static FeatureItem item(String line) {
        String[] parts = line.split(",", 5);
        return new FeatureItem(
                Source.valueOf(parts[0]),
                parts[1].equals(NONE) ? null : Relation.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                Field.valueOf(parts[3]),
                parts[4].equals(NONE) ? null : attribute(parts[4]));
    }

    private static Object attribute(String text) {
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "Integer" -> Integer.valueOf(value);
            case "Direction" -> Direction.valueOf(value);
            case "Field" -> Field.valueOf(value);
            case "String" -> value;
            default -> throw new IllegalArgumentException("Unknown attribute of a feature: " + text);
        };
    }
}
