package org.dateline.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.fuzz.Finding;
import org.dateline.fuzz.FuzzSeeds;
import org.dateline.fuzz.Heap;
import org.dateline.knowledge.EventTypes;
import org.dateline.review.Filter;
import org.dateline.review.FilterException;

/**
 * What a request brings: the parameters of an address (lines of {@code name=value}), the JSON of a body, an Accept header, the name of a
 * file. What cannot be used is refused as a fault of the one who asks, never of the program.
 */
public final class RequestFuzz {
    private static final EventTypes TYPES = EventTypes.load();
    private static final List<String> KEYS = List.of(
            "kind", "a", "b", "incident", "field", "value", "ruling", "because", "words", "names", "days", "scopes");
    private static final Path FOLDER = Path.of("no such folder");
    private static final Heap HEAP = new Heap();

    private RequestFuzz() {}

    /** Loads what is loaded once, before the clock of an input runs. */
    public static void fuzzerInitialize() {
        FuzzSeeds.warm("Request");
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        parameters(text);
        body(input);
        Accepted.of(text).best(List.of(Format.values()));
        String name = JobRoutes.name(text, FOLDER);
        if (name.contains("/")
                || name.contains("\\")
                || name.startsWith(".")
                || name.isBlank()
                || name.contains("\0")) {
            throw new Finding("no name for a file: " + name);
        }
        HEAP.look();
    }

    private static void parameters(String text) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            int sign = line.indexOf('=');
            if (sign > 0 && !line.substring(sign + 1).isBlank()) {
                words.computeIfAbsent(line.substring(0, sign), name -> new ArrayList<>())
                        .add(line.substring(sign + 1));
            }
        }
        try {
            Filter filter = new Filter(words, TYPES);
            filter.narrows();
            filter.query();
        } catch (FilterException e) {
            if (!Filter.NAMES.contains(e.parameter())) {
                throw new Finding("no parameter of a filter: " + e.parameter());
            }
        }
    }

    private static void body(byte[] input) {
        try {
            Body body = Body.of(input, KEYS);
            for (String key : KEYS) {
                body.textOrNull(key);
            }
            body.object("words", List.of("article", "start", "end")).ifPresent(words -> words.whole("start"));
            body.truth("names", false);
            body.texts("scopes");
            body.whole("days");
        } catch (Refused e) {
            if (e.status() < 400 || e.status() > 499) {
                throw new Finding("a fault of the one who asks is told as " + e.status());
            }
        }
    }
}
