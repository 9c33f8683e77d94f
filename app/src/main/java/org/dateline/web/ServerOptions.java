package org.dateline.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a server is started.
 *
 * @param host the address to listen at
 * @param port 0 takes any that is free
 * @param store where the store is
 * @param by who rules where nobody signs in
 * @param version of the program
 * @param names by which the server may be called besides addresses, localhost and its host
 */
public record ServerOptions(
        String host,
        int port,
        String store,
        String by,
        @Nullable String version,
        Set<String> names) {
    /** Copies the set. */
    public ServerOptions {
        names = Set.copyOf(names);
    }
}
