package org.dateline.model;

import java.io.Serializable;
import java.util.List;

/** All that was read out of one article: whether it tells of political violence, its accounts and mentions in text order. */
public record Extraction(Article article, boolean relevant, List<Account> accounts, List<Mention> mentions)
        implements Serializable {
    /** Copies the lists. */
    public Extraction {
        accounts = List.copyOf(accounts);
        mentions = List.copyOf(mentions);
    }
}
