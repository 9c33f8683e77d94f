package org.dateline.knowledge;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * A rule that finds words telling of an event. docs/rules.md explains the parts.
 *
 * @param id stable, quoted by evidence
 * @param type event type it tells of; null for a rule of harm, which counts people whatever happened
 * @param pattern what kind of words it looks for
 * @param words alternatives, each a run of lemmas
 * @param when alternatives of which one must hold: slot to classes; empty: no demand
 * @param unless alternatives of which none may hold
 * @param roles slot to role: perpetrator, target, victim, party, responder, harmed or none
 * @param figures slot to what its number counts
 * @param weapon weapon kind that the words themselves imply
 * @param modality what the words make of the event, such as threatened
 * @param strength what it may begin
 * @param ofThing whether the words name only a thing or person that such an event needs, and no event
 * @param finds sentences in which it must find the words in [brackets]
 * @param ignores sentences in which it must find nothing
 * @param source file and line
 */
public record EventRule(
        String id,
        @Nullable String type,
        Pattern pattern,
        List<List<String>> words,
        List<Map<String, Set<String>>> when,
        List<Map<String, Set<String>>> unless,
        Map<String, String> roles,
        Map<String, String> figures,
        @Nullable String weapon,
        @Nullable Modality modality,
        Strength strength,
        boolean ofThing,
        List<String> finds,
        List<String> ignores,
        String source)
        implements Serializable {

    /** What kind of words a rule looks for. */
    public enum Pattern {
        /** A verb, with its particle or preposition. */
        VERB,
        /** A noun or compound. */
        NOUN,
        /** An adjective. */
        ADJECTIVE,
        /** A run of lemmas, between which determiners, adjectives and adverbs may stand. */
        PHRASE
    }

    /** What a rule may begin. */
    public enum Strength {
        /** An account. */
        STRONG,
        /** An account only where people or a number stand with it; else it joins one that stands. */
        WEAK,
        /** The same; it tells what is found afterwards ("bodies were found"), and leads no account of which more is told. */
        AFTERMATH
    }

    /** Whether it only supports an account and makes one under conditions. */
    public boolean weak() {
        return strength != Strength.STRONG;
    }
}
