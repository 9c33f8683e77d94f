package org.dateline.knowledge;

import java.io.Serializable;
import java.util.List;
import org.dateline.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Words that say how far a text stands behind an event.
 *
 * @param id stable
 * @param modality what they make of the event; null where it makes no account at all
 * @param cues alternatives, each a run of lemmas or forms
 * @param scope where they stand to the event's word
 * @param definite whether they hold for "the attack" too, which otherwise is taken as a thing that happened
 * @param finds sentences whose [event word] gets the modality
 * @param ignores sentences whose [event word] does not
 * @param source file and line
 */
public record ModalityCue(
        String id,
        @Nullable Modality modality,
        List<List<String>> cues,
        Scope scope,
        boolean definite,
        List<String> finds,
        List<String> ignores,
        String source)
        implements Serializable {

    /** Where a cue stands to the word of the event. */
    public enum Scope {
        /** Over it: the event is what is denied, planned, feared. */
        COMPLEMENT,
        /** On it, or on a verb of the same clause. */
        CLAUSE,
        /** Anywhere in the sentence. */
        SENTENCE
    }
}
