package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Act;
import org.dateline.knowledge.Acts;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a predicate tells: the act of its verb, or what its verb makes of another act below it ("agreed to lift the
 * blockade", "rejected calls for talks"). Negation and the future make their own of it too.
 */
final class ActReader {
    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "may", "might", "'ll", "wo", "'d");
    private static final Set<String> MUST = Set.of("must", "need");
    private static final Set<String> SHOULD = Set.of("should", "ought");
    private static final Set<String> MEETING = Set.of("040", "046");
    private static final Set<String> BARE = Set.of("agree", "offer", "promise", "pledge");
    private static final Set<String> NEEDS_INNER =
            Set.of("fail", "force", "set", "must", "tell", "seek", "invite", "deny");
    private static final List<String> TO_WHOM = List.of(
            "to", "with", "against", "on", "at", "from", "toward", "towards", "for", "over", "of", "between", "among",
            "into", "in", "near", "about", "across", "by");
    private static final int DEEPEST = 6;

    private final Tree tree;
    private final Acts acts;
    private final ActMatcher matcher;
    private final Map<Integer, String> ofTriggers;
    private final Slots slots;

    /**
     * @param ofTriggers codes of the event types that the rules found, by the index of the trigger's head
     */
    ActReader(Tree tree, Acts acts, Map<Integer, String> ofTriggers) {
        this.tree = tree;
        this.acts = acts;
        this.matcher = new ActMatcher(acts);
        this.ofTriggers = ofTriggers;
        this.slots = new Slots(tree);
    }

    /** What a predicate tells, null where nothing is known of it. */
    @Nullable
    Told read(Token predicate) {
        return read(predicate, 0);
    }

    private @Nullable Told read(Token predicate, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        Told told = plain(predicate, depth);
        if (told == null) {
            return null;
        }
        if (isNegated(predicate)) {
            return told.isCooperative() ? made(told, "refuse") : null;
        }
        boolean step = told.code().matches("0[23].*|1[023].*");
        return !step && hasAuxiliary(predicate, FUTURE) ? made(told, "intend") : told;
    }

    private @Nullable Told made(Told told, String step) {
        String code = acts.after(step, told.code());
        return code == null ? null : told.as(code);
    }

    private @Nullable Told plain(Token predicate, int depth) {
        Optional<Act> act = predicate.isVerb() ? matcher.ofVerb(tree, predicate) : Optional.empty();
        if (act.isEmpty() && predicate.lemma().equals("be")) {
            for (Token attribute : tree.children(predicate, Relation.ATTRIBUTE, Relation.OBJECT_PREDICATE)) {
                act = acts.ofAdjective(attribute.lemma());
                if (act.isPresent()) {
                    return step(predicate, attribute, act.get(), depth);
                }
            }
        }
        if (act.isPresent() && !act.get().isCode()) {
            return act.get().does().equals("say")
                    ? said(predicate, depth)
                    : step(predicate, predicate, act.get(), depth);
        }
        String ofTrigger = ofTriggers.get(predicate.index());
        if (act.isPresent() && (ofTrigger == null || !isForce(act.get().does()))) {
            return told(act.get().does(), act.get(), predicate);
        }
        if (ofTrigger != null) {
            Map<String, List<Token>> filled = slots.of(predicate);
            return new Told(
                    ofTrigger,
                    "en.act.event",
                    predicate,
                    filled.getOrDefault("agent", List.of()),
                    toWhom(predicate, filled),
                    false);
        }
        return null;
    }

    /** Whether the rules for events know better: they tell the kinds of force apart. */
    private static boolean isForce(String code) {
        return code.startsWith("14") || code.compareTo("173") >= 0;
    }

    private Told told(String code, Act act, Token predicate) {
        Map<String, List<Token>> filled = slots.of(predicate);
        List<Token> agents = filled.getOrDefault("agent", List.of());
        if (act.isDoneByTarget()) {
            return new Told(code, act.id(), predicate, filled.getOrDefault("in", List.of()), agents, false);
        }
        List<Token> targets = toWhom(predicate, filled);
        if (act.isByMeans()) {
            List<Token> means = filled.getOrDefault("patient", List.of());
            targets = targets.stream().filter(t -> !means.contains(t)).toList();
        }
        return new Told(code, act.id(), predicate, agents, targets, act.isMutual());
    }

    private List<Token> toWhom(Token predicate, Map<String, List<Token>> filled) {
        Set<Token> found = new LinkedHashSet<>();
        for (Token indirect : tree.children(predicate, Relation.INDIRECT_OBJECT)) {
            found.addAll(indirect.isNoun() ? List.of(indirect) : tree.children(indirect, Relation.PREPOSITION_OBJECT));
        }
        found.addAll(filled.getOrDefault("patient", List.of()));
        for (String name : TO_WHOM) {
            found.addAll(filled.getOrDefault(name, List.of()));
        }
        return new ArrayList<>(found);
    }

    // ---------------------------------------------------------------- steps

    private @Nullable Told said(Token verb, int depth) {
        for (Token clause : tree.children(verb, Relation.COMPLEMENT_CLAUSE, Relation.OPEN_COMPLEMENT)) {
            Told inner = read(clause, depth + 1);
            List<Token> agents = slots.of(verb).getOrDefault("agent", List.of());
            boolean others = inner != null
                    ? !isOpen(inner.sources())
                    : !isOpen(slots.of(clause).getOrDefault("agent", List.of()));
            boolean must = hasAuxiliary(clause, MUST);
            if (others && !agents.isEmpty() && (must || hasAuxiliary(clause, SHOULD))) {
                return demanded(must ? "demand" : "appeal", verb, agents, clause, inner);
            }
            if (inner != null) {
                return isOpen(inner.sources()) ? from(inner, agents) : inner;
            }
        }
        return null;
    }

    private @Nullable Told demanded(String step, Token verb, List<Token> agents, Token clause, @Nullable Told inner) {
        String code = acts.after(step, inner == null ? null : inner.code());
        List<Token> targets =
                new ArrayList<>(inner == null ? slots.of(clause).getOrDefault("agent", List.of()) : inner.sources());
        if (inner != null) {
            targets.addAll(inner.targets());
        }
        return code == null ? null : new Told(code, "en.act." + step + "-said", verb, agents, targets, false);
    }

    private static Told from(Told told, List<Token> sources) {
        return new Told(told.code(), told.rule(), told.head(), sources, told.targets(), told.mutual());
    }

    /** Nobody, or a pronoun whose noun stands above. */
    private static boolean isOpen(List<Token> heads) {
        return heads.stream().allMatch(t -> t.tag().startsWith("PRP") || t.tag().startsWith("W"));
    }

    private @Nullable Told step(Token verb, Token carrier, Act act, int depth) {
        Map<String, List<Token>> filled = slots.of(verb);
        List<Token> agents = filled.getOrDefault("agent", List.of());
        Told inner = act.does().equals("noun") ? ofNouns(filled, depth) : inner(carrier, filled, depth);
        if (act.does().equals("begin") || act.does().equals("noun")) {
            return inner == null ? null : through(verb, filled, inner, agents);
        }
        if (inner == null && (act.does().equals("end") || act.does().equals("intend") && !BARE.contains(verb.lemma()))
                || inner == null && NEEDS_INNER.contains(verb.lemma())) {
            return null;
        }
        String code = acts.after(act.does(), inner == null ? null : inner.code());
        if (code == null) {
            return null;
        }
        Set<Token> targets = new LinkedHashSet<>();
        boolean asks = Set.of("demand", "order", "appeal").contains(act.does());
        if (asks) {
            targets.addAll(filled.getOrDefault("patient", List.of()));
            targets.addAll(inner == null ? subjectsBelow(carrier) : inner.sources());
        }
        targets.addAll(inner == null ? List.of() : inner.targets());
        targets.addAll(toWhom(verb, filled));
        boolean mutual = act.isMutual() || inner != null && inner.mutual();
        return new Told(code, act.id(), verb, agents, new ArrayList<>(targets), mutual);
    }

    /** The act that a verb only begins, or that its object names; its targets may stand with either. */
    private Told through(Token verb, Map<String, List<Token>> filled, Told inner, List<Token> agents) {
        List<Token> targets = new ArrayList<>(inner.targets());
        toWhom(verb, filled).stream().filter(t -> !targets.contains(t)).forEach(targets::add);
        List<Token> sources = isOpen(agents) && !isOpen(inner.sources()) ? inner.sources() : agents;
        boolean mutual = inner.mutual() || MEETING.contains(inner.code());
        return new Told(inner.code(), inner.rule(), inner.head(), sources, targets, mutual);
    }

    /** Who is asked to do what is not known to be an act. */
    private List<Token> subjectsBelow(Token verb) {
        return tree.children(verb, Relation.COMPLEMENT_CLAUSE).stream()
                .flatMap(c -> slots.of(c).getOrDefault("agent", List.of()).stream())
                .toList();
    }

    /** The act that a step is about: a clause below, or what its object names. */
    private @Nullable Told inner(Token carrier, Map<String, List<Token>> filled, int depth) {
        List<Token> clauses =
                new ArrayList<>(tree.children(carrier, Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT_CLAUSE));
        for (Token preposition : tree.children(carrier, Relation.PREPOSITION)) {
            clauses.addAll(tree.children(preposition, Relation.PREPOSITION_CLAUSE));
        }
        for (Token object : tree.children(carrier, Relation.OBJECT, Relation.PASSIVE_SUBJECT)) {
            clauses.addAll(
                    tree.children(object, Relation.NOUN_CLAUSE, Relation.COMPLEMENT_CLAUSE, Relation.RELATIVE_CLAUSE));
        }
        Told told = first(clauses, depth);
        if (told == null) {
            told = ofNouns(filled, depth);
        }
        return told != null
                ? told
                : first(
                        tree.children(carrier, Relation.ADVERBIAL_CLAUSE).stream()
                                .filter(this::isInfinitive)
                                .toList(),
                        depth);
    }

    private @Nullable Told first(List<Token> clauses, int depth) {
        for (Token clause : clauses) {
            Told told = read(clause, depth + 1);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private boolean isInfinitive(Token verb) {
        return tree.children(verb, Relation.AUXILIARY).stream()
                .anyMatch(t -> t.tag().equals("TO"));
    }

    private @Nullable Told ofNouns(Map<String, List<Token>> filled, int depth) {
        for (String slot : List.of("patient", "to", "for", "on", "in", "of", "with", "from", "into")) {
            for (Token noun : filled.getOrDefault(slot, List.of())) {
                Told told = ofNoun(noun, depth);
                if (told != null) {
                    return told;
                }
            }
        }
        return null;
    }

    private @Nullable Told ofNoun(Token noun, int depth) {
        if (depth > DEEPEST || !noun.isNoun() && !noun.tag().equals("VBG")) {
            return null;
        }
        Map<String, List<Token>> filled = slots.of(noun);
        List<Token> agents = filled.getOrDefault("agent", List.of());
        List<Token> targets = new ArrayList<>(toWhom(noun, filled));
        targets.addAll(agents);
        targets.addAll(filled.getOrDefault("modifier", List.of()));
        Optional<Act> act = matcher.ofNoun(tree, noun);
        if (act.isPresent()) {
            return new Told(act.get().does(), act.get().id(), noun, agents, targets, false);
        }
        String ofTrigger = ofTriggers.get(noun.index());
        if (ofTrigger != null) {
            return new Told(ofTrigger, "en.act.event", noun, agents, targets, false);
        }
        for (Token part : tree.children(noun, Relation.COMPOUND)) {
            act = matcher.ofNoun(tree, part);
            if (act.isPresent()) {
                return new Told(act.get().does(), act.get().id(), noun, agents, targets, false);
            }
        }
        for (Token of : filled.getOrDefault("of", List.of())) {
            Told told = ofNoun(of, depth + 1);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    // ---------------------------------------------------------------- negation and time

    private boolean isNegated(Token verb) {
        return tree.has(verb, Relation.NEGATION)
                || tree.children(verb, Relation.ADVERB).stream()
                        .anyMatch(t -> t.lemma().equals("never") || t.lemma().equals("not"));
    }

    private boolean hasAuxiliary(Token verb, Set<String> wanted) {
        return tree.children(verb, Relation.AUXILIARY).stream()
                .anyMatch(t ->
                        wanted.contains(t.lemma()) || wanted.contains(t.form().toLowerCase(Locale.ROOT)));
    }
}
