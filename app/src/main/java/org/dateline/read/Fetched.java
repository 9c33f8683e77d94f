package org.dateline.read;

import org.dateline.model.FetchRecord;

/** What was fetched, untouched but for the packing of the transfer, and how. */
public final class Fetched {
    private final FetchRecord how;
    private final byte[] bytes;

    /** Holds on to the bytes as they are. */
    public Fetched(FetchRecord how, byte[] bytes) {
        this.how = how;
        this.bytes = bytes;
    }

    /** The fetch record. */
    public FetchRecord how() {
        return how;
    }

    /** The bytes themselves, which nobody may change. */
    public byte[] bytes() {
        return bytes;
    }
}
