package org.dateline.web;

import java.net.BindException;

/** Why the server cannot be started, in words for the user. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ServerException(String message, Throwable cause) {
        super(message, cause);
    }

    static RuntimeException of(RuntimeException error, String host, int port) {
        Throwable cause = error;
        while (cause != null && !(cause instanceof BindException)) {
            cause = cause.getCause();
        }
        boolean taken = cause != null || String.valueOf(error.getMessage()).contains("Port already in use");
        return taken
                ? new ServerException(
                        "nothing can listen at " + host + " port " + port
                                + ": another program may do so already; take another port with --port, or 0 for any",
                        error)
                : error;
    }
}
