package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.FigureMention;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Speaker;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How those who were harmed are made up, told around a word that stands for them: "four of the dead were clerks", "of the
 * nine dead, four were clerks and five porters", "among the dead were four clerks", "the dead include four clerks". Each is
 * a part.
 */
final class Shares {
    /** The slot by which a rule of harm asks for them. */
    static final String SLOT = "share";
    /** The slot by which a rule asks for the number right before such a word. */
    static final String LABEL = "label";

    private static final Set<String> AMONG = Set.of("among", "amongst");
    private static final Set<String> ALL = Set.of("the", "those", "these", "all", "its", "their");
    private static final Set<String> MADE_UP = Set.of("be", "include", "comprise");
    private static final Set<String> BETWEEN = Set.of(",", "and", ":", "-", "\u2013", "\u2014", "both");
    /** Nouns that name no people apart. */
    private static final Set<String> REST = Set.of("rest", "other", "remainder");

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final NounPhrases phrases;

    Shares(AnnotatedDocument document, Semantics semantics, NounPhrases phrases) {
        this.document = document;
        this.semantics = semantics;
        this.phrases = phrases;
    }

    /** The parts of those for whom the trigger's word stands; {@code of} is what befell them. */
    List<HowMany> of(Trigger trigger, String of, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        int dead = trigger.head().index();
        int before = before(tree, dead);
        if (before < -1) {
            return List.of();
        }
        Token left = tree.at(before);
        Token verb = tree.at(dead + 1);
        List<Share> shares = new ArrayList<>();
        if (left != null && left.lemma().equals("of")) {
            Optional<FigureMention> number = endingAt(tree, before - 1);
            if (number.isPresent()) {
                made(tree, verb)
                        .flatMap(from -> people(tree, from))
                        .ifPresent(people -> shares.add(new Share(number.get(), people)));
            } else {
                shares.addAll(row(tree, dead + 1));
            }
        } else if (left != null && AMONG.contains(left.lemma())) {
            made(tree, verb).ifPresent(from -> shares.addAll(row(tree, from)));
        } else if (left == null || !left.isNoun()) {
            made(tree, verb).ifPresent(from -> shares.addAll(row(tree, from)));
        }
        return shares.stream().map(share -> figure(trigger, of, share, speaker)).toList();
    }

    /** "19 dead", "and 33 wounded": the number right before the word, which stands for people itself. */
    List<HowMany> labelled(Trigger trigger, String of, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        Token word = trigger.head();
        Token next = tree.at(word.index() + 1);
        boolean describes = next != null && (next.isNoun() || next.tag().startsWith("JJ") || next.isNumber());
        return describes
                ? List.of()
                : endingAt(tree, word.index() - 1).stream()
                        .filter(number -> !Counts.saysNothing(number))
                        .map(number -> new HowMany(
                                of,
                                "all",
                                number.quantity(),
                                FigureScope.TOTAL,
                                List.of(Evidence.of(
                                        document.text(),
                                        number.start(),
                                        word.end(),
                                        trigger.rule().id() + "#" + LABEL,
                                        speaker))))
                        .toList();
    }

    /** How many, and the noun that says of whom. */
    private record Share(FigureMention number, Token people) {}

    /** The place before "the nine dead"; -2 where no article stands there. */
    private static int before(Tree tree, int dead) {
        int at = dead - 1;
        while (at >= 0
                && (tree.tokens().get(at).isNumber()
                        || tree.tokens().get(at).tag().startsWith("JJ"))) {
            at--;
        }
        return at >= 0 && ALL.contains(tree.tokens().get(at).form().toLowerCase(Locale.ROOT)) ? at - 1 : -2;
    }

    private Optional<FigureMention> endingAt(Tree tree, int index) {
        Token token = tree.at(index);
        return token == null
                ? Optional.empty()
                : document.in(tree, FigureMention.class).stream()
                        .filter(f -> f.end() == token.end())
                        .findFirst();
    }

    /** Where the list begins behind "were", "have been", "include"; nothing where another verb stands there. */
    private static Optional<Integer> made(Tree tree, @Nullable Token verb) {
        Token at = verb;
        while (at != null && (at.lemma().equals("have") || at.tag().equals("MD"))) {
            at = tree.at(at.index() + 1);
        }
        return at == null || !MADE_UP.contains(at.lemma()) ? Optional.empty() : Optional.of(at.index() + 1);
    }

    /** The counted people of a row, as far as nothing else stands between them. */
    private List<Share> row(Tree tree, int from) {
        List<Share> row = new ArrayList<>();
        int at = from;
        for (FigureMention number : document.in(tree, FigureMention.class)) {
            Token first = at(tree, number.start());
            Token last = at(tree, number.end() - 1);
            if (first == null || last == null || first.index() < at) {
                continue;
            }
            Optional<Token> people =
                    isNear(tree, at, first.index()) ? people(tree, last.index() + 1) : Optional.empty();
            if (people.isEmpty()) {
                break;
            }
            row.add(new Share(number, people.get()));
            at = people.get().index() + 1;
        }
        return row;
    }

    private static boolean isNear(Tree tree, int from, int to) {
        return tree.tokens().subList(from, to).stream()
                .allMatch(t -> BETWEEN.contains(t.form())
                        || MADE_UP.contains(t.lemma())
                        || t.tag().startsWith("RB"));
    }

    private static @Nullable Token at(Tree tree, int offset) {
        return tree.tokens().stream()
                .filter(t -> t.start() <= offset && offset < t.end())
                .findFirst()
                .orElse(null);
    }

    /** The noun of people that begins at a token, through "were", articles and adjectives. */
    private Optional<Token> people(Tree tree, int from) {
        Token noun = null;
        for (int i = from; tree.at(i) != null && i < from + 7; i++) {
            Token token = tree.tokens().get(i);
            if (token.isNoun()) {
                noun = token;
            } else if (noun != null || !mayStandBefore(token)) {
                break;
            }
        }
        return Optional.ofNullable(noun).filter(n -> !REST.contains(n.lemma()) && semantics.isA(tree, n, "human"));
    }

    private static boolean mayStandBefore(Token token) {
        return token.tag().startsWith("JJ")
                || token.tag().equals("DT")
                || token.tag().equals("VBN")
                || token.tag().startsWith("RB")
                || MADE_UP.contains(token.lemma());
    }

    private HowMany figure(Trigger trigger, String of, Share share, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        int end = Math.max(share.people().end(), share.number().end());
        return new HowMany(
                of,
                phrases.group(tree, share.people()).group(),
                share.number().quantity(),
                FigureScope.PART,
                List.of(Evidence.of(
                                document.text(),
                                share.number().start(),
                                end,
                                trigger.rule().id() + "#" + SLOT,
                                speaker)
                        .along(tree.path(share.people(), trigger.head()))));
    }
}
