package org.dateline.mention;

import java.util.Set;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Whether the verb over a word tells of the future: "will close", "is to close", "plans to close". */
final class Tense {
    private final Set<String> futureVerbs;
    private final Set<String> futureLeads;

    /**
     * With a language's words.
     *
     * @param futureAuxiliaries auxiliaries of the future: will, shall
     * @param futureLeads what leads an infinitive of the future: be, plan, due, set
     */
    Tense(Set<String> futureAuxiliaries, Set<String> futureLeads) {
        this.futureVerbs = futureAuxiliaries;
        this.futureLeads = futureLeads;
    }

    /** Whether the nearest verb over a token is one of the future. */
    boolean isFuture(Sentence sentence, int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < sentence.tokens().size(); steps++) {
            Token word = sentence.tokens().get(at);
            if (word.isVerb()) {
                return isFuture(sentence, word);
            }
            at = word.head();
        }
        return false;
    }

    private boolean isFuture(Sentence sentence, Token verb) {
        boolean infinitive = false;
        boolean perfect = false;
        boolean future = false;
        for (Token child : sentence.children(verb)) {
            if (child.relation() == Relation.AUXILIARY
                    || child.relation() == Relation.PASSIVE_AUXILIARY
                    || child.tag().equals("MD")) {
                future |= futureVerbs.contains(child.lemma());
                infinitive |= child.tag().equals("TO");
                perfect |= child.lemma().equals("have") && child.index() > 0;
            }
        }
        if (future) {
            return !perfect;
        }
        if (!infinitive || verb.head() < 0) {
            return false;
        }
        return futureLeads.contains(sentence.tokens().get(verb.head()).lemma());
    }
}
