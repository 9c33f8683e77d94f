package org.dateline.knowledge;

import java.util.List;
import java.util.Set;

/**
 * A row of {@code lang/en/acts.tsv}: words that tell what one party says or does to another.
 *
 * @param id stable, quoted by evidence
 * @param does CAMEO's code, or a step that makes a code of another act: say, intend, threaten, appeal, demand, refuse, end, begin
 *     (the other act itself), noun (the act that its object names)
 * @param words lemmas in a row, a verb's particle or preposition after it
 * @param with nouns of which one must stand with it, empty for no demand
 * @param to both: several who do it do it to each other; swap: who does it is its target; means: its object is not its
 *     target; else empty
 */
public record Act(String id, String does, List<List<String>> words, Set<String> with, String to) {
    /** Copies the collections. */
    public Act {
        words = List.copyOf(words);
        with = Set.copyOf(with);
    }

    /** Whether it has a code of its own. */
    public boolean isCode() {
        return Character.isDigit(does.charAt(0));
    }

    /** Whether who does it is its target: arriving peacekeepers are let in. */
    public boolean isDoneByTarget() {
        return to.equals("swap");
    }

    /** Whether its object is not to whom it is done: troops are massed against somebody. */
    public boolean isByMeans() {
        return to.equals("means");
    }

    /** Whether several who do it do it to each other. */
    public boolean isMutual() {
        return to.equals("both");
    }
}
