package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActorMention;
import org.dateline.model.Certainty;
import org.dateline.model.Evidence;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.Speaker;
import org.dateline.model.Who;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Who says that they did it, that they did not, or that somebody else did. "No group has claimed" gives nothing. */
final class ResponsibilityFinder {
    /** A statement of responsibility, null where only a suspicion is told, and the participant that follows from it. */
    record Found(
            Tree tree,
            @Nullable Responsibility responsibility,
            @Nullable Who perpetrator) {}

    private static final String ACCUSATION = "en.responsibility.accusation";
    private static final Set<String> CLAIMING = Set.of("claim", "assume", "accept", "admit", "take", "acknowledge");
    /** Verbs that take the deed itself: "claimed the attack". */
    private static final Set<String> ADMITTING = Set.of("claim", "admit", "acknowledge");

    private static final Set<String> SAYING =
            Set.of("say", "claim", "announce", "declare", "state", "tell", "admit", "acknowledge", "confirm");
    private static final Set<String> OWN_DEED = Set.of(
            "do", "carry", "perform", "conduct", "attack", "launch", "bomb", "kill", "target", "strike", "fire",
            "execute", "stage", "stand", "be");
    private static final Set<String> OWN = Set.of("it", "they", "we", "he", "its", "their", "our", "his");
    private static final Set<String> DEEDS = Set.of(
            "attack",
            "raid",
            "bombing",
            "killing",
            "assault",
            "blast",
            "explosion",
            "ambush",
            "operation",
            "murder",
            "abduction",
            "kidnapping",
            "assassination",
            "shooting",
            "strike",
            "shelling",
            "massacre",
            "bomb",
            "responsibility",
            "credit",
            "hijacking",
            "kidnap",
            "execution");
    /** Deeds that people deny. */
    private static final Set<String> DONE = Set.of(
            "attack", "bomb", "shell", "strike", "hit", "target", "fire", "raid", "burn", "carry", "launch", "order",
            "commit");

    private static final Set<String> FORCES = Set.of("military", "police", "security-forces", "government");
    private static final Set<String> GROUPS =
            Set.of("group", "organisation", "organization", "outfit", "faction", "cell", "network");
    private static final Set<String> CALLING = Set.of("call", "style", "name", "know");
    private static final Set<String> CARRYING = Set.of("carry", "conduct", "launch", "stage", "perform", "mount");
    private static final Set<String> OWNING = Set.of("own", "confess");
    private static final Map<String, String> MODES = Map.ofEntries(
            Map.entry("statement", "statement"),
            Map.entry("communique", "statement"),
            Map.entry("telephone", "telephone"),
            Map.entry("phone", "telephone"),
            Map.entry("call", "telephone"),
            Map.entry("website", "website"),
            Map.entry("forum", "website"),
            Map.entry("online", "website"),
            Map.entry("internet", "website"),
            Map.entry("twitter", "website"),
            Map.entry("video", "video"),
            Map.entry("letter", "letter"),
            Map.entry("email", "e-mail"),
            Map.entry("e-mail", "e-mail"),
            Map.entry("leaflet", "leaflet"),
            Map.entry("radio", "radio"));

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final NounPhrases phrases;

    ResponsibilityFinder(AnnotatedDocument document, Semantics semantics, NounPhrases phrases) {
        this.document = document;
        this.semantics = semantics;
        this.phrases = phrases;
    }

    List<Found> find() {
        List<Found> found = new ArrayList<>();
        for (Tree tree : document.trees()) {
            for (Token token : tree.tokens()) {
                if (token.isVerb()) {
                    of(tree, token).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Found> of(Tree tree, Token verb) {
        Map<String, List<Token>> slots = new Slots(tree).of(verb);
        List<Token> agents = slots.getOrDefault("agent", List.of());
        List<Token> patients = slots.getOrDefault("patient", List.of());
        if (tree.has(verb, Relation.NEGATION) || agents.stream().anyMatch(a -> isNobody(tree, a))) {
            return Optional.empty();
        }
        if (CLAIMING.contains(verb.lemma()) && patients.stream().anyMatch(p -> isDeed(tree, p, verb))) {
            return claim(tree, verb, agents, "en.responsibility.claim", ResponsibilityKind.CLAIM);
        }
        if (verb.lemma().equals("deny")
                && patients.stream()
                        .anyMatch(p -> Set.of("responsibility", "involvement", "role", "part")
                                .contains(p.lemma()))) {
            return claim(tree, verb, agents, "en.responsibility.denial", ResponsibilityKind.DENIAL);
        }
        if (SAYING.contains(verb.lemma()) && saysOwnDeed(tree, verb)) {
            return claim(tree, verb, agents, "en.responsibility.own-deed", ResponsibilityKind.CLAIM);
        }
        if (verb.lemma().equals("boast")
                && agentIsArmed(tree, verb)
                && slots.getOrDefault("of", List.of()).stream().anyMatch(d -> DEEDS.contains(d.lemma()))) {
            return claim(tree, verb, agents, "en.responsibility.claim", ResponsibilityKind.CLAIM);
        }
        if (OWNING.contains(verb.lemma()) && ownsDeed(tree, verb)) {
            return claim(tree, verb, agents, "en.responsibility.owning", ResponsibilityKind.CLAIM);
        }
        if (verb.lemma().equals("deny") && deniesDeed(tree, verb)) {
            return claim(tree, verb, agents, "en.responsibility.denial", ResponsibilityKind.DENIAL);
        }
        Optional<Blame> onSomebody = Blame.ofDeed(tree, verb, agents, patients);
        if (onSomebody.filter(b -> isSomebody(tree, b.accused())).isPresent()) {
            return onSomebody.map(b -> blamed(tree, verb, b));
        }
        if (Set.of("blame", "accuse", "suspect").contains(verb.lemma())) {
            return accusation(tree, verb, agents, patients);
        }
        if (deniesInOtherWords(tree, verb, agents, patients)) {
            return claim(tree, verb, agents, "en.responsibility.denial", ResponsibilityKind.DENIAL);
        }
        Optional<Token> behind = saidToBeBehind(tree, verb);
        if (behind.isPresent() && !agents.isEmpty() && isSomebody(tree, agents.get(0))) {
            return accusation(tree, verb, agents, List.of(behind.get()));
        }
        return Blame.of(tree, verb, agents, patients, semantics)
                .filter(b -> isSomebody(tree, b.accused()))
                .map(b -> blamed(tree, verb, b));
    }

    /** The denial of one who might have done it: an armed group's, or a force's. */
    private boolean deniesInOtherWords(Tree tree, Token verb, List<Token> agents, List<Token> patients) {
        Token clause = tree.child(verb, Relation.COMPLEMENT_CLAUSE);
        boolean denies = Denial.isOfCharge(verb, patients)
                || Denial.isOfTie(tree, verb, patients)
                || Denial.isOfPart(tree, verb, patients, DEEDS)
                || SAYING.contains(verb.lemma())
                        && clause != null
                        && tree.children(clause, Relation.SUBJECT, Relation.PASSIVE_SUBJECT).stream()
                                .anyMatch(s -> isOwn(tree, s))
                        && Denial.isOfInvolvement(tree, clause)
                || SAYING.contains(verb.lemma()) && clause != null && Denial.isOfDeed(tree, clause, DEEDS);
        Token by = denies ? speaker(tree, verb, agents) : null;
        return by != null
                && (semantics.isA(tree, by, "armed-actor") || isArmedForce(tree, by) || FighterNames.isOne(tree, by));
    }

    private boolean isArmedForce(Tree tree, Token by) {
        return phrases.actor(tree, by)
                .filter(m -> isArmed(m) || FORCES.contains(m.actorKind()))
                .isPresent();
    }

    private Found blamed(Tree tree, Token verb, Blame blame) {
        Token by = blame.by() != null && isSomebody(tree, blame.by()) ? blame.by() : null;
        Who accused = perpetrator(
                tree,
                blame.accused(),
                phrases.actor(tree, blame.accused()),
                nameOf(tree, blame.accused()),
                blame.certainty(),
                ACCUSATION);
        return new Found(tree, by == null ? null : accusationBy(tree, verb, by), accused);
    }

    /** "Owned up to the attack", "confessed to the killings". */
    private static boolean ownsDeed(Tree tree, Token verb) {
        return tree.tokens().stream()
                .filter(t -> t.index() > verb.index() && t.index() <= verb.index() + 3)
                .filter(t -> t.form().equals("to"))
                .map(t -> tree.child(t, Relation.PREPOSITION_OBJECT))
                .anyMatch(object -> object != null && DEEDS.contains(object.lemma()));
    }

    /** "Denied that his people were behind it", "denied being responsible". */
    private boolean deniesDeed(Tree tree, Token verb) {
        return deniesDoing(tree, verb)
                || tree.under(verb).stream()
                        .filter(t -> t.index() > verb.index())
                        .anyMatch(
                                t -> Set.of("responsible", "behind", "involved").contains(t.form()));
    }

    /** "Denied that its planes had bombed the town", "denied shelling it": a deed of their own, done to somebody. */
    private boolean deniesDoing(Tree tree, Token verb) {
        for (Token clause : tree.children(verb, Relation.COMPLEMENT_CLAUSE, Relation.OPEN_COMPLEMENT)) {
            Token subject = tree.child(clause, Relation.SUBJECT);
            boolean own = subject == null ? clause.tag().equals("VBG") : isOwn(tree, subject);
            if (own && (DONE.contains(clause.lemma()) || semantics.isWord(clause.lemma(), "undergone"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOwn(Tree tree, Token subject) {
        return OWN.contains(subject.form().toLowerCase(Locale.ROOT))
                || tree.children(subject, Relation.POSSESSIVE).stream()
                        .anyMatch(p -> OWN.contains(p.form().toLowerCase(Locale.ROOT)));
    }

    private static boolean isNobody(Tree tree, Token agent) {
        Set<String> none = Set.of("no", "none", "nobody", "neither");
        return none.contains(agent.form().toLowerCase(Locale.ROOT))
                || tree.children(agent).stream()
                        .anyMatch(c -> none.contains(c.form().toLowerCase(Locale.ROOT)));
    }

    private static boolean isDeed(Tree tree, Token patient, Token verb) {
        boolean responsibility =
                patient.lemma().equals("responsibility") || patient.lemma().equals("credit");
        return responsibility
                || ADMITTING.contains(verb.lemma())
                        && DEEDS.contains(patient.lemma())
                        && !tree.has(patient, Relation.NEGATION);
    }

    /** "said it had carried out", "said they did it", "said its fighters attacked", "said it was behind". */
    private boolean saysOwnDeed(Tree tree, Token verb) {
        Token clause = tree.child(verb, Relation.COMPLEMENT_CLAUSE);
        if (clause == null || !OWN_DEED.contains(clause.lemma()) || tree.has(clause, Relation.NEGATION)) {
            return false;
        }
        Token subject = tree.child(clause, Relation.SUBJECT);
        if (subject == null || !agentIsArmed(tree, verb)) {
            return false;
        }
        boolean own = isOwn(tree, subject);
        boolean behind = !clause.lemma().equals("be")
                || tree.children(clause, Relation.PREPOSITION).stream()
                        .anyMatch(p -> p.lemma().equals("behind"))
                || tree.children(clause, Relation.ATTRIBUTE).stream()
                        .anyMatch(a -> a.lemma().equals("responsible"));
        return own && behind;
    }

    private boolean agentIsArmed(Tree tree, Token verb) {
        return new Slots(tree)
                .of(verb).getOrDefault("agent", List.of()).stream()
                        .anyMatch(a -> semantics.isA(tree, a, "armed-actor")
                                || FighterNames.isOne(tree, a)
                                || phrases.actor(tree, a).map(m -> isArmed(m)).orElse(false));
    }

    /** "The army said that the rebels were behind the attack", "holds the rebels responsible": the rebels. */
    private Optional<Token> saidToBeBehind(Tree tree, Token verb) {
        Token clause = tree.child(verb, Relation.COMPLEMENT_CLAUSE);
        boolean says =
                SAYING.contains(verb.lemma()) || Set.of("believe", "insist").contains(verb.lemma());
        if (verb.lemma().equals("hold")) {
            boolean responsible = tree.under(verb).stream()
                    .anyMatch(t -> t.index() > verb.index() && t.form().equals("responsible"));
            return responsible
                    ? fighters(tree, new Slots(tree).of(verb).getOrDefault("patient", List.of()))
                    : Optional.empty();
        }
        if (!says || clause == null || tree.has(clause, Relation.NEGATION)) {
            return Optional.empty();
        }
        boolean behind = clause.lemma().equals("be")
                && tree.children(clause, Relation.PREPOSITION, Relation.ATTRIBUTE).stream()
                        .anyMatch(t -> Set.of("behind", "responsible").contains(t.lemma()));
        boolean out = CARRYING.contains(clause.lemma())
                && tree.children(clause, Relation.OBJECT).stream().anyMatch(o -> DEEDS.contains(o.lemma()));
        return behind || out ? fighters(tree, tree.children(clause, Relation.SUBJECT)) : Optional.empty();
    }

    private Optional<Token> fighters(Tree tree, List<Token> accused) {
        return accused.stream()
                .filter(a -> semantics.isA(tree, a, "armed-actor")
                        || FighterNames.isOne(tree, a)
                        || phrases.actor(tree, a).map(m -> isArmed(m)).orElse(false))
                .filter(a -> isSomebody(tree, a))
                .findFirst();
    }

    private static boolean isArmed(ActorMention actor) {
        return Set.of("armed-group", "militia", "gang").contains(actor.actorKind());
    }

    private Optional<Found> claim(Tree tree, Token verb, List<Token> agents, String rule, ResponsibilityKind kind) {
        Token by = speaker(tree, verb, agents);
        if (by == null) {
            return Optional.empty();
        }
        Evidence evidence = evidence(tree, verb, rule, by);
        Optional<ActorMention> actor = phrases.actor(tree, by);
        String name = nameOf(tree, by);
        Who who = kind == ResponsibilityKind.CLAIM ? perpetrator(tree, by, actor, name, Certainty.CLAIMED, rule) : null;
        return Optional.of(new Found(tree, new Responsibility(kind, name, mode(tree), List.of(evidence)), who));
    }

    /** The one who claims: the subject, or where that is a statement or a pronoun the group whose it is. */
    private @Nullable Token speaker(Tree tree, Token verb, List<Token> agents) {
        for (Token agent : agents) {
            Token group = spokenFor(tree, agent);
            if (group != null) {
                return group;
            }
            Optional<Token> named = introduced(tree, agent);
            if (named.isPresent()) {
                return named.get();
            }
            if (isSomebody(tree, agent)) {
                return agent;
            }
            for (Token owner : tree.children(agent, Relation.POSSESSIVE, Relation.COMPOUND)) {
                if (isSomebody(tree, owner)) {
                    return owner;
                }
            }
        }
        for (Token above : tree.upwards(verb)) {
            for (Token subject : tree.children(above, Relation.SUBJECT)) {
                if (isSomebody(tree, subject)) {
                    return subject;
                }
            }
        }
        return null;
    }

    /** "A little known group, Free Hills, claimed", "a group calling itself Free Hills": the name that it goes by. */
    private static Optional<Token> introduced(Tree tree, Token agent) {
        if (!GROUPS.contains(agent.lemma())) {
            return Optional.empty();
        }
        return tree.under(agent).stream()
                .filter(Token::isName)
                .filter(t -> t.relation() == Relation.APPOSITION
                        || tree.upwards(t).stream().anyMatch(v -> CALLING.contains(v.lemma())))
                .reduce((first, last) -> last);
    }

    /** "X, a spokesman for the rebels, claimed the raid": the rebels claim it. */
    private @Nullable Token spokenFor(Tree tree, Token agent) {
        List<Token> called = new ArrayList<>(tree.children(agent, Relation.APPOSITION));
        called.add(agent);
        for (Token office : called) {
            if (semantics.isWord(office.lemma(), "speaker-word")) {
                for (Token preposition : tree.children(office, Relation.PREPOSITION)) {
                    Token group = tree.child(preposition, Relation.PREPOSITION_OBJECT);
                    if (group != null
                            && phrases.actor(tree, group)
                                    .filter(ResponsibilityFinder::isArmed)
                                    .isPresent()) {
                        return group;
                    }
                }
            }
        }
        return null;
    }

    private boolean isSomebody(Tree tree, Token token) {
        return !token.tag().startsWith("PRP")
                && !token.tag().startsWith("W")
                && (semantics.isA(tree, token, Set.of("human", "actor", "organisation"))
                        || FighterNames.isOne(tree, token));
    }

    /** Who blames whom. Where nobody is named as the accuser there is no accusation, only somebody suspected. */
    private Optional<Found> accusation(Tree tree, Token verb, List<Token> agents, List<Token> patients) {
        Token by = agents.stream().filter(a -> isSomebody(tree, a)).findFirst().orElse(null);
        Token accused =
                patients.stream().filter(p -> isSomebody(tree, p)).findFirst().orElse(null);
        if (by == null && accused == null) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                tree,
                by == null ? null : accusationBy(tree, verb, by),
                accused == null ? null : accused(tree, verb, accused)));
    }

    private Responsibility accusationBy(Tree tree, Token verb, Token by) {
        Evidence evidence = evidence(tree, verb, ACCUSATION, by);
        return new Responsibility(ResponsibilityKind.ACCUSATION, nameOf(tree, by), mode(tree), List.of(evidence));
    }

    private Who accused(Tree tree, Token verb, Token accused) {
        Certainty certainty = verb.lemma().equals("suspect") ? Certainty.SUSPECTED : Certainty.ACCUSED;
        return perpetrator(tree, accused, phrases.actor(tree, accused), nameOf(tree, accused), certainty, ACCUSATION);
    }

    private String nameOf(Tree tree, Token head) {
        Optional<String> known = phrases.actor(tree, head).map(ActorMention::name);
        if (FighterNames.isOne(tree, head)) {
            String whole = FighterNames.whole(document.text(), tree, head);
            return known.filter(k -> !whole.endsWith(" " + k)).orElse(whole);
        }
        return known.orElseGet(() -> phrases.name(tree, head).words());
    }

    private Who perpetrator(
            Tree tree, Token head, Optional<ActorMention> actor, String name, Certainty certainty, String rule) {
        NounPhrases.Span span = phrases.name(tree, head);
        Evidence mention = Evidence.of(document.text(), span.start(), span.end(), rule, null);
        return new Who(
                Role.PERPETRATOR,
                name,
                actor.map(ActorMention::actor).orElse(null),
                actor.map(ActorMention::aliases).orElse(List.of()),
                actor.map(ActorMention::actorKind)
                        .orElseGet(() -> phrases.group(tree, head).kind()),
                null,
                certainty,
                List.of(mention),
                List.of(mention));
    }

    /** The whole sentence: what is claimed, how and why stand around the verb. */
    private Evidence evidence(Tree tree, Token verb, String rule, Token by) {
        List<Token> tokens = tree.tokens();
        NounPhrases.Span span = phrases.name(tree, by);
        Speaker speaker = new Speaker(span.words(), span.start(), span.end(), verb.form(), null);
        return Evidence.of(
                        document.text(),
                        tokens.get(0).start(),
                        tokens.get(tokens.size() - 1).end(),
                        rule,
                        speaker)
                .along(tree.path(by, verb));
    }

    private static @Nullable String mode(Tree tree) {
        return tree.tokens().stream()
                .filter(t -> !t.isVerb())
                .map(t -> MODES.get(t.lemma()))
                .filter(m -> m != null)
                .findFirst()
                .orElse(null);
    }
}
