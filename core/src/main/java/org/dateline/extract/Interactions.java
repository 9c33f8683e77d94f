package org.dateline.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.knowledge.Acts;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Evidence;
import org.dateline.model.Interaction;
import org.dateline.model.Party;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What parties say and do to each other, sentence by sentence: the first act on the way down from the main verb whose source
 * is known, and those coordinated with it. Acts told only on the way ("after crowds burned its embassy") are left out.
 */
final class Interactions {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");
    /** Where nobody is said to do it, the state does it in which it is done. */
    private static final String BY_STATES = "09|11[56].*|17.*";
    /** What a state does to its own people, at the place that it names. */
    private static final String AT_HOME = "08.*|132.*|14.*|17.*";

    private static final Set<String> OF_ONE_STATE = Set.of(
            "government",
            "legislature",
            "judiciary",
            "military",
            "police",
            "opposition",
            "civilian",
            "armed-group",
            "education",
            "labour",
            "media",
            "party",
            "religious",
            "former",
            "business",
            "intelligence",
            "criminal",
            "settler");
    private static final Set<String> COMPLAINING =
            Set.of("null", "government", "legislature", "international", "organisation", "human-rights");
    private static final Set<String> UNARMED = Set.of(
            "civilian", "refugee", "education", "labour", "media", "religious", "business", "settler", "human-rights");
    private static final Set<String> BODIES =
            Set.of("international", "organisation", "human-rights", "international-militant");
    private static final String UNCONVENTIONAL = "180";
    private static final int FARTHEST = 12;

    /** Countries also meet and beat each other at games. */
    private static final Set<String> PLAY = Set.of("sports-sure", "entertainment-sure");

    private final Semantics semantics;
    private final Parties parties;
    private final Acts acts;
    private final EventTypes types;
    private final AnnotatedDocument document;

    Interactions(AnnotatedDocument document, Semantics semantics, Parties parties, Acts acts, EventTypes types) {
        this.semantics = semantics;
        this.document = document;
        this.parties = parties;
        this.acts = acts;
        this.types = types;
    }

    /** The interactions of one sentence. */
    List<Interaction> of(Tree tree, List<Trigger> triggers) {
        if (isOfPlay(tree)) {
            return List.of();
        }
        ActReader reader = new ActReader(tree, acts, codes(triggers));
        Deque<Token> open = new ArrayDeque<>();
        tree.tokens().stream().filter(t -> t.relation() == Relation.ROOT).forEach(open::add);
        @Nullable Interaction unclaimed = null;
        for (int seen = 0; !open.isEmpty() && seen < FARTHEST; seen++) {
            Token predicate = open.remove();
            Told told = reader.read(predicate);
            if (told != null) {
                Interaction interaction = interaction(tree, told);
                if (interaction != null && !interaction.sources().isEmpty()) {
                    return withCoordinated(tree, reader, predicate, interaction);
                }
                unclaimed = unclaimed == null ? interaction : unclaimed;
            }
            tree.children(predicate).stream().filter(c -> goesOn(tree, c)).forEach(open::add);
        }
        return unclaimed == null ? List.of() : List.of(unclaimed);
    }

    private boolean isOfPlay(Tree tree) {
        return tree.tokens().stream().anyMatch(t -> t.isNoun() && semantics.isA(tree, t, PLAY));
    }

    private Map<Integer, String> codes(List<Trigger> triggers) {
        Map<Integer, String> codes = new HashMap<>();
        Map<Integer, Integer> weights = new HashMap<>();
        for (Trigger trigger : triggers) {
            String id = trigger.rule().type();
            if (id != null) {
                types.byId(id).ifPresent(type -> {
                    String code = type.codes().cameo();
                    int index = trigger.head().index();
                    if (code != null && !isDoneTo(trigger, code) && type.weight() > weights.getOrDefault(index, 0)) {
                        codes.put(index, code);
                        weights.put(index, type.weight());
                    }
                });
            }
        }
        return codes;
    }

    /** Whether the one who stands as its subject is no doer: inmates escape, and no party strikes another by that. */
    private static boolean isDoneTo(Trigger trigger, String code) {
        String role = String.valueOf(trigger.rule().roles().get("agent"));
        boolean escapes = role.equals("party") && code.equals(UNCONVENTIONAL);
        return trigger.head().isVerb() && (escapes || role.equals("victim") || role.equals("target"));
    }

    private static boolean goesOn(Tree tree, Token child) {
        boolean conditional =
                tree.children(child, Relation.MARKER).stream().anyMatch(m -> CONDITIONS.contains(m.lemma()));
        return !conditional
                && switch (child.relation()) {
                    case COMPLEMENT_CLAUSE,
                            OPEN_COMPLEMENT,
                            ADVERBIAL_CLAUSE,
                            PARATAXIS,
                            CLAUSAL_SUBJECT,
                            PREPOSITION_CLAUSE,
                            CONJUNCT,
                            SUBJECT,
                            PASSIVE_SUBJECT,
                            RELATIVE_CLAUSE,
                            NOUN_CLAUSE -> true;
                    default -> false;
                };
    }

    private List<Interaction> withCoordinated(Tree tree, ActReader reader, Token predicate, Interaction first) {
        List<Interaction> found = new ArrayList<>(List.of(first));
        for (Token next : tree.children(predicate, Relation.CONJUNCT)) {
            Told told = next.isVerb() ? reader.read(next) : null;
            Interaction also = told == null ? null : interaction(tree, told);
            if (also != null && !also.sources().isEmpty() && !also.targets().isEmpty() && !isSame(first, also)) {
                found.add(also);
            }
        }
        return found;
    }

    private static boolean isSame(Interaction a, Interaction b) {
        return a.code().substring(0, 2).equals(b.code().substring(0, 2));
    }

    private @Nullable Interaction interaction(Tree tree, Told told) {
        List<Party> sources = sources(tree, told);
        List<Party> targets = new ArrayList<>();
        if (!told.mutual() || sources.size() < 2) {
            targets.addAll(targets(tree, told, sources));
        }
        if (sources.size() > 1 && targets.isEmpty() && (told.mutual() || told.isCooperative())) {
            targets.addAll(sources.subList(1, sources.size()));
            sources.subList(1, sources.size()).clear();
        }
        if (sources.isEmpty() && (targets.isEmpty() || told.code().compareTo("17") < 0)) {
            return null;
        }
        share(sources, targets);
        if (sources.isEmpty() || sources.get(0).country() == null) {
            settle(tree, sources);
        }
        settle(tree, targets);
        if (targets.isEmpty() && told.code().matches(AT_HOME)) {
            parties.places(tree).stream()
                    .filter(p -> sources.stream()
                            .anyMatch(s -> p.country() != null && p.country().equals(s.country())))
                    .findFirst()
                    .ifPresent(targets::add);
        }
        if (!isKnown(sources) && !isKnown(targets)) {
            return null;
        }
        Evidence evidence =
                Evidence.of(document.text(), told.head().start(), told.head().end(), told.rule(), null);
        return new Interaction(
                code(told.code(), sources, targets),
                sources,
                targets,
                evidence,
                tree.sentence().start(),
                tree.sentence().end());
    }

    private List<Party> sources(Tree tree, Told told) {
        List<Party> sources = new ArrayList<>();
        for (Token head : told.sources()) {
            parties.acting(tree, head).stream().map(Interactions::asSource).forEach(sources::add);
        }
        distinct(sources);
        if (sources.isEmpty()) {
            sources.addAll(byPlace(tree, told));
        }
        return sources;
    }

    /** Whether a state or a body of states has part in it. */
    private static boolean isKnown(List<Party> parties) {
        return parties.stream().anyMatch(p -> p.country() != null || BODIES.contains(String.valueOf(p.sector())));
    }

    /** A town that acts is its country's government: "Berlin rejected the offer". */
    private static Party asSource(Party party) {
        return "town".equals(party.sector())
                ? new Party(party.name(), party.country(), "government", party.start(), party.end())
                : party;
    }

    private static Party asTarget(Party party) {
        return "town".equals(party.sector())
                ? new Party(party.name(), party.country(), null, party.start(), party.end())
                : party;
    }

    private static boolean isOther(Party party, List<Party> sources) {
        return sources.stream().noneMatch(s -> s.start() == party.start() || isSame(s, party));
    }

    private List<Party> targets(Tree tree, Told told, List<Party> sources) {
        @Nullable List<Party> domestic = null;
        for (Token head : told.targets()) {
            List<Party> found = parties.in(tree, head).stream()
                    .map(Interactions::asTarget)
                    .filter(p -> isOther(p, sources))
                    .toList();
            if (found.stream().anyMatch(p -> p.country() != null || BODIES.contains(String.valueOf(p.sector())))) {
                List<Party> all = new ArrayList<>(found);
                tree.coordinated(head).stream()
                        .filter(other -> !other.equals(head))
                        .flatMap(other -> parties.of(tree, other).stream())
                        .filter(p -> p.country() != null)
                        .forEach(all::add);
                distinct(all);
                return all;
            }
            domestic = domestic == null && !found.isEmpty() ? found : domestic;
        }
        return domestic != null ? domestic : nearby(tree, told, sources);
    }

    /** The first party after the predicate in its clauses, where none stands in a slot. */
    private List<Party> nearby(Tree tree, Told told, List<Party> sources) {
        for (Token token : tree.under(told.head(), t -> t.relation() != Relation.SUBJECT)) {
            if (token.index() > told.head().index()
                    && (token.isNoun() || token.tag().startsWith("JJ"))) {
                List<Party> found = parties.of(tree, token).stream()
                        .map(Interactions::asTarget)
                        .filter(p -> p.country() != null && isOther(p, sources))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Whose country nothing else tells is of the country that the sentence names first. */
    private void settle(Tree tree, List<Party> open) {
        fill(open, parties.places(tree));
    }

    private static boolean isSame(Party a, Party b) {
        return a.country() != null
                && a.country().equals(b.country())
                && String.valueOf(a.sector()).equals(String.valueOf(b.sector()));
    }

    private List<Party> byPlace(Tree tree, Told told) {
        if (!told.code().matches(BY_STATES)) {
            return List.of();
        }
        for (Token in : tree.children(told.head(), Relation.PREPOSITION)) {
            Token object = in.lemma().equals("in") ? tree.child(in, Relation.PREPOSITION_OBJECT) : null;
            if (object != null) {
                List<Party> found = parties.of(tree, object);
                if (!found.isEmpty()) {
                    return found.stream().map(Interactions::asSource).toList();
                }
            }
        }
        return List.of();
    }

    /** Who is of one state, and whose is not told, is of the other's. */
    private static void share(List<Party> sources, List<Party> targets) {
        fill(sources, targets);
        fill(targets, sources);
    }

    private static void fill(List<Party> open, List<Party> known) {
        String country = known.stream()
                .map(Party::country)
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
        if (country != null) {
            open.replaceAll(p -> p.country() == null && p.sector() != null && OF_ONE_STATE.contains(p.sector())
                    ? new Party(p.name(), country, p.sector(), p.start(), p.end())
                    : p);
        }
    }

    /** Armed groups that strike civilians fight no battle. */
    private static boolean isUnconventional(List<Party> sources, List<Party> targets) {
        return !targets.isEmpty()
                && sources.stream().anyMatch(p -> "armed-group".equals(p.sector()) || "criminal".equals(p.sector()))
                && targets.stream().allMatch(p -> UNARMED.contains(String.valueOf(p.sector())));
    }

    /** What soldiers or policemen do is no unconventional violence, and states do not march in the streets. */
    private static String code(String code, List<Party> sources, List<Party> targets) {
        if (code.equals("141") && sources.stream().allMatch(p -> COMPLAINING.contains(String.valueOf(p.sector())))) {
            return "114";
        }
        if (code.equals("190") || code.equals("193")) {
            return isUnconventional(sources, targets) ? "180" : code;
        }
        boolean armed = sources.stream().anyMatch(p -> "military".equals(p.sector()) || "police".equals(p.sector()));
        return code.equals("180") && armed ? "190" : code;
    }

    private static void distinct(List<Party> parties) {
        Map<String, Party> first = new LinkedHashMap<>();
        parties.forEach(p -> first.putIfAbsent(p.country() + " " + p.sector(), p));
        boolean known =
                parties.stream().anyMatch(p -> p.country() != null || BODIES.contains(String.valueOf(p.sector())));
        parties.clear();
        first.values().stream()
                .filter(p -> !known || p.country() != null || BODIES.contains(String.valueOf(p.sector())))
                .forEach(parties::add);
    }
}
