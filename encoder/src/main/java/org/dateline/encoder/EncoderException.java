package org.dateline.encoder;

/** A model file that cannot be used, or a network that failed; the message says which and why. */
public final class EncoderException extends RuntimeException {
    /** With the reason. */
    public EncoderException(String message) {
        super(message);
    }

    /** With what went wrong below. */
    public EncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
