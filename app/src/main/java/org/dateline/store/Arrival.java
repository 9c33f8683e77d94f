package org.dateline.store;

import org.dateline.model.Extraction;
import org.dateline.model.FetchRecord;
import org.jspecify.annotations.Nullable;

/** What was read of one article, and where it was fetched also how and which bytes. */
public final class Arrival {
    private final Extraction extraction;
    private final @Nullable FetchRecord how;
    private final byte[] untouched;

    private Arrival(Extraction extraction, @Nullable FetchRecord how, byte[] untouched) {
        this.extraction = extraction;
        this.how = how;
        this.untouched = untouched;
    }

    /** Of an article that was not fetched. */
    public static Arrival of(Extraction extraction) {
        return new Arrival(extraction, null, new byte[0]);
    }

    /** Of an article that was fetched; holds on to the bytes as they are. */
    public static Arrival fetched(Extraction extraction, FetchRecord how, byte[] untouched) {
        return new Arrival(extraction, how, untouched);
    }

    /** What was read. */
    public Extraction extraction() {
        return extraction;
    }

    @Nullable
    FetchRecord how() {
        return how;
    }

    byte[] untouched() {
        return untouched;
    }
}
