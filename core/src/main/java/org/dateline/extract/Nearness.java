package org.dateline.extract;

import java.util.List;
import java.util.Set;
import org.dateline.model.Attribution;
import org.dateline.model.Mention;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How near a mention stands to a trigger in the sentence's tree. Steps through a clause boundary cost more; what hangs
 * from a verb of saying tells of the report and not of the event.
 */
final class Nearness {
    /** Not to be used for the trigger at all. */
    static final int FAR = 1000;

    private static final int BOUNDARY = 3;
    private static final int CLOSING = 5;
    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "report",
            "announce",
            "add",
            "confirm",
            "deny",
            "claim",
            "state",
            "quote",
            "cite",
            "warn",
            "vow",
            "promise",
            "blame",
            "accuse",
            "acknowledge",
            "note",
            "issue",
            "post",
            "publish",
            "declare",
            "admit",
            "describe",
            "release");

    /** Verbs that only say how an event went on: what stands with them stands with the event. */
    private static final Set<String> ASPECT = Set.of(
            "begin",
            "start",
            "continue",
            "try",
            "manage",
            "attempt",
            "cease",
            "stop",
            "resume",
            "be",
            "have",
            "leave",
            "go",
            "come",
            "take");

    /** "Claimed responsibility on Tuesday for the attack": the day of the claim. */
    private static final Set<String> OF_CLAIMS = Set.of("responsibility", "credit", "blame");

    /** "The man hurt in the shooting died on Monday": the day of his death. */
    private static final Set<String> DYING = Set.of("die", "succumb");

    private static final Set<String> HAPPENING = Set.of(
            "occur", "happen", "erupt", "follow", "hit", "strike", "rock", "shake", "leave", "cause", "carry", "launch",
            "stage", "mount", "conduct", "commit", "suffer", "see", "witness", "mark", "end", "last", "result",
            "involve", "target", "lose", "bring", "set", "damage", "destroy", "send");

    private final AnnotatedDocument document;
    private final Set<Token> triggerHeads;
    private final Set<Token> pursuits;

    /**
     * {@code triggerHeads}: the heads of all triggers, so that a clause under another event shares its time and place;
     * {@code pursuits}: those of them that tell what was done about an event, on a day of its own ("was arrested on Monday").
     */
    Nearness(AnnotatedDocument document, Set<Token> triggerHeads, Set<Token> pursuits) {
        this.document = document;
        this.triggerHeads = triggerHeads;
        this.pursuits = pursuits;
    }

    /** Cost of the way from a mention to a trigger, 0 for a word of the trigger itself, {@link #FAR} where it must not be used. */
    int cost(Trigger trigger, Mention mention) {
        Tree tree = trigger.tree();
        Token top = top(tree, mention);
        if (top == null || inSource(mention)) {
            return FAR;
        }
        List<Token> fromMention = tree.upwards(top);
        List<Token> fromTrigger = tree.upwards(trigger.head());
        for (int i = 0; i < fromMention.size(); i++) {
            int j = fromTrigger.indexOf(fromMention.get(i));
            if (j >= 0) {
                if (fromMention.subList(0, i).stream().anyMatch(t -> isAnotherClause(t, trigger))) {
                    return FAR;
                }
                boolean ofSaying = i > 0
                        && j > 0
                        && SAYING.contains(fromMention.get(i).lemma())
                        && !isFronted(trigger, mention, fromMention.get(i));
                return ofSaying
                        ? FAR
                        : length(tree, fromMention.subList(0, i), true)
                                + length(tree, fromTrigger.subList(0, j), false);
            }
        }
        return FAR;
    }

    /** "Late on Sunday two blasts shook the town, officials said": before what is said, and the saying last. */
    private static boolean isFronted(Trigger trigger, Mention mention, Token saying) {
        return mention.end() <= trigger.start() && trigger.head().index() < saying.index();
    }

    /** A clause of another event below: "the worst attack since bombers struck in 1998" is not dated 1998. */
    private boolean isAnotherClause(Token step, Trigger trigger) {
        boolean clause = switch (step.relation()) {
            case ADVERBIAL_CLAUSE, RELATIVE_CLAUSE, COMPLEMENT_CLAUSE, NOUN_CLAUSE -> true;
            default -> false;
        };
        return clause && step.isVerb() && step.index() != trigger.head().index() && triggerHeads.contains(step);
    }

    /** Whether a verb only reports. */
    static boolean isSaying(Token verb) {
        return SAYING.contains(verb.lemma());
    }

    private boolean carries(Token common) {
        return triggerHeads.contains(common) && !pursuits.contains(common) || ASPECT.contains(common.lemma());
    }

    /** Whether a date that stands with a verb above the trigger dates the trigger too: "no group claimed the attack by Monday" does not. */
    private boolean datesIt(Token common, Trigger trigger) {
        return !common.isVerb() && !OF_CLAIMS.contains(common.lemma())
                || common.index() == trigger.head().index()
                || trigger.words().contains(common)
                || carries(common)
                || HAPPENING.contains(common.lemma());
    }

    /** A date at the end of the sentence behind the trigger, no verb between: "inmates who fled the jail, three days earlier". */
    private static boolean closesClauseOf(Trigger trigger, Mention mention) {
        Tree tree = trigger.tree();
        boolean behind = false;
        if (!trigger.head().isVerb()) {
            return false;
        }
        for (Token token : tree.tokens()) {
            if (token.start() >= mention.end()) {
                if (token.relation() != Relation.PUNCTUATION) {
                    return false;
                }
            } else if (token.index() > trigger.head().index() && token.start() < mention.start()) {
                if (token.isVerb()) {
                    return false;
                }
            }
            behind |= token.index() > trigger.head().index() && token.start() == mention.start();
        }
        return behind;
    }

    /** As {@link #cost}, for dates. */
    int costOfDate(Trigger trigger, Mention mention) {
        Token top = top(trigger.tree(), mention);
        if (top == null) {
            return FAR;
        }
        if (closesClauseOf(trigger, mention)) {
            return CLOSING;
        }
        if (partsFromVictim(trigger, top) || opensClauseOf(trigger, mention)) {
            return 1;
        }
        List<Token> fromTrigger = trigger.tree().upwards(trigger.head());
        for (Token above : trigger.tree().upwards(top)) {
            if (fromTrigger.contains(above)) {
                boolean inSubject = fromTrigger.stream()
                        .anyMatch(t -> t.head() == above.index() && t.relation() == Relation.SUBJECT);
                boolean ofSubject = inSubject && trigger.head().isVerb() && !SAYING.contains(above.lemma());
                if (inSubject
                        && DYING.contains(above.lemma())
                        && above.index() != trigger.head().index()) {
                    return FAR;
                }
                boolean fronted = SAYING.contains(above.lemma()) && isFronted(trigger, mention, above);
                return ofSubject || fronted || datesIt(above, trigger) ? cost(trigger, mention) : FAR;
            }
        }
        return FAR;
    }

    /** "The murder on Friday of a lawyer": the date stands between the deed and whose it is. */
    private static boolean partsFromVictim(Trigger trigger, Token date) {
        Tree tree = trigger.tree();
        Token preposition = tree.head(date);
        return trigger.head().isNoun()
                && preposition != null
                && preposition.relation() == Relation.PREPOSITION
                && preposition.index() == trigger.head().index() + 1
                && tree.children(date, Relation.PREPOSITION).stream()
                        .anyMatch(p -> p.lemma().equals("of"));
    }

    /** "In 2004, when soldiers were seen to ...": the clause behind a date is of that date. */
    private static boolean opensClauseOf(Trigger trigger, Mention date) {
        Tree tree = trigger.tree();
        Token when = tree.tokens().stream()
                .filter(t -> t.start() >= date.end() && t.relation() != Relation.PUNCTUATION)
                .findFirst()
                .orElse(null);
        Token verb = when == null || !when.lemma().equals("when") ? null : tree.head(when);
        return verb != null && tree.upwards(trigger.head()).contains(verb);
    }

    private static int length(Tree tree, List<Token> steps, boolean down) {
        int cost = 0;
        for (Token step : steps) {
            cost += switch (step.relation()) {
                case RELATIVE_CLAUSE, NOUN_CLAUSE -> down ? 2 * BOUNDARY : BOUNDARY;
                case COMPLEMENT_CLAUSE, PARATAXIS -> BOUNDARY + 1;
                case ADVERBIAL_CLAUSE, PREPOSITION_CLAUSE -> 2;
                case CONJUNCT -> step.isVerb() ? ofConjunct(tree, step) : 1;
                case PREPOSITION -> 0;
                default -> 1;
            };
        }
        return cost;
    }

    /** A second verb with a subject of its own tells of something else. */
    private static int ofConjunct(Tree tree, Token verb) {
        return tree.has(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT) ? 3 * BOUNDARY : 2;
    }

    /** The mention's word whose head lies outside it. */
    static @Nullable Token top(Tree tree, Mention mention) {
        for (Token token : tree.tokens()) {
            if (token.start() < mention.end() && mention.start() < token.end()) {
                Token head = tree.head(token);
                if (head == null || head.start() >= mention.end() || head.end() <= mention.start()) {
                    return token;
                }
            }
        }
        return null;
    }

    private boolean inSource(Mention mention) {
        return document.mentions().stream()
                .filter(Attribution.class::isInstance)
                .map(Attribution.class::cast)
                .anyMatch(a -> a.sourceStart() <= mention.start() && mention.end() <= a.sourceEnd());
    }
}
