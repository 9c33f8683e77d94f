package org.dateline.cli;

/** Why a command cannot be carried out, in words for the user. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
