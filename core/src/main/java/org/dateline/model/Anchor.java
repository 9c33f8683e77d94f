package org.dateline.model;

import java.io.Serializable;

/**
 * An account as a ruling names it: by id, and by the words that tell of its event, so that the ruling finds it again where a
 * later reading gives it another id. Offsets are UTF-16 code units of the article's text, {@code end} exclusive.
 */
public record Anchor(String account, String article, int start, int end) implements Serializable {
    /** The anchor of an account: its first words of evidence; 0 to 0 where it has none. */
    public static Anchor of(Account account) {
        return account.what().evidence().stream()
                .findFirst()
                .map(words -> new Anchor(account.id(), account.article(), words.start(), words.end()))
                .orElseGet(() -> new Anchor(account.id(), account.article(), 0, 0));
    }
}
