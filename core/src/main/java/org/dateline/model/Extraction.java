package org.dateline.model;

import java.io.Serializable;
import java.util.List;

/** All that was read out of one article: whether it tells of political violence, its accounts, mentions and the interactions
 * of parties, each in text order. */
public record Extraction(
        Article article,
        boolean relevant,
        List<Account> accounts,
        List<Mention> mentions,
        List<Interaction> interactions)
        implements Serializable {
    /** Copies the lists. */
    public Extraction {
        accounts = List.copyOf(accounts);
        mentions = List.copyOf(mentions);
        interactions = List.copyOf(interactions);
    }

    /** An extraction without interactions. */
    public Extraction(Article article, boolean relevant, List<Account> accounts, List<Mention> mentions) {
        this(article, relevant, accounts, mentions, List.of());
    }
}
