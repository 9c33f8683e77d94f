package org.dateline.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was read out of one article.
 *
 * @param relevant whether it tells of political violence
 * @param relevance how surely it does
 * @param accounts in text order
 * @param mentions in text order
 * @param interactions what parties say and do to each other, in text order
 * @param templates what a fitted model would write into the key of MUC-4; null where none was asked
 */
public record Extraction(
        Article article,
        boolean relevant,
        Relevance relevance,
        List<Account> accounts,
        List<Mention> mentions,
        List<Interaction> interactions,
        @Nullable List<Template> templates)
        implements Serializable {
    /** Copies the lists. */
    public Extraction {
        accounts = List.copyOf(accounts);
        mentions = List.copyOf(mentions);
        interactions = List.copyOf(interactions);
        templates = templates == null ? null : List.copyOf(templates);
    }

    /** An extraction without interactions, without a measure of how relevant it is, for which no fitted model was asked. */
    public Extraction(Article article, boolean relevant, List<Account> accounts, List<Mention> mentions) {
        this(article, relevant, Relevance.of(relevant), accounts, mentions, List.of(), null);
    }

    /** The same with templates. */
    public Extraction withTemplates(List<Template> chosen) {
        return new Extraction(article, relevant, relevance, accounts, mentions, interactions, chosen);
    }

    /** The same of an article of which more is known. */
    public Extraction of(Article known) {
        return new Extraction(known, relevant, relevance, accounts, mentions, interactions, templates);
    }
}
