package org.dateline.model;

import java.util.List;

/** What happened: the main event type, every type told of (main first), and the words that tell of it (the triggers). */
public record What(String type, List<String> types, List<Evidence> evidence) implements Claim {

    /** Copies the lists and checks that the main type is the first. */
    public What {
        types = List.copyOf(types);
        evidence = List.copyOf(evidence);
        if (types.isEmpty() || !types.get(0).equals(type)) {
            throw new IllegalArgumentException("main type " + type + " is not the first of " + types);
        }
    }
}
