package org.dateline.extract;

import java.util.List;
import org.dateline.text.Token;

/**
 * What a predicate tells one party to say or do to another, before the parties are known.
 *
 * @param code CAMEO's
 * @param rule id of the act
 * @param head the predicate
 * @param sources heads of who does it, empty where the sentence leaves it open
 * @param targets heads of phrases that may name to whom, the likeliest first
 * @param mutual whether several sources do it to each other
 */
record Told(String code, String rule, Token head, List<Token> sources, List<Token> targets, boolean mutual) {
    Told {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    Told as(String newCode) {
        return new Told(newCode, rule, head, sources, targets, mutual);
    }

    boolean isCooperative() {
        return code.startsWith("0") && !code.startsWith("09");
    }
}
