package org.dateline.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.FigureMention;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Noun phrases read off the order and the tags of the words, without the parse: in telegraphic text ("1 staff and 2 guards
 * shot, 1 missing") the tags hold where the tree breaks.
 */
final class Chunks {
    private static final Set<String> BEFORE_NOUN = Set.of(
            "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH", "POS", "SYM", "FW", "``", "''", "RB");

    private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "PDT");
    private static final int LONGEST = 24;

    private final AnnotatedDocument document;

    Chunks(AnnotatedDocument document) {
        this.document = document;
    }

    /** The noun phrase, or bare number, that ends with a token; none where no noun or number stands there. */
    Optional<Chunk> endingAt(Tree tree, int last) {
        int at = last;
        while (at >= 0 && isQuoteOrBracket(tree.tokens().get(at))) {
            at = opening(tree, at) - 1;
        }
        if (at < 0) {
            return Optional.empty();
        }
        Token head = tree.tokens().get(at);
        FigureMention figure = figureOver(tree, head);
        if (figure != null) {
            return Optional.of(new Chunk(first(tree, figure), head, figure, false));
        }
        boolean adjective = head.tag().equals("JJ");
        if (!head.isNoun() && !adjective) {
            return Optional.empty();
        }
        int from = at;
        for (int i = at - 1; i >= 0 && at - i <= LONGEST; i--) {
            Token token = tree.tokens().get(i);
            FigureMention counts = figureOver(tree, token);
            if (counts != null) {
                Token number = adjective ? token : head;
                return Optional.of(new Chunk(first(tree, counts), number, counts, false));
            }
            if (DETERMINERS.contains(token.tag())) {
                return Optional.of(new Chunk(i, head, null, true));
            }
            if (token.tag().equals("-RRB-")) {
                i = opening(tree, i);
            } else if (!BEFORE_NOUN.contains(token.tag()) && !isAge(tree, token)) {
                break;
            }
            from = i;
        }
        return adjective ? Optional.empty() : Optional.of(new Chunk(from, head, null, false));
    }

    /** The noun phrase, or bare number, that begins with a token, without its number's place in the sentence. */
    Optional<Chunk> beginningAt(Tree tree, int first) {
        Token noun = null;
        FigureMention figure = null;
        Token last = null;
        for (int i = first; tree.at(i) != null && i - first <= LONGEST; i++) {
            Token token = tree.tokens().get(i);
            FigureMention counts = figureOver(tree, token);
            if (counts != null && figure == null && noun == null) {
                figure = counts;
            }
            if (token.isNoun()) {
                noun = token;
            } else if (counts == null
                    && !token.tag().startsWith("JJ")
                    && !token.tag().equals("VBN")
                    && !token.tag().equals("HYPH")
                    && !token.tag().equals("POS")
                    && !DETERMINERS.contains(token.tag())) {
                break;
            }
            if (noun != null && counts != null && !counts.equals(figure)) {
                break;
            }
            last = counts != null && noun == null ? token : last;
        }
        Token head = noun == null ? last : noun;
        return head == null ? Optional.empty() : Optional.of(new Chunk(first, head, figure, false));
    }

    /** "An 8-year old boy". */
    private static boolean isAge(Tree tree, Token token) {
        Token next = tree.at(token.index() + 1);
        return token.isNumber()
                && next != null
                && (next.tag().equals("HYPH") || next.lemma().equals("year"));
    }

    /** The number of the noun phrase of which a token is the noun. */
    Optional<FigureMention> number(Tree tree, Token head) {
        return endingAt(tree, head.index()).map(Chunk::figure);
    }

    private static boolean isQuoteOrBracket(Token token) {
        return token.tag().equals("-RRB-")
                || token.tag().equals("''")
                || token.tag().equals("``");
    }

    /** The index of the bracket that a bracket closes; of the token itself where none does. */
    static int opening(Tree tree, int closing) {
        List<Token> tokens = tree.tokens();
        if (tokens.get(closing).tag().equals("-RRB-")) {
            for (int i = closing - 1; i >= 0; i--) {
                if (tokens.get(i).tag().equals("-LRB-")) {
                    return i;
                }
            }
        }
        return closing;
    }

    private @Nullable FigureMention figureOver(Tree tree, Token token) {
        return document.in(tree, FigureMention.class).stream()
                .filter(f -> f.start() <= token.start() && token.start() < f.end())
                .findFirst()
                .orElse(null);
    }

    private static int first(Tree tree, FigureMention figure) {
        return tree.tokens().stream()
                .filter(t -> t.start() >= figure.start())
                .mapToInt(Token::index)
                .findFirst()
                .orElse(0);
    }
}
