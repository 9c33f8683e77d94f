package org.dateline.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.knowledge.WordClasses;
import org.dateline.model.ActorMention;
import org.dateline.model.PlaceMention;
import org.dateline.model.WeaponMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** What a noun phrase is: its classes by its words, by the mention that covers it, or as a person's name. */
final class Semantics {
    /** Nouns of quantity, whose "of" names what is meant: a group of gunmen, dozens of inmates. */
    private static final Set<String> QUANTITIES = Set.of(
            "number",
            "group",
            "member",
            "handful",
            "couple",
            "majority",
            "most",
            "some",
            "many",
            "several",
            "few",
            "dozen",
            "dozens",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "score",
            "scores",
            "tens",
            "ten",
            "lot",
            "band",
            "gang",
            "unit",
            "column",
            "rest",
            "all",
            "half",
            "total",
            "pair",
            "series",
            "one",
            "none",
            "nobody",
            "any",
            "each",
            "part",
            "squad",
            "crowd",
            "team",
            "million",
            "body");

    /** People whatever they are members of. */
    private static final Set<String> MEMBERS = Set.of("member");

    /** Small words inside names: Abu Musa al-Masri. */
    private static final Set<String> PARTICLES = Set.of("al", "el", "ul", "ur", "bin", "ibn", "de", "da", "van", "von");

    /** "Scores died": no score of a match. */
    private static final Set<String> ROUND_NUMBERS =
            Set.of("scores", "dozens", "hundreds", "thousands", "tens", "several");

    private static final Set<String> FORCES =
            Set.of("armed-actor", "security-forces", "police", "military", "human", "force");

    private static final Set<String> PERSONAL_PRONOUNS = Set.of(
            "he",
            "she",
            "they",
            "him",
            "her",
            "them",
            "himself",
            "herself",
            "themselves",
            "who",
            "whom",
            "i",
            "we",
            "us",
            "me");
    private static final Map<String, String> CLASS_OF_ACTOR = Map.ofEntries(
            Map.entry("armed-group", "armed-actor"),
            Map.entry("militia", "armed-actor"),
            Map.entry("gang", "armed-actor"),
            Map.entry("military", "security-forces"),
            Map.entry("security-forces", "security-forces"),
            Map.entry("police", "security-forces"),
            Map.entry("intelligence", "security-forces"),
            Map.entry("government", "official"));

    private final AnnotatedDocument document;
    private final WordClasses classes;
    private final Set<String> surnames = new HashSet<>();
    private final Map<Token, Set<String>> known = new HashMap<>();
    private @Nullable Set<String> everywhere;

    Semantics(AnnotatedDocument document, WordClasses classes) {
        this.document = document;
        this.classes = classes;
        document.trees().forEach(this::noteNames);
    }

    /** What is read. */
    AnnotatedDocument document() {
        return document;
    }

    /** Whether a word by itself is in a class, whatever it means where it stands. */
    boolean isWord(String lemma, String wanted) {
        return classes.of(lemma).contains(wanted);
    }

    private void noteNames(Tree tree) {
        for (Token token : tree.tokens()) {
            if (startsPersonalName(tree, token)) {
                surnames.add(token.form());
            }
        }
    }

    /** A proper noun that closes a run of two to five, none of which is a place or a group. */
    private boolean startsPersonalName(Tree tree, Token last) {
        if (!last.isName() || isNamedThing(tree, last)) {
            return false;
        }
        Token next = tree.at(last.index() + 1);
        if (next != null && (next.isName() || next.form().equals("-"))) {
            return false;
        }
        Token before = tree.at(last.index() - 1);
        if (before != null && before.form().equals("-")) {
            before = tree.at(last.index() - 2);
        }
        return before != null
                && before.isName()
                && !isNamedThing(tree, before)
                && (Character.isUpperCase(before.form().charAt(0)) || PARTICLES.contains(before.form()))
                && classes.of(last.lemma()).isEmpty();
    }

    private boolean isNamedThing(Tree tree, Token token) {
        return document.over(tree, token, PlaceMention.class).isPresent()
                || document.over(tree, token, ActorMention.class).isPresent()
                || document.over(tree, token, org.dateline.model.TimeMention.class)
                        .isPresent();
    }

    /** "The murder on Friday of a lawyer": whose it is, said behind a date. */
    List<Token> behindDate(Tree tree, Token noun) {
        List<Token> prepositions = new java.util.ArrayList<>(tree.children(noun, Relation.PREPOSITION));
        Token next = tree.at(noun.index() + 1);
        if (next != null && next.relation() == Relation.PREPOSITION && !prepositions.contains(next)) {
            prepositions.add(next);
        }
        for (Token preposition : prepositions) {
            Token date = tree.child(preposition, Relation.PREPOSITION_OBJECT);
            if (date != null
                    && document.over(tree, date, org.dateline.model.TimeMention.class)
                            .isPresent()) {
                for (Token of : tree.children(date, Relation.PREPOSITION)) {
                    Token object = tree.child(of, Relation.PREPOSITION_OBJECT);
                    if (of.lemma().equals("of") && object != null) {
                        return tree.coordinated(object);
                    }
                }
            }
        }
        return List.of();
    }

    /** Whether the token closes a person's name. */
    boolean isPerson(Tree tree, Token token) {
        return token.isName()
                && !isNamedThing(tree, token)
                && (startsPersonalName(tree, token) || surnames.contains(token.form()) || hasTitle(tree, token));
    }

    private boolean hasTitle(Tree tree, Token token) {
        return tree.children(token, Relation.COMPOUND, Relation.MODIFIER, Relation.APPOSITION).stream()
                .anyMatch(t -> classes.of(t.lemma()).contains("human"));
    }

    /** The noun that is meant: "inmates" for "hundreds of inmates", "attackers" for "four of the attackers". */
    Token meant(Tree tree, Token head) {
        Token current = head;
        for (int i = 0; i < 3; i++) {
            Token of = partOf(tree, current);
            if (of == null) {
                return current;
            }
            current = of;
        }
        return current;
    }

    /** As {@link #meant}, "them" of a partitive being what it stands for. */
    Token meantOf(Tree tree, Token head) {
        Token meant = meant(tree, head);
        Token antecedent = meant.equals(head) ? null : antecedent(tree, meant);
        return antecedent == null ? meant : antecedent;
    }

    /** Who "them" is in "six of them": the last noun before it in the sentence that names several people. */
    private @Nullable Token antecedent(Tree tree, Token pronoun) {
        if (!pronoun.lemma().equals("them") && !pronoun.form().equalsIgnoreCase("them")) {
            return null;
        }
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            Token token = tree.tokens().get(i);
            if (token.tag().equals("NNS") && ofWords(tree, token).contains("human")) {
                return token;
            }
        }
        return null;
    }

    private @Nullable Token partOf(Tree tree, Token token) {
        if (!token.isNumber() && !isQuantity(token)) {
            return null;
        }
        for (Token preposition : tree.children(token, Relation.PREPOSITION)) {
            if (preposition.lemma().equals("of")) {
                return tree.child(preposition, Relation.PREPOSITION_OBJECT);
            }
        }
        return null;
    }

    /** By form too: the parser has one lemma for all of "dozens", "hundreds", "thousands". */
    private static boolean isQuantity(Token token) {
        return QUANTITIES.contains(token.lemma()) || QUANTITIES.contains(form(token));
    }

    /** Whether what is meant by a head is in one of the classes. */
    boolean isA(Tree tree, Token head, Set<String> wanted) {
        Set<String> found = classesOf(tree, head);
        return wanted.stream().anyMatch(found::contains);
    }

    boolean isA(Tree tree, Token head, String wanted) {
        return classesOf(tree, head).contains(wanted);
    }

    /** Every class of what is meant by a head, in alphabetic order. */
    Set<String> classesOf(Tree tree, Token head) {
        Set<String> found = known.get(head);
        if (found == null) {
            Token meant = meant(tree, head);
            Token antecedent = meant.equals(head) ? null : antecedent(tree, meant);
            found = find(tree, antecedent == null ? meant : antecedent);
            if (!meant.equals(head) && MEMBERS.contains(head.lemma()) && !found.contains("human")) {
                found = new TreeSet<>(found);
                found.addAll(ofWords(tree, head));
            }
            known.put(head, found);
        }
        return found;
    }

    private Set<String> find(Tree tree, Token head) {
        Set<String> found = new TreeSet<>(ofWords(tree, head));
        document.over(tree, head, ActorMention.class).ifPresent(a -> {
            String name = CLASS_OF_ACTOR.get(a.actorKind());
            found.addAll(name == null ? Set.of("organisation") : classes.wider(name));
            found.add("actor");
        });
        document.over(tree, head, WeaponMention.class).ifPresent(w -> found.addAll(classes.wider("weapon")));
        document.over(tree, head, PlaceMention.class)
                .filter(p -> !AnnotatedDocument.isDemonym(p))
                .ifPresent(p -> {
                    found.add("place");
                    if (p.place() != null && p.place().facility() != null) {
                        found.addAll(classes.wider("facility"));
                        found.addAll(classes.wider(p.place().facility()));
                    }
                });
        if (isQuantity(head)) {
            tree.children(head, Relation.COMPOUND, Relation.MODIFIER)
                    .forEach(member -> found.addAll(ofMembers(tree, member)));
        }
        Set<String> ofActor = ofActorBefore(tree, head);
        if (!ofActor.isEmpty() && !found.contains("facility") && !found.contains("attack-noun")) {
            found.remove("sports");
            found.addAll(ofActor);
        }
        if (isAged(tree, head)) {
            found.addAll(classes.wider("human"));
        }
        if (isPerson(tree, head)) {
            found.addAll(classes.wider("named-person"));
        }
        if (PERSONAL_PRONOUNS.contains(head.lemma())
                || PERSONAL_PRONOUNS.contains(head.form().toLowerCase(Locale.ROOT))) {
            found.addAll(classes.wider("human"));
            found.add("pronoun");
        }
        if (head.isName() && found.isEmpty() && !isNamedThing(tree, head)) {
            found.add("name");
        }
        if (head.isNumber()
                || Character.isDigit(head.form().charAt(0)) && found.isEmpty()
                || (isQuantity(head) && (found.isEmpty() || ROUND_NUMBERS.contains(form(head))))) {
            found.add("number");
        }
        return found;
    }

    /** "A 17-year-old": who is named by the age alone. */
    static boolean isAged(Tree tree, Token head) {
        return head.form().equalsIgnoreCase("old")
                && head.relation() != Relation.MODIFIER
                && tree.children(head, Relation.NOUN_ADVERB, Relation.MODIFIER).stream()
                        .anyMatch(t -> t.lemma().equals("year") || t.lemma().equals("month"));
    }

    /** "AQM teams", "Taliban commanders": people of a group are what the group is. */
    private Set<String> ofActorBefore(Tree tree, Token head) {
        Set<String> found = new TreeSet<>();
        if (head.isNoun() && !head.isName()) {
            for (Token part : tree.children(head, Relation.COMPOUND)) {
                document.over(tree, part, ActorMention.class)
                        .map(a -> CLASS_OF_ACTOR.get(a.actorKind()))
                        .filter(c -> c.equals("armed-actor") || c.equals("security-forces"))
                        .ifPresent(c -> found.addAll(classes.wider(c)));
            }
        }
        return found;
    }

    /** "Rebel teams", "police units": what a group's members are. */
    private Set<String> ofMembers(Tree tree, Token member) {
        Set<String> found = new TreeSet<>(ofWords(tree, member));
        document.over(tree, member, ActorMention.class)
                .map(a -> CLASS_OF_ACTOR.get(a.actorKind()))
                .ifPresent(name -> found.addAll(classes.wider(name)));
        found.retainAll(FORCES);
        return found;
    }

    /** Whether any noun of the text is in one of the classes. */
    boolean documentHas(Set<String> wanted) {
        if (everywhere == null) {
            Set<String> all = new HashSet<>();
            for (Tree tree : document.trees()) {
                tree.tokens().stream().filter(Token::isNoun).forEach(t -> all.addAll(ofWords(tree, t)));
            }
            everywhere = all;
        }
        return wanted.stream().anyMatch(everywhere::contains);
    }

    /** The classes of the longest run of words that ends in the head and is in the lists: by lemmas or, for participles
     * such as "armed men", by forms. */
    private Set<String> ofWords(Tree tree, Token head) {
        for (int length = classes.longest(); length >= 1; length--) {
            int from = head.index() - length + 1;
            if (from >= 0) {
                List<Token> before = tree.tokens().subList(from, head.index());
                String lemmas = before.stream().map(t -> t.lemma() + " ").collect(Collectors.joining());
                String forms = before.stream().map(t -> form(t) + " ").collect(Collectors.joining());
                String own = standsForPeople(tree, head) ? form(head) : head.lemma();
                for (String run : List.of(lemmas + own, forms + own, forms + form(head), forms + singular(head))) {
                    Set<String> found = classes.of(run);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return Set.of();
    }

    /** "Two of the wounded", "the injured were flown out": a participle where a noun would stand. */
    private static boolean standsForPeople(Tree tree, Token token) {
        Token before = tree.at(token.index() - 1);
        boolean place = switch (token.relation()) {
            case PREPOSITION_OBJECT, OBJECT, SUBJECT, PASSIVE_SUBJECT -> true;
            default -> false;
        };
        return place && token.tag().equals("VBN") && before != null && !before.isVerb();
    }

    /** What the parser should have made the lemma of a plural that it does not know: deminers. */
    private static String singular(Token head) {
        String form = form(head);
        return head.tag().equals("NNS") && form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    }

    private static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }

    /** Whether a noun of the text names those who use force, or what they use. */
    boolean tellsOfForce() {
        return hasNoun(Set.of("armed-actor", "weapon", "attack-noun"));
    }

    /** Whether a noun of the text names an accident, a disaster or an illness. */
    boolean tellsOfMisfortune() {
        return hasNoun(Set.of("disaster", "illness"));
    }

    private boolean hasNoun(Set<String> wanted) {
        return document.trees().stream()
                .anyMatch(tree -> tree.tokens().stream().anyMatch(t -> t.isNoun() && isA(tree, t, wanted)));
    }
}
