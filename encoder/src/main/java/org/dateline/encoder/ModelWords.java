package org.dateline.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.encode.SpanRules;

/** What a model file says about itself beside its weights: {@code export.py} in {@code fit} writes it there. */
record ModelWords(
        String version,
        List<String> layers,
        List<String> kinds,
        List<String> vocabulary,
        int window,
        int overlap,
        SpanRules rules) {

    /**
     * Reads the metadata of a model file.
     *
     * @throws EncoderException where something is missing or is no number
     */
    static ModelWords of(Map<String, String> metadata) {
        return new ModelWords(
                value(metadata, "version"),
                List.of(value(metadata, "layers").split(" ", -1)),
                List.of(value(metadata, "kinds").split("\n", -1)),
                List.of(value(metadata, "vocabulary").split("\n", -1)),
                (int) number(metadata, "window"),
                (int) number(metadata, "overlap"),
                new SpanRules(
                        number(metadata, "least-begin"),
                        number(metadata, "least-inside"),
                        words(metadata, "trailing"),
                        words(metadata, "leading")));
    }

    private static Set<String> words(Map<String, String> metadata, String key) {
        return Set.copyOf(Arrays.asList(value(metadata, key).split(" ", -1)));
    }

    private static float number(Map<String, String> metadata, String key) {
        try {
            return Float.parseFloat(value(metadata, key));
        } catch (NumberFormatException e) {
            throw new EncoderException("The model file's dateline." + key + " is no number", e);
        }
    }

    private static String value(Map<String, String> metadata, String key) {
        String value = metadata.get("dateline." + key);
        if (value == null) {
            throw new EncoderException(
                    "The model file has no dateline." + key + ": fit/encoder writes files that have");
        }
        return value;
    }
}
