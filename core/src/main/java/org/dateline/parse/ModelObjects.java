package org.dateline.parse;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of NLP4J's files of Java objects: no class but those that such a file holds. Equal collections become one, so
 * that a word list of 600,000 words fits into little memory, and the feature map that a template hides is kept aside.
 */
final class ModelObjects extends ObjectInputStream {
    private static final ObjectInputFilter EXPECTED = ObjectInputFilter.Config.createFilter(
            "maxdepth=64;edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.collections.**;"
                    + "java.lang.Object;java.lang.Number;java.lang.Integer;java.lang.Float;java.lang.Enum;java.lang.String;"
                    + "java.util.ArrayList;java.util.HashMap;java.util.HashSet;java.util.Map$Entry;!*");

    private final Map<Object, Object> equals = new HashMap<>();
    private @Nullable FeatureMap features;

    ModelObjects(InputStream in) throws IOException {
        super(in);
        setObjectInputFilter(EXPECTED);
        enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) {
        if (object instanceof FeatureMap map) {
            features = map;
        }
        boolean small = (object instanceof HashSet<?> set && set.size() < 64)
                || (object instanceof ArrayList<?> list
                        && list.size() < 64
                        && list.stream().allMatch(String.class::isInstance));
        return small ? equals.computeIfAbsent(object, same -> same) : object;
    }

    /** The feature map of the model that was read. */
    FeatureMap features() throws IOException {
        if (features == null) {
            throw new IOException("The model holds no features");
        }
        return features;
    }
}
