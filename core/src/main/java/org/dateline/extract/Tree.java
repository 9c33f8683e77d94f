package org.dateline.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** A sentence's parse, with the ways through it that the finders need. A parse may be wrong: no method fails on an odd one. */
final class Tree {
    private final Sentence sentence;
    private final List<List<Token>> children;

    Tree(Sentence sentence) {
        this.sentence = sentence;
        this.children = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            children.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0 && token.head() != token.index()) {
                children.get(token.head()).add(token);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    List<Token> children(Token token) {
        return children.get(token.index());
    }

    List<Token> children(Token token, Relation first, Relation... rest) {
        Set<Relation> wanted = EnumSet.of(first, rest);
        return children(token).stream()
                .filter(t -> wanted.contains(t.relation()))
                .toList();
    }

    @Nullable
    Token child(Token token, Relation first, Relation... rest) {
        List<Token> found = children(token, first, rest);
        return found.isEmpty() ? null : found.get(0);
    }

    boolean has(Token token, Relation first, Relation... rest) {
        return child(token, first, rest) != null;
    }

    @Nullable
    Token head(Token token) {
        return token.head() < 0 || token.head() == token.index() ? null : tokens().get(token.head());
    }

    /** The token before or after by a number of places, null beyond the sentence. */
    @Nullable
    Token at(int index) {
        return index < 0 || index >= tokens().size() ? null : tokens().get(index);
    }

    /** The token and everything under it for which each step down is allowed, in text order. */
    List<Token> under(Token top, Predicate<Token> step) {
        boolean[] seen = new boolean[tokens().size()];
        Deque<Token> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            Token token = open.pop();
            if (!seen[token.index()]) {
                seen[token.index()] = true;
                children(token).stream().filter(step).forEach(open::push);
            }
        }
        return tokens().stream().filter(t -> seen[t.index()]).toList();
    }

    /** The token and everything under it. */
    List<Token> under(Token top) {
        return under(top, t -> true);
    }

    /** The token and the further members of its coordination. */
    List<Token> coordinated(Token first) {
        List<Token> members = new ArrayList<>();
        boolean[] seen = new boolean[tokens().size()];
        collect(first, members, seen);
        return members;
    }

    private void collect(Token token, List<Token> members, boolean[] seen) {
        if (!seen[token.index()]) {
            seen[token.index()] = true;
            members.add(token);
            children(token, Relation.CONJUNCT).forEach(t -> collect(t, members, seen));
        }
    }

    /** The tokens from a token up to the root. */
    List<Token> upwards(Token from) {
        List<Token> path = new ArrayList<>();
        boolean[] seen = new boolean[tokens().size()];
        for (Token t = from; t != null && !seen[t.index()]; t = head(t)) {
            seen[t.index()] = true;
            path.add(t);
        }
        return path;
    }

    /** The number of steps between two tokens through the tree. */
    int steps(Token a, Token b) {
        List<Token> fromA = upwards(a);
        List<Token> fromB = upwards(b);
        for (int i = 0; i < fromA.size(); i++) {
            int j = fromB.indexOf(fromA.get(i));
            if (j >= 0) {
                return i + j;
            }
        }
        return Integer.MAX_VALUE / 2;
    }

    /** The relations on the way from one token up to another or to the root, as a line for people. */
    String path(Token from, Token to) {
        StringBuilder line = new StringBuilder(from.lemma());
        for (Token t : upwards(from)) {
            if (t.index() == to.index()) {
                break;
            }
            Token head = head(t);
            line.append(" <")
                    .append(t.relation().name().toLowerCase(java.util.Locale.ROOT))
                    .append("- ")
                    .append(head == null ? "root" : head.lemma());
        }
        return line.toString();
    }
}
