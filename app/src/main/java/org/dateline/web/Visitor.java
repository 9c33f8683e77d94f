package org.dateline.web;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what they may do. Every request has one.
 *
 * @param name by which rulings are signed
 * @param csrf what a writing request must bring where the visitor came with a cookie; null where with none
 */
public record Visitor(
        String name, String role, Set<Right> may, @Nullable String csrf) {
    /** Who has not signed in: may look at what the server is, and sign in. */
    static final Visitor NOBODY = new Visitor("", "", Set.of(Right.VISIT), null);

    /** Copies the set. */
    public Visitor {
        may = Set.copyOf(may);
    }

    /** The person at this machine, who may do everything. */
    static Visitor local(String name) {
        return new Visitor(name, "local", EnumSet.complementOf(EnumSet.of(Right.ADMIN)), null);
    }

    boolean isNobody() {
        return name.isEmpty();
    }

    boolean seesNames() {
        return may.contains(Right.NAMES);
    }
}
