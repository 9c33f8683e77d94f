package org.dateline.read;

import java.io.IOException;

/** Why reading an input must stop here: the code of the problem that it becomes, and words for the user. */
public class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** A refusal with a code of {@link Codes} or of those who fetch. */
    public RefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The code of the problem that it becomes. */
    public String code() {
        return code;
    }

    /** The words for the user. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
