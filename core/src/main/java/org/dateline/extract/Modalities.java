package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.ModalityCue;
import org.dateline.knowledge.ModalityCue.Scope;
import org.dateline.knowledge.ModalityCues;
import org.dateline.model.Modality;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How far an article stands behind what a trigger tells: the nearest cue on the way from the trigger up its sentence. Its
 * one trap: "the attack" under "denied" or "feared" is taken as a thing that happened, unless the cue says otherwise.
 */
final class Modalities {
    /** Who denies a part in the attack does not deny the attack. */
    private static final Set<String> PART = Set.of(
            "responsibility", "involvement", "role", "part", "link", "connection", "complicity", "knowledge", "tie");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private static final Set<String> THE =
            Set.of("the", "this", "that", "these", "those", "its", "their", "his", "her", "'s");

    /** What only an attack that happened can do. */
    private static final Set<String> HARMING = Set.of("kill", "wound", "injure", "hit", "strike", "destroy", "leave");

    private final ModalityCues cues;

    Modalities(ModalityCues cues) {
        this.cues = cues;
    }

    /** The modality of a trigger; empty where nothing but assertion is found, or where it makes no account. */
    Optional<Modality> of(Trigger trigger) {
        if (trigger.rule().modality() != null) {
            return Optional.of(trigger.rule().modality());
        }
        Optional<Modality> told = cue(trigger).map(ModalityCue::modality);
        return told.filter(m -> m == Modality.HYPOTHETICAL && isDone(trigger)).isPresent()
                ? Optional.of(Modality.ALLEGED)
                : told;
    }

    /** "A possible air raid killed nine": only its kind is not sure. */
    private static boolean isDone(Trigger trigger) {
        Token head = trigger.head();
        Token verb = trigger.tree().head(head);
        boolean subject = head.relation() == Relation.SUBJECT && verb != null && isPast(verb);
        return head.isNoun()
                && (subject
                        || trigger.tree().children(head, Relation.NOUN_CLAUSE).stream()
                                .anyMatch(Modalities::isPast));
    }

    private static boolean isPast(Token verb) {
        return (verb.tag().equals("VBD") || verb.tag().equals("VBN")) && HARMING.contains(verb.lemma());
    }

    /** Whether the text tells of the event as one that happened or may happen: not of what happens often or in play. */
    boolean isTold(Trigger trigger) {
        return cue(trigger).map(c -> c.modality() != null).orElse(true);
    }

    /** The cue that decides. */
    Optional<ModalityCue> cue(Trigger trigger) {
        Tree tree = trigger.tree();
        boolean sameClause = true;
        boolean definite = isDefinite(tree, trigger.head());
        for (Token token : tree.upwards(trigger.head())) {
            boolean self = token.index() == trigger.head().index();
            Optional<ModalityCue> found = at(tree, token, self, sameClause, definite);
            if (found.isPresent()) {
                return found;
            }
            if (PART.contains(token.lemma()) || ends(tree, token)) {
                break;
            }
            if (token.relation() == Relation.SUBJECT || token.relation() == Relation.PASSIVE_SUBJECT) {
                Token verb = tree.head(token);
                return verb != null && token.relation() == Relation.PASSIVE_SUBJECT
                        ? at(tree, verb, false, false, definite).or(() -> anywhere(tree))
                        : anywhere(tree);
            }
            sameClause &= staysInClause(token);
        }
        return anywhere(tree);
    }

    private Optional<ModalityCue> at(Tree tree, Token token, boolean self, boolean sameClause, boolean definite) {
        for (ModalityCue cue : cues.all()) {
            boolean fits = switch (cue.scope()) {
                case CLAUSE -> sameClause && hangsOn(tree, token, self, cue);
                case COMPLEMENT -> !self && (cue.definite() || !definite) && standsAt(tree, token, cue);
                case SENTENCE -> false;
            };
            if (fits) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    private Optional<ModalityCue> anywhere(Tree tree) {
        return cues.all().stream()
                .filter(c -> c.scope() == Scope.SENTENCE)
                .filter(c -> tree.tokens().stream().anyMatch(t -> standsAt(tree, t, c)))
                .findFirst();
    }

    private static boolean hangsOn(Tree tree, Token token, boolean self, ModalityCue cue) {
        return tree.children(token).stream()
                .anyMatch(child -> mayHang(child, self) && begins(tree, child, cue)
                        || self && child.relation() == Relation.PASSIVE_SUBJECT && isNone(tree, child, cue));
    }

    /** "No bodies were found": nothing was. But where "no prisoner got out", a prison was attacked all the same. */
    private static boolean isNone(Tree tree, Token subject, ModalityCue cue) {
        return tree.children(subject, Relation.DETERMINER).stream()
                .anyMatch(d -> d.lemma().equals("no") && begins(tree, d, cue));
    }

    private static boolean mayHang(Token child, boolean self) {
        return switch (child.relation()) {
            case NEGATION, AUXILIARY, MARKER, ADVERB, PREPOSITION -> true;
            case DETERMINER, MODIFIER -> self;
            default -> false;
        };
    }

    private static boolean begins(Tree tree, Token first, ModalityCue cue) {
        return cue.cues().stream().anyMatch(words -> run(tree, first.index(), words));
    }

    /** Whether a cue's words stand in a row of which the token is one. */
    private static boolean standsAt(Tree tree, Token token, ModalityCue cue) {
        for (List<String> words : cue.cues()) {
            for (int i = 0; i < words.size(); i++) {
                if (is(token, words.get(i)) && run(tree, token.index() - i, words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean run(Tree tree, int from, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            @Nullable Token token = tree.at(from + i);
            if (token == null || !is(token, words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Token token, String word) {
        return token.lemma().equals(word)
                || token.form().toLowerCase(Locale.ROOT).equals(word);
    }

    private static boolean isDefinite(Tree tree, Token head) {
        return head.isNoun()
                && tree.children(head, Relation.DETERMINER, Relation.POSSESSIVE).stream()
                        .anyMatch(d ->
                                THE.contains(d.form().toLowerCase(Locale.ROOT)) || d.relation() == Relation.POSSESSIVE);
    }

    private static boolean ends(Tree tree, Token token) {
        return switch (token.relation()) {
            case RELATIVE_CLAUSE, ADVERBIAL_CLAUSE -> true;
            case CONJUNCT ->
                token.isVerb()
                        && (tree.has(token, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
                                || isFiniteAfterInfinitive(tree, token));
            default -> false;
        };
    }

    /** "attempted to rob him and shot him": the parser hangs what was done from what was tried. */
    private static boolean isFiniteAfterInfinitive(Tree tree, Token verb) {
        Token head = tree.head(verb);
        return head != null && head.tag().equals("VB") && FINITE.contains(verb.tag());
    }

    private static boolean staysInClause(Token token) {
        return switch (token.relation()) {
            case OBJECT, OPEN_COMPLEMENT, ATTRIBUTE, CONJUNCT, OBJECT_PREDICATE -> true;
            default -> false;
        };
    }
}
