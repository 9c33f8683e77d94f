package org.dateline.review;

/** Why a part of a filter cannot be used: which, and in words what it can be. */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /** A fault of a parameter, which the words need not name. */
    public FilterException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** The name of the parameter, without hyphens before it. */
    public String parameter() {
        return parameter;
    }
}
