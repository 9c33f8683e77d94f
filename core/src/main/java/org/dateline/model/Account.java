package org.dateline.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One article's account of one incident, or of one aggregate: its claims. {@code id} is stable for the same text. */
public record Account(
        String id,
        String article,
        What what,
        Scope scope,
        Focus focus,
        Modality modality,
        When when,
        Where where,
        List<Who> who,
        List<With> weapons,
        List<HowMany> figures,
        List<Responsibility> responsibility)
        implements Serializable {
    /** Copies the lists. */
    public Account {
        who = List.copyOf(who);
        weapons = List.copyOf(weapons);
        figures = List.copyOf(figures);
        responsibility = List.copyOf(responsibility);
    }

    /** Every claim of the account: what, when, where, then the lists in the order of the record. */
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(List.of(what, when, where));
        claims.addAll(who);
        claims.addAll(weapons);
        claims.addAll(figures);
        claims.addAll(responsibility);
        return List.copyOf(claims);
    }
}
