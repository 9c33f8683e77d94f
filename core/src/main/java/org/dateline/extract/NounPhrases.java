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
import org.dateline.model.TimeMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/** What a noun phrase says: the words that name it, its number, and whose it is. */
final class NounPhrases {
    /** "Without hurting anyone" counts nobody. */
    private static final Set<String> ANYONE = Set.of("anyone", "anybody");

    private static final Set<String> GENERIC = Set.of("people", "person", "man", "woman", "resident");

    /** A phrase's own words, as a span of the text. */
    record Span(int start, int end, String words) {}

    /** "A driver working for an agency", "staff of the agency", "employed by". */
    private static final Set<String> BELONGING =
            Set.of("of", "for", "with", "from", "work", "employ", "by", "belong", "to");

    /** "Without hurting anyone", "has anybody been arrested?": no one whom anybody has told of. */
    private static final Set<String> ANY = Set.of("anyone", "anybody", "whoever");

    private static final Set<String> SINGULAR = Set.of("a", "an", "one", "the", "another", "this", "that", "each");
    private static final int REACH = 9;
    /** "Fighters loyal to the front", "men linked to it". */
    private static final Set<String> TIED = Set.of(
            "attribute",
            "link",
            "affiliate",
            "ally",
            "loyal",
            "presume",
            "believe",
            "suspect",
            "belong",
            "tie",
            "align");

    private static final Set<String> FIGHTING = Set.of("armed-group", "militia", "gang");

    private final AnnotatedDocument document;
    private final Chunks chunks;
    private final Semantics semantics;
    private final Groups groups;

    NounPhrases(AnnotatedDocument document, Semantics semantics, Groups groups) {
        this.document = document;
        this.chunks = new Chunks(document);
        this.semantics = semantics;
        this.groups = groups;
    }

    /** Whose figure what is meant by the head would be, and of what kind. */
    Groups.Group group(Tree tree, Token head) {
        Token meant = semantics.meantOf(tree, head);
        Groups.Group group = groups.of(new Groups.Counted(
                counted(tree, meant),
                semantics.classesOf(tree, head),
                classes -> besides(tree, meant).stream().anyMatch(t -> isIn(tree, t, classes)),
                semantics::documentHas));
        return document.over(tree, meant, ActorMention.class)
                .map(a -> new Groups.Group(group.group(), a.actorKind()))
                .orElse(group);
    }

    /** "One international shot dead": what an adjective says that stands for a noun. */
    private static String counted(Tree tree, Token meant) {
        Token next = tree.at(meant.index() + 1);
        return meant.isNumber() && next != null && next.tag().equals("JJ") ? next.lemma() : meant.lemma();
    }

    /** By what it means, or by its first part: a UN-contracted driver. */
    private boolean isIn(Tree tree, Token token, Set<String> classes) {
        int hyphen = token.form().indexOf('-');
        String first = hyphen > 0 ? token.form().substring(0, hyphen).toLowerCase(Locale.ROOT) : "";
        return semantics.isA(tree, token, classes) || classes.stream().anyMatch(c -> semantics.isWord(first, c));
    }

    /** The words of the phrase beside its head, and of what hangs from it: "staff of a relief agency". */
    private List<Token> besides(Tree tree, Token head) {
        int from = chunks.endingAt(tree, head.index()).map(Chunk::from).orElse(head.index());
        int to = head.index() + 1;
        while (tree.at(to) != null
                && to - head.index() <= REACH
                && mayHang(tree.tokens().get(to), to == head.index() + 1)) {
            to++;
        }
        return tree.tokens().subList(from, to);
    }

    private static boolean mayHang(Token token, boolean first) {
        boolean belonging = BELONGING.contains(token.lemma());
        return first
                ? belonging || token.isNoun()
                : belonging
                        || token.isNoun()
                        || token.tag().startsWith("JJ")
                        || token.tag().equals("DT")
                        || token.tag().equals("POS");
    }

    /** The actor that the head or a word before it in its compound names: "AQM" in "fifty AQM warriors". */
    Optional<ActorMention> actor(Tree tree, Token head) {
        Token meant = semantics.meantOf(tree, head);
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
        for (Token tied : tree.children(meant, Relation.NOUN_CLAUSE, Relation.MODIFIER)) {
            if (tied.index() > meant.index() && TIED.contains(tied.lemma())) {
                Optional<ActorMention> found = tree.under(tied).stream()
                        .flatMap(t -> document.over(tree, t, ActorMention.class).stream())
                        .filter(a -> FIGHTING.contains(a.actorKind()))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
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
                        || document.over(tree, token, FigureMention.class).isPresent()
                        || document.over(tree, token, TimeMention.class).isPresent()
                        || token.relation() == Relation.PUNCTUATION);
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
            boolean before = figure.end() <= meant.start() && !isBracketed(tree, figure, meant);
            boolean touches = own.stream().anyMatch(t -> t.start() < figure.end() && figure.start() < t.end());
            if (before && touches) {
                nearest = figure;
            }
        }
        return nearest == null ? chunks.number(tree, meant) : Optional.of(nearest);
    }

    /** "2 British (1 Scot, 1 Welsh) engineers": a number in brackets is not that of the noun behind them. */
    private static boolean isBracketed(Tree tree, FigureMention figure, Token head) {
        int depth = 0;
        for (Token token : tree.tokens()) {
            if (token.start() >= figure.end() && token.index() < head.index()) {
                depth += token.tag().equals("-RRB-") ? 1 : token.tag().equals("-LRB-") ? -1 : 0;
            }
        }
        return depth > 0;
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
                || ANY.contains(head.lemma())
                || head.tag().startsWith("PRP")
                || ANYONE.contains(head.form().toLowerCase(Locale.ROOT))
                || !semantics.isA(tree, head, "human")) {
            return false;
        }
        boolean actor = document.over(tree, head, ActorMention.class).isPresent();
        if (actor && !isMember(head) || semantics.isA(tree, head, "pronoun")) {
            return false;
        }
        if (semantics.isPerson(tree, head) || isLongName(tree, head)) {
            return true;
        }
        boolean several = semantics.isWord(head.lemma(), "collective")
                && !(semantics.isWord(head.lemma(), "worker") && hasArticle(tree, head));
        return (head.tag().equals("NN") || head.tag().equals("JJ") || Semantics.isAged(tree, head))
                && !several
                && tree.children(head, Relation.DETERMINER).stream()
                        .allMatch(d -> SINGULAR.contains(d.form().toLowerCase(Locale.ROOT)));
    }

    /** "A policeman", "the army officer": one of those whom an actor's name stands for. */
    private boolean isMember(Token head) {
        return head.tag().equals("NN")
                && semantics.isWord(head.lemma(), "human")
                && !semantics.isWord(head.lemma(), "collective");
    }

    /** A name of three parts or more, whatever its last one means elsewhere. */
    private static boolean isLongName(Tree tree, Token head) {
        return head.isName()
                && tree.children(head, Relation.COMPOUND).stream()
                                .filter(Token::isName)
                                .count()
                        >= 2;
    }

    /** "A staff", "another personnel": the loose use of telegraphic reports. */
    private static boolean hasArticle(Tree tree, Token head) {
        return tree.children(head, Relation.DETERMINER).stream()
                .anyMatch(d -> Set.of("a", "an", "another").contains(d.form().toLowerCase(Locale.ROOT)));
    }

    /** The quantity one, worded as the phrase is. */
    static Quantity one(String wording) {
        return new Quantity(1L, 1L, 1L, wording);
    }
}
