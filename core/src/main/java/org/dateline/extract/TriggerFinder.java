package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.knowledge.EventRule;
import org.dateline.knowledge.EventRules;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the triggers of a sentence: for every word the rules that need it, then their demands on the slots. */
final class TriggerFinder {
    private static final String ACCIDENT = "accident-word";
    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "themselves", "itself");
    /** What the parser may take for a preposition where it belongs to the verb: fought off the gunmen. */
    private static final Set<String> PARTICLES = Set.of("off", "down", "up", "out", "away", "back", "over");

    /** "Taliban attack", "army raid": who stands before the noun does it. */
    private static final Set<String> DOERS = Set.of("armed-actor", "security-forces");

    private static final int WIDEST_GAP = 4;

    private final EventRules rules;
    private final Semantics semantics;
    private final Sufferers sufferers;

    TriggerFinder(EventRules rules, Semantics semantics) {
        this.rules = rules;
        this.semantics = semantics;
        this.sufferers = new Sufferers(semantics.document(), semantics);
    }

    /** Every trigger of the sentence in text order; one rule fires once on one head. */
    List<Trigger> find(Tree tree) {
        List<Trigger> found = new ArrayList<>();
        Set<String> fired = new HashSet<>();
        for (Token token : tree.tokens()) {
            for (EventRule rule : rulesFor(token)) {
                Trigger trigger = match(rule, tree, token);
                if (trigger != null
                        && fired.add(rule.id() + " " + trigger.head().index())) {
                    found.add(trigger);
                }
            }
        }
        found.sort(Comparator.comparingInt(Trigger::start)
                .thenComparing(t -> -t.words().size())
                .thenComparing(t -> t.rule().id()));
        return found;
    }

    private Set<EventRule> rulesFor(Token token) {
        Set<EventRule> wanted = new java.util.LinkedHashSet<>(rules.of(token.lemma()));
        wanted.addAll(rules.of(token.form().toLowerCase(Locale.ROOT)));
        return wanted;
    }

    private @Nullable Trigger match(EventRule rule, Tree tree, Token token) {
        for (List<String> words : rule.words()) {
            List<Token> matched = switch (rule.pattern()) {
                case VERB -> verb(tree, token, words);
                case NOUN -> noun(tree, token, words);
                case ADJECTIVE -> adjective(token, words);
                case PHRASE -> phrase(tree, token, words);
            };
            if (!matched.isEmpty()) {
                Token head = head(rule, matched);
                Map<String, List<Token>> slots = slots(rule, tree, matched, head);
                Trigger trigger = new Trigger(rule, tree, matched, head, slots);
                if (holds(trigger)) {
                    return trigger;
                }
            }
        }
        return null;
    }

    private static Token head(EventRule rule, List<Token> matched) {
        return switch (rule.pattern()) {
            case NOUN -> matched.get(matched.size() - 1);
            case VERB, ADJECTIVE ->
                matched.stream().filter(Token::isVerb).findFirst().orElse(matched.get(0));
            case PHRASE -> matched.stream().filter(Token::isVerb).findFirst().orElse(matched.get(matched.size() - 1));
        };
    }

    // ---------------------------------------------------------------- words

    private static boolean is(Token token, String word) {
        return token.lemma().equals(word)
                || token.form().equalsIgnoreCase(word)
                || (word.equals("oneself") && isReflexive(token));
    }

    private static boolean isReflexive(Token token) {
        return REFLEXIVE.contains(token.form().toLowerCase(Locale.ROOT));
    }

    private static List<Token> verb(Tree tree, Token verb, List<String> words) {
        boolean asModifier =
                verb.tag().equals("JJ") && verb.form().toLowerCase(Locale.ROOT).endsWith("ed");
        if (!is(verb, words.get(0)) || !(verb.isVerb() || asModifier) || new Slots(tree).isNominal(verb)) {
            return List.of();
        }
        List<Token> matched = new ArrayList<>(List.of(verb));
        Token last = verb;
        for (String word : words.subList(1, words.size())) {
            Token next = partner(tree, verb, last, word);
            if (next == null) {
                return List.of();
            }
            matched.add(next);
            last = next;
        }
        matched.sort(Comparator.comparingInt(Token::index));
        return matched;
    }

    /** A verb's particle, preposition or other companion: under it, under its last companion, or right behind. */
    private static @Nullable Token partner(Tree tree, Token verb, Token last, String word) {
        List<Token> near = new ArrayList<>(tree.children(verb));
        near.addAll(tree.children(last));
        tree.children(verb, Relation.OBJECT, Relation.PASSIVE_SUBJECT).forEach(o -> near.addAll(tree.children(o)));
        Token above = tree.head(verb);
        boolean describes = verb.relation() == Relation.NOUN_CLAUSE || verb.relation() == Relation.RELATIVE_CLAUSE;
        if (describes && above != null) {
            near.add(above);
        }
        for (int i = last.index() + 1; i <= last.index() + 2; i++) {
            Token beside = tree.at(i);
            if (beside != null) {
                near.add(beside);
            }
        }
        return near.stream()
                .filter(t -> is(t, word))
                .filter(t -> t.index() > verb.index() || t.relation() == Relation.PASSIVE_SUBJECT || t.equals(above))
                .findFirst()
                .orElse(null);
    }

    private static List<Token> noun(Tree tree, Token noun, List<String> words) {
        boolean nominal = noun.isNoun()
                || (noun.tag().equals("VBG")
                        && (new Slots(tree).isNominal(noun)
                                || noun.relation() != Relation.ROOT && isNounPosition(noun)));
        if (!nominal || !is(noun, words.get(words.size() - 1))) {
            return List.of();
        }
        int from = noun.index() - words.size() + 1;
        if (from < 0) {
            return List.of();
        }
        for (int i = 0; i < words.size() - 1; i++) {
            if (!is(tree.tokens().get(from + i), words.get(i))) {
                return List.of();
            }
        }
        return tree.tokens().subList(from, noun.index() + 1);
    }

    private static boolean isNounPosition(Token token) {
        return switch (token.relation()) {
            case SUBJECT, PASSIVE_SUBJECT, OBJECT, PREPOSITION_OBJECT, COMPOUND -> true;
            default -> false;
        };
    }

    private static List<Token> adjective(Token token, List<String> words) {
        return words.size() == 1 && is(token, words.get(0)) && !isNamed(token) ? List.of(token) : List.of();
    }

    /** "Captain Hurt" is not hurt. */
    private static boolean isNamed(Token token) {
        return token.index() > 0
                && token.tag().equals("NNP")
                && Character.isUpperCase(token.form().charAt(0))
                && token.form().chars().skip(1).anyMatch(Character::isLowerCase);
    }

    private static List<Token> phrase(Tree tree, Token first, List<String> words) {
        if (!is(first, words.get(0))) {
            return List.of();
        }
        List<Token> matched = new ArrayList<>(List.of(first));
        for (String word : words.subList(1, words.size())) {
            Token last = matched.get(matched.size() - 1);
            Token next = null;
            for (int i = last.index() + 1; i <= last.index() + WIDEST_GAP && next == null; i++) {
                Token candidate = tree.at(i);
                if (candidate == null || (candidate.relation() == Relation.PUNCTUATION && !is(candidate, word))) {
                    break;
                }
                if (is(candidate, word)) {
                    next = candidate;
                } else if (!mayStandBetween(candidate)) {
                    break;
                }
            }
            if (next == null) {
                return List.of();
            }
            matched.add(next);
        }
        return matched;
    }

    private static boolean mayStandBetween(Token token) {
        return switch (token.relation()) {
            case DETERMINER, MODIFIER, COMPOUND, ADVERB, POSSESSIVE, QUANTITY_MODIFIER -> true;
            default ->
                token.tag().startsWith("JJ")
                        || token.tag().startsWith("RB")
                        || token.isNumber()
                        || token.tag().startsWith("PRP");
        };
    }

    // ---------------------------------------------------------------- slots

    private Map<String, List<Token>> slots(EventRule rule, Tree tree, List<Token> matched, Token head) {
        Slots finder = new Slots(tree);
        Map<String, List<Token>> slots = new LinkedHashMap<>(finder.of(head));
        Token last = matched.get(matched.size() - 1);
        if (rule.pattern() == EventRule.Pattern.PHRASE && last.index() != head.index()) {
            finder.of(last).forEach((name, heads) -> {
                if (!name.equals("agent")) {
                    slots.merge(name, heads, TriggerFinder::both);
                }
            });
            if (slots.containsKey("patient")) {
                slots.put(
                        "patient",
                        slots.get("patient").stream()
                                .filter(t -> !matched.contains(t))
                                .toList());
            }
        }
        if (rule.pattern() == EventRule.Pattern.VERB && matched.size() > 1) {
            throughPartner(tree, matched, head, slots);
        }
        if (head.isNoun() && !slots.containsKey("of")) {
            List<Token> whose = semantics.behindDate(tree, head);
            if (!whose.isEmpty()) {
                slots.put("of", whose);
            }
        }
        if (head.isNoun() && !slots.containsKey("agent")) {
            List<Token> doers = slots.getOrDefault("modifier", List.of()).stream()
                    .filter(t -> semantics.isA(tree, t, DOERS))
                    .toList();
            slots.put("agent", doers);
        }
        slots.replaceAll((name, heads) ->
                heads.stream().filter(t -> !matched.contains(t)).toList());
        slots.values().removeIf(List::isEmpty);
        boolean verbal = rule.pattern() == EventRule.Pattern.VERB || rule.pattern() == EventRule.Pattern.PHRASE;
        if (verbal && matched.stream().noneMatch(TriggerFinder::isReflexive)) {
            return sufferers.complete(tree, head, matched, slots);
        }
        if (rule.pattern() == EventRule.Pattern.NOUN) {
            slots.put("self", List.of(head));
        }
        return slots;
    }

    /** The objects of a preposition that belongs to the trigger count under its own name too, those of a particle as patient. */
    private static void throughPartner(Tree tree, List<Token> matched, Token head, Map<String, List<Token>> slots) {
        for (Token partner : matched) {
            if (partner.index() != head.index()) {
                if (partner.isNoun()) {
                    new Slots(tree).of(partner).forEach((name, heads) -> {
                        if (!name.equals("agent")) {
                            slots.merge(name, heads, TriggerFinder::both);
                        }
                    });
                }
                if (PARTICLES.contains(partner.lemma()) && !slots.containsKey("patient")) {
                    Token object = tree.child(partner, Relation.PREPOSITION_OBJECT, Relation.NOUN_ADVERB);
                    if (object != null) {
                        slots.put("patient", tree.coordinated(object));
                    }
                }
                for (Token inner : tree.children(partner, Relation.PREPOSITION)) {
                    Token object = tree.child(inner, Relation.PREPOSITION_OBJECT);
                    if (object != null) {
                        String name = partner.lemma().equals("out") ? "from" : inner.lemma();
                        slots.merge(name, tree.coordinated(object), TriggerFinder::both);
                    }
                }
                Token object = tree.child(partner, Relation.PREPOSITION_OBJECT);
                if (object != null) {
                    slots.merge(partner.lemma(), tree.coordinated(object), TriggerFinder::both);
                }
            }
        }
    }

    private static List<Token> both(List<Token> first, List<Token> second) {
        List<Token> all = new ArrayList<>(first);
        second.stream().filter(t -> !all.contains(t)).forEach(all::add);
        return List.copyOf(all);
    }

    // ---------------------------------------------------------------- demands

    private boolean holds(Trigger trigger) {
        EventRule rule = trigger.rule();
        if (rule.pattern() == EventRule.Pattern.NOUN && onlyModifies(trigger)) {
            return false;
        }
        boolean demanded = rule.when().isEmpty() || rule.when().stream().anyMatch(a -> fills(trigger, a));
        return demanded && rule.unless().stream().noneMatch(a -> fills(trigger, withGuns(trigger, a)));
    }

    /** A shot that went off by accident harms as any other does: where a sentence names guns, accidents forbid nothing. */
    private Map<String, Set<String>> withGuns(Trigger trigger, Map<String, Set<String>> alternative) {
        Set<String> sentence = alternative.get("sentence");
        if (sentence == null || !sentence.contains(ACCIDENT) || !namesGuns(trigger.tree())) {
            return alternative;
        }
        Map<String, Set<String>> without = new LinkedHashMap<>(alternative);
        without.put(
                "sentence", sentence.stream().filter(c -> !c.equals(ACCIDENT)).collect(Collectors.toSet()));
        return without;
    }

    private boolean namesGuns(Tree tree) {
        return tree.tokens().stream()
                .anyMatch(t -> t.lemma().equals("shoot") || t.isNoun() && semantics.isA(tree, t, "gun-word"));
    }

    /** "Riot police", "a murder trial": the noun stands before one that only deals with such events. */
    private boolean onlyModifies(Trigger trigger) {
        Token over = trigger.tree().head(trigger.head());
        return over != null
                && over.index() > trigger.head().index()
                && (trigger.head().relation() == Relation.COMPOUND
                        || trigger.head().relation() == Relation.MODIFIER)
                && semantics.isA(trigger.tree(), over, Set.of("about-events", "security-forces"));
    }

    private boolean fills(Trigger trigger, Map<String, Set<String>> alternative) {
        return alternative.entrySet().stream()
                .allMatch(e -> e.getKey().equals("document")
                        ? semantics.documentHas(e.getValue())
                        : heads(trigger, e.getKey()).stream()
                                .anyMatch(t -> semantics.isA(trigger.tree(), t, e.getValue())
                                        || e.getValue().contains("human") && mayBeHuman(trigger, e.getKey(), t)));
    }

    /** A bare number ("killed twelve"), and to whom something is done by a name that nothing else is known of. */
    private boolean mayBeHuman(Trigger trigger, String slot, Token token) {
        return switch (slot) {
            case "agent" -> semantics.isA(trigger.tree(), token, "number");
            case "patient" -> semantics.isA(trigger.tree(), token, Set.of("number", "name"));
            default -> false;
        };
    }

    private static List<Token> heads(Trigger trigger, String slot) {
        Tree tree = trigger.tree();
        return switch (slot) {
            case "sentence" -> nouns(tree.tokens());
            case "clause" -> nouns(clause(tree, trigger.head()));
            case "joined" -> joined(tree, trigger.head());
            case "above" -> Stream.ofNullable(tree.head(trigger.head())).toList();
            default -> trigger.slot(slot);
        };
    }

    /** The verb before, to which a verb is joined, with what stands under it: "[taken to a hospital] and released". */
    private static List<Token> joined(Tree tree, Token verb) {
        Token first = tree.head(verb);
        return first == null || verb.relation() != Relation.CONJUNCT
                ? List.of()
                : tree.under(first, t -> !opensClause(t)).stream()
                        .filter(t -> t.index() < verb.index())
                        .toList();
    }

    /** Nouns that stand for themselves: "show" the verb is no show, and a film director is no film. */
    private static List<Token> nouns(List<Token> tokens) {
        return tokens.stream()
                .filter(t -> t.isNoun() && t.relation() != Relation.COMPOUND)
                .toList();
    }

    /** The words of the clause in which a token stands, without clauses of their own verb beside or below. */
    static List<Token> clause(Tree tree, Token token) {
        Token top = token;
        for (Token t : tree.upwards(token)) {
            top = t;
            if (t.isVerb() && t.relation() != Relation.OPEN_COMPLEMENT && t.relation() != Relation.MODIFIER) {
                break;
            }
        }
        return tree.under(top, t -> !opensClause(t));
    }

    private static boolean opensClause(Token token) {
        return switch (token.relation()) {
            case COMPLEMENT_CLAUSE, RELATIVE_CLAUSE, ADVERBIAL_CLAUSE, PARATAXIS -> true;
            case CONJUNCT -> token.isVerb();
            default -> false;
        };
    }
}
