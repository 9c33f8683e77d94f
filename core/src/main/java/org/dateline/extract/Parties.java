package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.Sectors;
import org.dateline.model.ActorMention;
import org.dateline.model.Party;
import org.dateline.model.PlaceMention;
import org.dateline.model.PlacePrecision;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Which states, and who in or for them, a noun phrase names: "the Iraqi army", "Berlin", "rebels in Darfur", "Putin". */
final class Parties {
    private static final Set<String> OF_WHERE =
            Set.of("of", "in", "from", "for", "throughout", "across", "at", "based", "near", "outside", "inside");
    private static final Set<Relation> NAMING =
            Set.of(Relation.COMPOUND, Relation.MODIFIER, Relation.POSSESSIVE, Relation.CONJUNCT, Relation.OTHER);
    private static final Set<String> BODIES = Set.of("international", "organisation", "international-militant");
    private static final Map<String, String> SECTOR_OF_KIND = Map.of("militia", "armed-group", "gang", "criminal");
    private static final int DEEPEST = 3;

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final Actors actors;
    private final Sectors sectors;

    Parties(AnnotatedDocument document, Semantics semantics, Actors actors, Sectors sectors) {
        this.document = document;
        this.semantics = semantics;
        this.actors = actors;
        this.sectors = sectors;
    }

    /** The parties that a phrase is, by its head; empty where it is none ("the Israeli proposal"). */
    List<Party> of(Tree tree, Token head) {
        Token meant = semantics.meant(tree, head);
        Optional<Party> named = named(tree, meant);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        if (!meant.isNoun()) {
            return List.of();
        }
        String sector = sector(tree, meant);
        if (sector == null && meant.isName() && !semantics.isPerson(tree, meant)) {
            sector = countries(tree, meant).isEmpty() ? null : "civilian";
        }
        if (sector == null) {
            return List.of();
        }
        Optional<String> body = ofBody(tree, meant);
        if (body.isPresent()) {
            return List.of(party(meant, null, body.get()));
        }
        Set<String> countries = countries(tree, meant);
        if (sector.equals("state")) {
            return countries.stream().map(c -> party(meant, c, null)).toList();
        }
        if (countries.isEmpty()) {
            return List.of(party(meant, null, sector));
        }
        String known = sector;
        return countries.stream().map(c -> party(meant, c, known)).toList();
    }

    /** The parties that act where a phrase is the subject: also who owns the thing that does, as in "Israeli tanks". */
    List<Party> acting(Tree tree, Token head) {
        List<Party> own = of(tree, head);
        if (!own.isEmpty() || !head.isNoun()) {
            return own;
        }
        Set<String> owners = new LinkedHashSet<>();
        collect(tree, semantics.meant(tree, head), owners, 0);
        return owners.stream().map(c -> party(head, c, null)).toList();
    }

    /** The countries that a sentence names as places. */
    List<Party> places(Tree tree) {
        List<Party> found = new ArrayList<>();
        for (PlaceMention mention : document.in(tree, PlaceMention.class)) {
            if (!AnnotatedDocument.isDemonym(mention)
                    && mention.place() != null
                    && mention.place().country() != null) {
                found.add(new Party(mention.name(), mention.place().country(), null, mention.start(), mention.end()));
            }
        }
        return found;
    }

    /** "U.N. helicopters", "European Union ministers": whose they are is no country. */
    private Optional<String> ofBody(Tree tree, Token head) {
        for (Token child : tree.under(head, t -> NAMING.contains(t.relation()))) {
            if (child.index() != head.index()) {
                Optional<String> sector = official(tree, child)
                        .filter(p -> p.country() == null)
                        .map(p -> String.valueOf(p.sector()))
                        .or(() -> document.over(tree, child, ActorMention.class).map(ActorMention::actorKind))
                        .filter(BODIES::contains);
                if (sector.isPresent()) {
                    return sector;
                }
            }
        }
        return Optional.empty();
    }

    /** The parties that a phrase is or else the first that stands in it: "Syria" of "an offer by Syria". */
    List<Party> in(Tree tree, Token head) {
        return in(tree, head, 0);
    }

    private List<Party> in(Tree tree, Token head, int depth) {
        boolean ownersOwn = depth == 0
                && tree.children(head, Relation.POSSESSIVE).stream()
                        .anyMatch(t -> t.tag().startsWith("PRP"));
        List<Party> own = ownersOwn ? List.of() : of(tree, head);
        if (depth > DEEPEST || own.stream().anyMatch(p -> p.country() != null || p.sector() != null)) {
            return own;
        }
        for (Token child : tree.children(head)) {
            boolean names = NAMING.contains(child.relation()) || child.relation() == Relation.APPOSITION;
            List<Token> below = child.relation() == Relation.PREPOSITION || child.relation() == Relation.AGENT
                    ? tree.children(child, Relation.PREPOSITION_OBJECT)
                    : names ? List.of(child) : List.of();
            for (Token each : below) {
                List<Party> found = in(tree, each, depth + 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return own;
    }

    private static Party party(Token head, @Nullable String country, @Nullable String sector) {
        return new Party(head.form(), country, sector, head.start(), head.end());
    }

    // ---------------------------------------------------------------- by name

    private Optional<Party> named(Tree tree, Token head) {
        Optional<Party> official = official(tree, head);
        if (official.isPresent()) {
            return official;
        }
        Optional<ActorMention> actor = document.over(tree, head, ActorMention.class);
        if (actor.isPresent()) {
            return Optional.of(ofActor(tree, head, actor.get()));
        }
        return document.over(tree, head, PlaceMention.class)
                .filter(p -> p.place() != null
                        && p.place().country() != null
                        && p.place().facility() == null)
                .filter(p -> head.isNoun() || AnnotatedDocument.isDemonym(p))
                .filter(p -> tree.children(head, Relation.MODIFIER).stream()
                        .noneMatch(t -> t.lemma().equals("ethnic")))
                .flatMap(p -> Optional.ofNullable(p.place()).map(place -> {
                    String country = ofWord(p, head, place.country());
                    boolean town = head.isName() && place.precision() != PlacePrecision.COUNTRY;
                    return party(head, country, town && country.equals(place.country()) ? "town" : null);
                }))
                .or(() -> Optional.of(actors.countries().codes(head.form()))
                        .filter(codes -> codes.size() == 1
                                && Character.isUpperCase(head.form().charAt(0)))
                        .map(codes -> party(head, codes.get(0), null)));
    }

    /** A word for a country or its people is that country's, whatever place of the name lies near: "Somali". */
    private String ofWord(PlaceMention mention, Token word, @Nullable String country) {
        List<String> codes = mention.start() == word.start() && mention.end() == word.end()
                ? actors.countries().codes(word.form())
                : List.of();
        return codes.isEmpty() || codes.contains(country) ? String.valueOf(country) : codes.get(0);
    }

    private Optional<Party> official(Tree tree, Token head) {
        if (!head.isName() && head.form().equals(head.form().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Token of = tree.at(head.index() + 1);
        int to = of != null && of.lemma().equals("of")
                ? Math.min(head.index() + 3, tree.tokens().size())
                : head.index() + 1;
        return official(tree, head, to).or(() -> official(tree, head, head.index() + 1));
    }

    private Optional<Party> official(Tree tree, Token head, int to) {
        for (int length = sectors.longest(); length >= 1; length--) {
            int from = to - length;
            if (from < 0 || from > head.index()) {
                continue;
            }
            List<Token> run = tree.tokens().subList(from, to);
            String name = String.join(" ", run.stream().map(Token::form).toList())
                    .replace(" - ", "-")
                    .replace(" '", "'");
            Optional<Sectors.Official> known = sectors.official(name);
            if (known.isPresent()) {
                boolean gone = isFormer(tree, head);
                String sector = gone ? "former" : known.get().sector();
                return Optional.of(party(head, known.get().country(), sector));
            }
        }
        return document.over(tree, head, PlaceMention.class)
                .flatMap(p -> sectors.official(document.text().substring(p.start(), p.end())))
                .map(o -> party(head, o.country(), o.sector()));
    }

    private Party ofActor(Tree tree, Token head, ActorMention actor) {
        Optional<Sectors.Official> known = sectors.official(actor.name());
        if (known.isPresent()) {
            return party(head, known.get().country(), known.get().sector());
        }
        String id = actor.actor();
        String sector = SECTOR_OF_KIND.getOrDefault(actor.actorKind(), actor.actorKind());
        String country = id == null || sector.equals("international")
                ? null
                : actors.countryOf(id).orElse(null);
        if (country == null && !sector.equals("international")) {
            country = countries(tree, head).stream().findFirst().orElse(null);
        }
        return party(head, country, isFormer(tree, head) ? "former" : sector);
    }

    // ---------------------------------------------------------------- by noun

    private @Nullable String sector(Tree tree, Token head) {
        List<String> found = new ArrayList<>();
        ofNoun(tree, head).ifPresent(found::add);
        boolean person = head.isName();
        for (Token child : tree.children(head)) {
            if (child.relation() == Relation.COMPOUND || child.relation() == Relation.MODIFIER) {
                (person ? ofNoun(tree, child) : sectors.ofModifier(child.lemma())).ifPresent(found::add);
                tree.children(child, Relation.COMPOUND)
                        .forEach(c -> sectors.ofModifier(c.lemma()).ifPresent(found::add));
            } else if (child.relation() == Relation.APPOSITION && person) {
                ofNoun(tree, child).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        return isFormer(tree, head) ? "former" : sectors.first(found);
    }

    private Optional<String> ofNoun(Tree tree, Token noun) {
        Token before = tree.at(noun.index() - 1);
        Optional<String> two = before == null ? Optional.empty() : sectors.ofNoun(before.lemma() + " " + noun.lemma());
        return two.or(() -> sectors.ofNoun(noun.lemma()));
    }

    private boolean isFormer(Tree tree, Token head) {
        return tree.children(head, Relation.MODIFIER, Relation.COMPOUND).stream()
                .anyMatch(t -> sectors.ofModifier(t.form().toLowerCase(Locale.ROOT))
                        .filter("former"::equals)
                        .isPresent());
    }

    /** The countries told by the words around a head, several where they are coordinated: "U.S. and Russian negotiators". */
    private Set<String> countries(Tree tree, Token head) {
        Set<String> found = new LinkedHashSet<>();
        collect(tree, head, found, 0);
        if (found.isEmpty()) {
            for (Token child : tree.children(head)) {
                if (child.relation() == Relation.PREPOSITION && OF_WHERE.contains(child.lemma())) {
                    tree.children(child, Relation.PREPOSITION_OBJECT).stream()
                            .flatMap(o -> tree.coordinated(o).stream())
                            .forEach(o -> addFirst(tree, o, found));
                } else if (child.relation() == Relation.APPOSITION) {
                    addFirst(tree, child, found);
                } else if (child.relation() == Relation.NOUN_CLAUSE) {
                    tree.children(child, Relation.PREPOSITION).stream()
                            .flatMap(p -> tree.children(p, Relation.PREPOSITION_OBJECT).stream())
                            .forEach(o -> addFirst(tree, o, found));
                }
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }

    private void addFirst(Tree tree, Token head, Set<String> found) {
        named(tree, head)
                .map(Party::country)
                .or(() -> countries(tree, head).stream().findFirst())
                .ifPresent(found::add);
    }

    private void collect(Tree tree, Token head, Set<String> found, int depth) {
        if (tree.children(head, Relation.MODIFIER).stream()
                .anyMatch(t -> t.lemma().equals("ethnic"))) {
            return;
        }
        for (Token child : tree.children(head)) {
            if (!NAMING.contains(child.relation())
                    || depth == 0 && child.relation() == Relation.CONJUNCT
                    || depth > DEEPEST) {
                continue;
            }
            named(tree, child).map(Party::country).ifPresent(found::add);
            collect(tree, child, found, depth + 1);
        }
    }
}
