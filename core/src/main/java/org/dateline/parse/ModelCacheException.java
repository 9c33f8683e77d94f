package org.dateline.parse;

/** The parser's models can be neither read nor unpacked; the message says where and what to do. */
public final class ModelCacheException extends RuntimeException {
    ModelCacheException(String message, Throwable cause) {
        super(message, cause);
    }
}
