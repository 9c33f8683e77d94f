package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Groups;
import org.dateline.model.ActorMention;
import org.dateline.model.FigureMention;
import org.dateline.model.Quantity;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/** What a noun phrase says: the words that name it, its number, and whose it is. */
final class NounPhrases {
    private static final Set<String> GENERIC = Set.of("people", "person", "man", "woman", "resident");

    /** A phrase's own words, as a span of the text. */
    record Span(int start, int end, String words) {}

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final Groups groups;

    NounPhrases(AnnotatedDocument document, Semantics semantics, Groups groups) {
        this.document = document;
        this.semantics = semantics;
        this.groups = groups;
    }

    /** Whose figure what is meant by the head would be, and of what kind. */
    Groups.Group group(Tree tree, Token head) {
        Token meant = semantics.meantOf(tree, head);
        Groups.Group group = groups.of(meant.lemma(), semantics.classesOf(tree, head));
        return document.over(tree, meant, ActorMention.class)
                .map(a -> new Groups.Group(group.group(), a.actorKind()))
                .orElse(group);
    }

    /** The actor that the head or a word before it in its compound names: "AQM" in "fifty AQM warriors". */
    Optional<ActorMention> actor(Tree tree, Token head) {
        Token meant = semantics.meant(tree, head);
        Optional<ActorMention> own = document.over(tree, meant, ActorMention.class);
        if (own.isPresent()) {
            return own;
        }
        for (Token part : tree.children(meant, Relation.COMPOUND, Relation.MODIFIER, Relation.POSSESSIVE)) {
            Optional<ActorMention> found = document.over(tree, part, ActorMention.class);
            if (found.isPresent()
                    && !found.get().actorKind().equals("media")
                    && !found.get().rule().equals("en.actor.linked")) {
                return found;
            }
        }
        for (Token named : tree.children(meant, Relation.APPOSITION)) {
            Optional<ActorMention> found = document.over(tree, named, ActorMention.class);
            if (found.isPresent() && semantics.isA(tree, meant, "human")) {
                return found;
            }
        }
        for (Token of : tree.children(meant, Relation.PREPOSITION)) {
            Token object = tree.child(of, Relation.PREPOSITION_OBJECT);
            if (of.lemma().equals("of") && object != null && semantics.isA(tree, meant, "human")) {
                Optional<ActorMention> found = document.over(tree, object, ActorMention.class);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The words that name what is meant, without article and number: "AQM insurgents" for "only four AQM insurgents". */
    Span name(Tree tree, Token head) {
        Token meant = semantics.meantOf(tree, head);
        Optional<ActorMention> actor = document.over(tree, meant, ActorMention.class);
        if (actor.isPresent()) {
            return new Span(actor.get().start(), actor.get().end(), actor.get().name());
        }
        boolean generic = GENERIC.contains(meant.lemma());
        List<Token> words = tree.under(meant, t -> belongs(tree, t, generic));
        List<Token> run = new ArrayList<>(words);
        while (run.size() > 1 && isLeadingNoise(tree, run.get(0), meant)) {
            run.remove(0);
        }
        while (run.size() > 1
                && run.get(run.size() - 1).index() > meant.index()
                && isTrailingNoise(run.get(run.size() - 1))) {
            run.remove(run.size() - 1);
        }
        Token before = tree.at(run.get(0).index() - 1);
        if (before != null && before.form().equals("-") && before.index() > 0) {
            run.add(0, tree.tokens().get(before.index() - 1));
        }
        int start = run.get(0).start();
        int end = run.get(run.size() - 1).end();
        if (end <= start || end - start > 120) {
            start = meant.start();
            end = meant.end();
        }
        return new Span(start, end, document.text().substring(start, end).replaceAll("\\s+", " "));
    }

    private static boolean belongs(Tree tree, Token token, boolean generic) {
        return switch (token.relation()) {
            case COMPOUND, MODIFIER, POSSESSIVE, DETERMINER, QUANTITY_MODIFIER -> true;
            case NOUN_CLAUSE -> generic && tree.children(token).stream().allMatch(c -> c.relation() == Relation.ADVERB);
            case ADVERB -> generic;
            case PREPOSITION -> token.lemma().equals("of");
            case PREPOSITION_OBJECT -> true;
            case OTHER -> token.form().startsWith("'") || token.form().startsWith("\u2019");
            default -> false;
        };
    }

    private boolean isLeadingNoise(Tree tree, Token token, Token meant) {
        return token.index() < meant.index()
                && (token.relation() == Relation.DETERMINER
                        || token.relation() == Relation.QUANTITY_MODIFIER
                        || token.isNumber()
                        || token.tag().equals("PRP$")
                        || document.in(tree, FigureMention.class).stream()
                                .anyMatch(f -> f.start() <= token.start() && token.end() <= f.end()));
    }

    private static boolean isTrailingNoise(Token token) {
        return token.relation() == Relation.PUNCTUATION || token.tag().equals("IN");
    }

    /** The phrase's number: as worded, none if it has none. */
    Optional<FigureMention> number(Tree tree, Token head) {
        List<FigureMention> figures = document.in(tree, FigureMention.class);
        for (FigureMention figure : figures) {
            if (figure.start() <= head.start() && head.end() <= figure.end()) {
                return Optional.of(figure);
            }
        }
        Token meant = semantics.meant(tree, head);
        List<Token> own = tree.under(head, t -> isNumberPart(t));
        FigureMention nearest = null;
        for (FigureMention figure : figures) {
            boolean before = figure.end() <= meant.start();
            boolean touches = own.stream().anyMatch(t -> t.start() < figure.end() && figure.start() < t.end());
            if (before && touches) {
                nearest = figure;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static boolean isNumberPart(Token token) {
        return switch (token.relation()) {
            case MODIFIER, QUANTITY_MODIFIER, DETERMINER, COMPOUND, ADVERB -> true;
            default -> false;
        };
    }

    /** Whether the phrase names exactly one person though no number says so: "a lawyer", "Inspector Ali Hassan". */
    boolean isOnePerson(Tree tree, Token head) {
        if (head.tag().equals("NNS")
                || head.tag().equals("NNPS")
                || head.tag().startsWith("PRP")
                || !semantics.isA(tree, head, "human")) {
            return false;
        }
        if (document.over(tree, head, ActorMention.class).isPresent() || semantics.isA(tree, head, "pronoun")) {
            return false;
        }
        if (semantics.isPerson(tree, head)) {
            return true;
        }
        boolean somebodys = tree.children(head).stream()
                .anyMatch(d -> d.tag().equals("PRP$") || d.relation() == Relation.POSSESSIVE);
        return (somebodys
                        || tree.children(head, Relation.DETERMINER).stream()
                                .anyMatch(d -> Set.of("a", "an", "one", "the", "another")
                                        .contains(d.form().toLowerCase(Locale.ROOT))))
                && (head.tag().equals("NN") || Semantics.isAged(tree, head))
                && !Set.of(
                                "people",
                                "crowd",
                                "police",
                                "family",
                                "group",
                                "army",
                                "patrol",
                                "military",
                                "public",
                                "dead")
                        .contains(head.lemma());
    }

    /** The quantity one, worded as the phrase is. */
    static Quantity one(String wording) {
        return new Quantity(1L, 1L, 1L, wording);
    }
}
