package org.dateline.watch;

import java.util.function.Supplier;
import org.dateline.store.WaitingItem;

/** What asking for an item came to. */
sealed interface Asked {
    /** It is to be asked for again later. */
    record Later(WaitingItem item) implements Asked {}

    /** What there is of it is here, and can be read. */
    record Here(WaitingItem item, Supplier<Taking> reading) implements Asked {}
}
