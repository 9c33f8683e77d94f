package org.dateline.spark;

/** The job cannot be done as it was asked for; the message says why, and what to do. */
final class JobException extends RuntimeException {
    JobException(String message) {
        super(message);
    }

    JobException(String message, Throwable cause) {
        super(message, cause);
    }
}
