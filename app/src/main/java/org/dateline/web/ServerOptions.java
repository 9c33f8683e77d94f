package org.dateline.web;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.knowledge.Knowledge;
import org.dateline.observe.Metrics;
import org.dateline.pipeline.Adding;
import org.dateline.pipeline.Adding.Outcome;
import org.dateline.pipeline.Pipeline;

/**
 * How a server is started.
 *
 * @param host the address to listen at
 * @param port 0 takes any that is free
 * @param store where the store is
 * @param by who rules where nobody signs in
 * @param version of the program
 * @param uploadMegabytes how large the files of one request may be
 * @param knowledge what corrections are checked by; asked for at the first one
 * @param pipeline what reads articles; asked for at the first one
 * @param fetching adds what lies at an address
 * @param models whether the models are there, or can be unpacked
 * @param metrics what the server counts
 * @param names by which the server may be called besides addresses, localhost and its host
 */
public record ServerOptions(
        String host,
        int port,
        String store,
        String by,
        String version,
        Set<String> names,
        int uploadMegabytes,
        Supplier<Knowledge> knowledge,
        Function<Supplier<Knowledge>, Pipeline> pipeline,
        BiFunction<Adding, String, Outcome> fetching,
        BooleanSupplier models,
        Metrics metrics) {
    /** Copies the set. */
    public ServerOptions {
        names = Set.copyOf(names);
    }
}
