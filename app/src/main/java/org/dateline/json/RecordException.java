package org.dateline.json;

import java.io.IOException;

/** JSON that is no record of the format {@code dateline/1}. */
public final class RecordException extends IOException {
    private static final long serialVersionUID = 1L;

    /** A fault, in words. */
    public RecordException(String fault) {
        super(fault);
    }
}
