package org.dateline.watch;

import java.time.Instant;
import org.dateline.read.Addresses;
import org.dateline.store.WaitingItem;
import org.jspecify.annotations.Nullable;

/** One thing to be done: to poll a source, or to read an item. */
sealed interface Step {
    /** What tells it from others. */
    String id();

    /** When it is to be done. */
    Instant due();

    /** The host that it will ask, of which one step at a time is done; the source where none is asked. */
    String host();

    /** Polls a source, whose feed is at an address. */
    record Poll(String source, String feed, Instant due) implements Step {
        @Override
        public String id() {
            return "poll " + source;
        }

        @Override
        public String host() {
            return Addresses.host(feed);
        }
    }

    /** Reads an item. */
    record Read(WaitingItem item) implements Step {
        @Override
        public String id() {
            return "read " + item.key();
        }

        @Override
        public Instant due() {
            return item.next();
        }

        @Override
        public String host() {
            @Nullable String address = item.item().address();
            return Addresses.host(address == null ? item.source() : address);
        }
    }
}
