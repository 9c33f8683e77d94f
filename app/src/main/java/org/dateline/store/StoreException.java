package org.dateline.store;

import org.jspecify.annotations.Nullable;

/** Why a store cannot do what was asked, in words for the user. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault, in words. */
    public StoreException(String message) {
        super(message);
    }

    /** A fault, in words, and what it comes from. */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
