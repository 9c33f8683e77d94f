package org.dateline.review;

/** Why something cannot be shown or ruled, in words for the user. */
public final class ReviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault, in words. */
    public ReviewException(String message) {
        super(message);
    }
}
