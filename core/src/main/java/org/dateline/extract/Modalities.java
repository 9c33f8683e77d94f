package org.dateline.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Modality;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/** How far an article stands behind what a trigger tells: negations, modal verbs, conditions, and the verbs and nouns above it. */
final class Modalities {
    private static final Map<String, Modality> ABOVE = Map.ofEntries(
            Map.entry("deny", Modality.DENIED),
            Map.entry("reject", Modality.DENIED),
            Map.entry("refute", Modality.DENIED),
            Map.entry("plan", Modality.PLANNED),
            Map.entry("plot", Modality.PLANNED),
            Map.entry("intend", Modality.PLANNED),
            Map.entry("prepare", Modality.PLANNED),
            Map.entry("want", Modality.PLANNED),
            Map.entry("seek", Modality.PLANNED),
            Map.entry("threaten", Modality.THREATENED),
            Map.entry("vow", Modality.THREATENED),
            Map.entry("threat", Modality.THREATENED),
            Map.entry("pledge", Modality.THREATENED),
            Map.entry("swear", Modality.THREATENED),
            Map.entry("warn", Modality.HYPOTHETICAL),
            Map.entry("fear", Modality.HYPOTHETICAL),
            Map.entry("possibility", Modality.HYPOTHETICAL),
            Map.entry("risk", Modality.HYPOTHETICAL),
            Map.entry("call", Modality.HYPOTHETICAL),
            Map.entry("urge", Modality.HYPOTHETICAL),
            Map.entry("fail", Modality.DENIED),
            Map.entry("prevent", Modality.DENIED),
            Map.entry("foil", Modality.DENIED),
            Map.entry("avert", Modality.DENIED),
            Map.entry("thwart", Modality.DENIED),
            Map.entry("believe", Modality.ALLEGED),
            Map.entry("suspect", Modality.ALLEGED),
            Map.entry("rumor", Modality.ALLEGED),
            Map.entry("rumour", Modality.ALLEGED),
            Map.entry("accuse", Modality.ALLEGED),
            Map.entry("charge", Modality.ALLEGED),
            Map.entry("allege", Modality.ALLEGED),
            Map.entry("anniversary", Modality.ASSERTED));
    private static final Set<String> MIGHT = Set.of("might", "may", "could", "can", "would", "should");
    private static final Set<String> WILL = Set.of("will", "shall", "'ll", "wo");
    private static final Set<String> IF = Set.of("if", "unless", "lest");
    private static final Set<String> ALLEGED = Set.of("allegedly", "reportedly", "apparently", "supposedly", "alleged");

    /** The modality of a trigger by its words and those above it; empty where nothing but assertion is found. */
    Optional<Modality> of(Trigger trigger) {
        if (trigger.rule().modality() != null) {
            return Optional.of(trigger.rule().modality());
        }
        Tree tree = trigger.tree();
        for (Token token : tree.upwards(trigger.head())) {
            Optional<Modality> found =
                    of(tree, token, token.index() == trigger.head().index());
            if (found.isPresent()) {
                return found;
            }
            if (token.relation() == Relation.RELATIVE_CLAUSE
                    || token.relation() == Relation.CONJUNCT
                            && token.isVerb()
                            && tree.has(token, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)) {
                break;
            }
            if (token.relation() == Relation.ADVERBIAL_CLAUSE
                    || token.relation() == Relation.SUBJECT
                    || token.relation() == Relation.PASSIVE_SUBJECT) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<Modality> of(Tree tree, Token token, boolean self) {
        for (Token child : tree.children(token)) {
            String word = child.form().toLowerCase(Locale.ROOT);
            switch (child.relation()) {
                case NEGATION -> {
                    return Optional.of(Modality.DENIED);
                }
                case AUXILIARY -> {
                    if (MIGHT.contains(word) && !tree.has(token, Relation.NEGATION)) {
                        return Optional.of(Modality.HYPOTHETICAL);
                    }
                    if (WILL.contains(word)) {
                        return Optional.of(Modality.PLANNED);
                    }
                }
                case MARKER, ADVERB -> {
                    if (IF.contains(word)) {
                        return Optional.of(Modality.HYPOTHETICAL);
                    }
                    if (ALLEGED.contains(word)) {
                        return Optional.of(Modality.ALLEGED);
                    }
                }
                case MODIFIER -> {
                    if (ALLEGED.contains(word) && self) {
                        return Optional.of(Modality.ALLEGED);
                    }
                }
                default -> {
                    // says nothing of modality
                }
            }
        }
        boolean toDo = token.isVerb()
                && token.lemma().equals("be")
                && tree.children(token, Relation.OPEN_COMPLEMENT).stream()
                        .anyMatch(c -> tree.has(c, Relation.AUXILIARY));
        if (!self && toDo) {
            return Optional.of(Modality.PLANNED);
        }
        return self ? Optional.empty() : Optional.ofNullable(ABOVE.get(token.lemma()));
    }
}
