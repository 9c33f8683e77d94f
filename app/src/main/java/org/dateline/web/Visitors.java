package org.dateline.web;

import io.javalin.http.Context;

/** Tells who asks: the one place that would have to know of accounts. Without accounts it is the person who started the server. */
final class Visitors {
    private final Visitor local;

    Visitors(String name) {
        this.local = Visitor.local(name);
    }

    Visitor of(Context request) {
        return local;
    }
}
