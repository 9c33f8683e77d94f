package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds who fills the slots of a trigger: agent and patient whatever the voice, and the objects of its prepositions.
 * Relative clauses, participles, infinitives and coordinations hand their missing subject and object down here, so that
 * rules need not know grammar.
 */
final class Slots {
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> LIGHT_VERBS = Set.of(
            "carry",
            "launch",
            "stage",
            "mount",
            "conduct",
            "commit",
            "perpetrate",
            "execute",
            "lead",
            "open",
            "begin",
            "start",
            "organize",
            "organise",
            "attempt",
            "undertake",
            "plan",
            "order",
            "unleash",
            "deliver",
            "hold",
            "wage",
            "do",
            "suffer",
            "fire",
            "throw",
            "impose",
            "declare",
            "announce",
            "issue",
            "stag");

    /** "go on a mission", "engage in a battle", "take part in the raid". */
    private static final Set<String> GOING = Set.of("on", "in", "upon");

    private static final Set<String> SETTING_OUT = Set.of("go", "embark", "engage", "participate");

    /** "put the toll at", "rose to", "ranged from", "gave the number as": prepositions that bring a number to its noun. */
    private static final List<String> OF_AMOUNT = List.of("to", "at", "as", "from", "between");

    private final Tree tree;
    private final SeveredSubjects severed;

    Slots(Tree tree) {
        this.tree = tree;
        this.severed = new SeveredSubjects(tree);
    }

    /** The slots of a verb, noun or adjective, each with its heads in text order, coordinated ones apart. */
    Map<String, List<Token>> of(Token trigger) {
        Map<String, List<Token>> slots = new LinkedHashMap<>();
        if (trigger.isVerb() && !isNominal(trigger)) {
            add(slots, "agent", agents(trigger, 0));
            add(slots, "patient", patients(trigger, 0));
            prepositions(trigger, slots);
        } else if (trigger.isNoun() || trigger.isVerb()) {
            noun(trigger, slots);
        } else {
            adjective(trigger, slots);
        }
        return slots;
    }

    /** Whether an -ing form stands as a noun: the killing of, a bombing. */
    boolean isNominal(Token token) {
        return token.tag().equals("VBG")
                && (tree.has(token, Relation.DETERMINER, Relation.POSSESSIVE)
                        || (token.relation() == Relation.COMPOUND)
                        || tree.children(token, Relation.PREPOSITION).stream()
                                .anyMatch(p -> p.lemma().equals("of")));
    }

    boolean isPassive(Token verb) {
        if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
            return false;
        }
        if (tree.has(verb, Relation.PASSIVE_AUXILIARY, Relation.PASSIVE_SUBJECT)) {
            return true;
        }
        if (tree.has(verb, Relation.OBJECT)) {
            return false;
        }
        if (tree.has(verb, Relation.SUBJECT)) {
            return verb.tag().equals("VBN") && !tree.has(verb, Relation.AUXILIARY);
        }
        if (tree.has(verb, Relation.AGENT)) {
            return true;
        }
        Token head = tree.head(verb);
        return switch (verb.relation()) {
            case NOUN_CLAUSE, MODIFIER, OBJECT_PREDICATE -> true;
            case CONJUNCT ->
                head != null
                        && head.isVerb()
                        && verb.tag().equals("VBN")
                        && !tree.has(verb, Relation.AUXILIARY)
                        && isPassive(head);
            case ADVERBIAL_CLAUSE, OPEN_COMPLEMENT -> verb.tag().equals("VBN") && !tree.has(verb, Relation.AUXILIARY);
            default -> false;
        };
    }

    // ---------------------------------------------------------------- verbs

    private List<Token> agents(Token verb, int depth) {
        if (isPassive(verb)) {
            for (Token by : tree.children(verb, Relation.AGENT)) {
                Token object = tree.child(by, Relation.PREPOSITION_OBJECT);
                if (object != null) {
                    return tree.coordinated(object);
                }
            }
            List<Token> later = agentsOfLater(verb);
            if (!later.isEmpty()) {
                return later;
            }
            Token head = tree.head(verb);
            if (verb.relation() == Relation.CONJUNCT && head != null && head.isVerb() && depth < 4) {
                return isPassive(head) ? List.of() : agents(head, depth + 1);
            }
            return List.of();
        }
        return surfaceSubject(verb, depth);
    }

    /** "were abducted and murdered by rebels": the first verb has the second's agent. */
    private List<Token> agentsOfLater(Token verb) {
        for (Token next : tree.children(verb, Relation.CONJUNCT)) {
            if (next.tag().equals("VBN") && !tree.has(next, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)) {
                for (Token by : tree.children(next, Relation.AGENT)) {
                    Token object = tree.child(by, Relation.PREPOSITION_OBJECT);
                    if (object != null) {
                        return tree.coordinated(object);
                    }
                }
            }
        }
        return List.of();
    }

    private List<Token> patients(Token verb, int depth) {
        List<Token> found = new ArrayList<>();
        if (isPassive(verb)) {
            found.addAll(surfaceSubject(verb, depth));
            if (found.isEmpty()) {
                severed.subject(verb).ifPresent(found::add);
            }
        } else {
            for (Token object : tree.children(verb, Relation.OBJECT)) {
                if (RELATIVE.contains(object.lemma()) && verb.relation() == Relation.RELATIVE_CLAUSE) {
                    addHead(verb, found);
                } else {
                    found.addAll(tree.coordinated(object));
                }
            }
            if (found.isEmpty() && verb.relation() == Relation.RELATIVE_CLAUSE && !subjectIsRelative(verb)) {
                addHead(verb, found);
            }
            if (found.isEmpty()) {
                sharedObject(verb, found);
            }
        }
        return found;
    }

    /** "stormed and looted the jail": the first verb has the second's object. */
    private void sharedObject(Token verb, List<Token> found) {
        for (Token next : tree.children(verb, Relation.CONJUNCT)) {
            if (next.isVerb() && next.index() - verb.index() <= 3 && !tree.has(next, Relation.SUBJECT)) {
                tree.children(next, Relation.OBJECT).forEach(o -> found.addAll(tree.coordinated(o)));
            }
        }
    }

    private void addHead(Token verb, List<Token> found) {
        Token head = tree.head(verb);
        if (head != null) {
            found.add(head);
        }
    }

    private boolean subjectIsRelative(Token verb) {
        Token subject = tree.child(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
        return subject == null || RELATIVE.contains(subject.lemma());
    }

    /** The subject as it stands or as it is understood: of a relative clause, a participle, an infinitive, a second verb. */
    private List<Token> surfaceSubject(Token verb, int depth) {
        if (depth > 5) {
            return List.of();
        }
        Token subject = tree.child(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
        Token head = tree.head(verb);
        if (subject != null) {
            List<Token> row = severed.row(verb);
            if (!row.isEmpty()) {
                return row;
            }
            boolean relative = RELATIVE.contains(subject.lemma()) && subject.index() < verb.index();
            if (relative && head != null && verb.relation() == Relation.RELATIVE_CLAUSE) {
                return antecedent(head);
            }
            return tree.coordinated(subject);
        }
        Token before = tree.at(verb.index() - 1);
        if (isFinite(verb) && before != null && before.isNoun() && !isHeadOf(verb, before)) {
            return List.of(before);
        }
        Optional<Token> some = severed.someOfThem(verb);
        if (isFinite(verb) && some.isPresent()) {
            return List.of(some.get());
        }
        if (head == null) {
            return List.of();
        }
        return switch (verb.relation()) {
            case RELATIVE_CLAUSE, NOUN_CLAUSE -> List.of(head);
            case MODIFIER -> List.of(head);
            case OBJECT_PREDICATE -> predicated(head, depth);
            case CONJUNCT -> head.isVerb() ? surfaceSubject(head, depth + 1) : List.of();
            case COMPLEMENT_CLAUSE -> surfaceSubject(head, depth + 1);
            case OPEN_COMPLEMENT -> {
                List<Token> objects = objectsOf(head);
                yield objects.isEmpty() ? surfaceSubject(head, depth + 1) : objects;
            }
            case ADVERBIAL_CLAUSE -> surfaceSubject(head, depth + 1);
            case PREPOSITION_CLAUSE -> ofPreposition(head, depth);
            default -> List.of();
        };
    }

    /** A noun right before a finite verb that has no subject is one, whatever the parse made of it. */
    private static boolean isFinite(Token verb) {
        return verb.tag().equals("VBD")
                || verb.tag().equals("VBZ")
                || verb.tag().equals("VBP");
    }

    private boolean isHeadOf(Token verb, Token before) {
        return verb.head() == before.index() && verb.relation() == Relation.NOUN_CLAUSE;
    }

    private List<Token> antecedent(Token head) {
        return head.relation() == Relation.CONJUNCT ? List.of(head) : tree.coordinated(head);
    }

    private List<Token> objectsOf(Token verb) {
        return tree.children(verb, Relation.OBJECT).stream()
                .flatMap(o -> tree.coordinated(o).stream())
                .toList();
    }

    /** "left 41 people dead", "were found dead": of whom it is said. */
    private List<Token> predicated(Token verb, int depth) {
        List<Token> objects = isPassive(verb) ? List.of() : objectsOf(verb);
        return objects.isEmpty() ? surfaceSubject(verb, depth + 1) : objects;
    }

    /** "after storming the jail": who stormed is the subject above; "accused guards of opening": the object above. */
    private List<Token> ofPreposition(Token preposition, int depth) {
        Token above = tree.head(preposition);
        if (above == null) {
            return List.of();
        }
        if (!above.isVerb()) {
            return above.isNoun() ? List.of(above) : List.of();
        }
        List<Token> objects = objectsOf(above);
        boolean ofObject = Set.of("of", "from", "for").contains(preposition.lemma()) && !objects.isEmpty();
        return ofObject ? objects : surfaceSubject(above, depth + 1);
    }

    private void prepositions(Token trigger, Map<String, List<Token>> slots) {
        for (Token preposition : tree.children(trigger, Relation.PREPOSITION)) {
            preposition(preposition, slots);
        }
    }

    private void preposition(Token preposition, Map<String, List<Token>> slots) {
        String name = preposition.lemma();
        Token inner = tree.child(preposition, Relation.PREPOSITION);
        Token object = tree.child(preposition, Relation.PREPOSITION_OBJECT);
        if (object == null && inner != null) {
            object = tree.child(inner, Relation.PREPOSITION_OBJECT);
            name = name.equals("out") ? "from" : inner.lemma();
        }
        if (object != null) {
            add(slots, name.equals("upon") ? "on" : name, tree.coordinated(object));
        }
        for (Token next : tree.children(preposition, Relation.CONJUNCT)) {
            if (next.lemma().equals(preposition.lemma())) {
                preposition(next, slots);
            }
        }
    }

    // ---------------------------------------------------------------- nouns

    private void noun(Token trigger, Map<String, List<Token>> slots) {
        for (Token child : tree.children(trigger)) {
            switch (child.relation()) {
                case POSSESSIVE -> add(slots, "agent", List.of(child));
                case COMPOUND, MODIFIER -> add(slots, "modifier", List.of(child));
                case DETERMINER -> add(slots, "modifier", child.lemma().equals("no") ? List.of(child) : List.of());
                case AGENT -> {
                    Token object = tree.child(child, Relation.PREPOSITION_OBJECT);
                    if (object != null) {
                        add(slots, "agent", tree.coordinated(object));
                    }
                }
                case PREPOSITION -> nounPreposition(child, slots);
                case RELATIVE_CLAUSE -> amounts(child, slots);
                case NOUN_CLAUSE -> {
                    if (isPassive(child)) {
                        add(slots, "agent", agents(child, 0));
                    }
                }
                default -> {
                    // other children fill no slot
                }
            }
        }
        Token verb = tree.head(trigger);
        if (verb == null) {
            return;
        }
        boolean goesOn = false;
        if (trigger.relation() == Relation.PREPOSITION_OBJECT && verb.relation() == Relation.PREPOSITION) {
            goesOn = GOING.contains(verb.lemma());
            verb = tree.head(verb);
            goesOn &= verb != null && SETTING_OUT.contains(verb.lemma());
        }
        boolean object = trigger.relation() == Relation.OBJECT || goesOn;
        boolean passive = trigger.relation() == Relation.PASSIVE_SUBJECT;
        if (verb != null && verb.isVerb() && (goesOn || LIGHT_VERBS.contains(verb.lemma())) && (object || passive)) {
            add(slots, "agent", agents(verb, 0));
            prepositions(verb, slots);
        } else if (verb != null && verb.isVerb() && (trigger.relation() == Relation.SUBJECT || passive || object)) {
            outerPrepositions(verb, slots);
        }
        copula(trigger, slots);
        behindColon(trigger, slots);
    }

    /** "A higher toll: seven in the town alone". */
    private void behindColon(Token noun, Map<String, List<Token>> slots) {
        Token colon = tree.at(noun.index() + 1);
        Token number = colon == null || !colon.form().equals(":") ? null : tree.at(colon.index() + 1);
        if (number != null && number.isNumber()) {
            add(slots, "attribute", List.of(number));
        }
    }

    /** "put the number who escaped at 500": the parse may hang the amount from the clause between. */
    private void amounts(Token clause, Map<String, List<Token>> slots) {
        Map<String, List<Token>> inner = new LinkedHashMap<>();
        prepositions(clause, inner);
        for (String name : OF_AMOUNT) {
            add(
                    slots,
                    name,
                    inner.getOrDefault(name, List.of()).stream()
                            .filter(Token::isNumber)
                            .toList());
        }
    }

    /** Place and time words stand with the verb: a bomb attack in the market killed; the raid took place in the north. */
    private void outerPrepositions(Token verb, Map<String, List<Token>> slots) {
        Map<String, List<Token>> outer = new LinkedHashMap<>();
        prepositions(verb, outer);
        outer.forEach((name, heads) -> {
            if (Set.of("in", "at", "near", "outside", "inside").contains(name)) {
                slots.putIfAbsent(name, heads);
            }
        });
    }

    private void nounPreposition(Token preposition, Map<String, List<Token>> slots) {
        Map<String, List<Token>> found = new LinkedHashMap<>();
        preposition(preposition, found);
        found.forEach((name, heads) -> {
            add(slots, name, heads);
            if (name.equals("of")) {
                add(slots, "patient", heads);
            } else if (name.equals("by")) {
                add(slots, "agent", heads);
            }
        });
    }

    /** "The death toll was four": what a noun is said to be. */
    private void copula(Token trigger, Map<String, List<Token>> slots) {
        Token verb = tree.head(trigger);
        boolean subject = trigger.relation() == Relation.SUBJECT;
        if (verb == null || (!subject && trigger.relation() != Relation.OBJECT)) {
            return;
        }
        Token attribute = tree.child(verb, Relation.ATTRIBUTE, Relation.OBJECT);
        if (subject && attribute != null) {
            add(slots, "attribute", tree.coordinated(attribute));
        }
        Map<String, List<Token>> outer = new LinkedHashMap<>();
        prepositions(verb, outer);
        for (String name : OF_AMOUNT) {
            add(slots, name, outer.getOrDefault(name, List.of()));
        }
    }

    // ---------------------------------------------------------------- adjectives

    private void adjective(Token trigger, Map<String, List<Token>> slots) {
        Token head = tree.head(trigger);
        if (head == null) {
            return;
        }
        List<Token> patients = switch (trigger.relation()) {
            case OBJECT_PREDICATE -> predicated(head, 0);
            case ATTRIBUTE -> surfaceSubject(head, 0);
            case MODIFIER -> List.of(head);
            case COMPLEMENT_CLAUSE -> tree.children(trigger, Relation.SUBJECT);
            case OBJECT, CONJUNCT, PREPOSITION_OBJECT -> List.of(trigger);
            default -> List.<Token>of();
        };
        add(slots, "patient", patients);
        if (trigger.relation() == Relation.OBJECT_PREDICATE) {
            add(slots, "agent", agents(head, 0));
        }
        prepositions(trigger, slots);
        if (head.isVerb()) {
            prepositions(head, slots);
        }
    }

    private static void add(Map<String, List<Token>> slots, String name, List<Token> heads) {
        if (!heads.isEmpty()) {
            List<Token> all = new ArrayList<>(slots.getOrDefault(name, List.of()));
            heads.stream().filter(h -> !all.contains(h)).forEach(all::add);
            slots.put(name.toLowerCase(Locale.ROOT), List.copyOf(all));
        }
    }

    static @Nullable Token first(Map<String, List<Token>> slots, String name) {
        List<Token> heads = slots.getOrDefault(name, List.of());
        return heads.isEmpty() ? null : heads.get(0);
    }
}
