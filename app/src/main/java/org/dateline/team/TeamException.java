package org.dateline.team;

/** Why a member or a token cannot be as asked, in words for the user. */
public final class TeamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    TeamException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** What is to blame: name, role, password, scopes, ... */
    public String field() {
        return field;
    }
}
