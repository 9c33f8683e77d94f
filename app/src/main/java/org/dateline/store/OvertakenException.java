package org.dateline.store;

/** Somebody else changed or ruled on an incident after it was looked at; nothing was written. */
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException(String incident) {
        super("incident " + incident + " is no longer as you saw it: somebody changed it or ruled on it meanwhile");
    }
}
