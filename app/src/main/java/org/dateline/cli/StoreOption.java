package org.dateline.cli;

import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "File of the store, or jdbc:postgresql://HOST/DATABASE; if not given, that of the environment"
                    + " variable DATELINE_STORE, else dateline.db in your data folder.")
    private @Nullable String store;

    /** Where the store is. */
    String location() {
        return Stores.location(store, System.getenv());
    }

    /** Opens the store, and makes it where there is none. */
    Store open() {
        return Stores.open(location());
    }
}
