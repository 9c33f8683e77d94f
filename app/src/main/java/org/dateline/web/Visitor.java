package org.dateline.web;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks, and what they may do. Every request has one.
 *
 * @param name by which rulings are signed
 */
public record Visitor(String name, String role, Set<Right> may) {
    /** Copies the set. */
    public Visitor {
        may = Set.copyOf(may);
    }

    /** The person at this machine, who may do everything. */
    static Visitor local(String name) {
        return new Visitor(name, "local", EnumSet.allOf(Right.class));
    }
}
