package org.dateline.read;

import java.io.IOException;

/** Why reading an input must stop here: the code of the problem that it becomes, and words for the user. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
