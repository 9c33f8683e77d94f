package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * "Two guards shot dead", "a nurse shot and wounded": the parser takes the participle for the noun where no auxiliary
 * stands, and the people before it for a part of the noun's name.
 */
final class Homographs {
    private static final Set<String> SHOT = Set.of("shot");
    private static final Set<String> HARMED = Set.of("kill", "wound", "injure", "hurt", "leave", "die");

    /** What a shot may be named after. */
    private static final Set<String> OF_GUNS = Set.of("gun", "warning", "cannon", "pistol", "rifle", "pot", "snap");

    private static final Set<String> COUNTED = Set.of("more", "others", "another", "people", "persons");

    private static final Set<String> MANNER = Set.of("in", "through", "by", "twice", "several", "multiple");

    private Homographs() {}

    /** The sentence with such words as the participles that they are. */
    static Sentence repaired(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        if (tokens.stream().noneMatch(t -> isParticiple(tokens, t) || isHurt(tokens, t))) {
            return sentence;
        }
        List<Token> repaired = new ArrayList<>();
        for (Token token : tokens) {
            repaired.add(isParticiple(tokens, token) ? participle(token) : isHurt(tokens, token) ? hurt(token) : token);
        }
        return new Sentence(
                sentence.index(), sentence.paragraph(), sentence.zone(), sentence.start(), sentence.end(), repaired);
    }

    private static Token participle(Token token) {
        Relation relation = token.head() < 0 ? Relation.ROOT : Relation.OTHER;
        return new Token(
                token.index(), token.start(), token.end(), token.form(), "shoot", "VBN", token.head(), relation);
    }

    /** "Two dead and three more hurt": no hurt is counted. */
    private static boolean isHurt(List<Token> tokens, Token token) {
        if (!token.form().equals("hurt") || !token.tag().equals("NN") || token.index() == 0) {
            return false;
        }
        Token before = tokens.get(token.index() - 1);
        return before.isNumber() || COUNTED.contains(before.form());
    }

    private static Token hurt(Token token) {
        return new Token(
                token.index(), token.start(), token.end(), token.form(), "hurt", "VBN", token.head(), token.relation());
    }

    private static boolean isParticiple(List<Token> tokens, Token token) {
        int at = token.index();
        if (!SHOT.contains(token.form()) || !token.tag().equals("NN") || at == 0 || at + 1 >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token next = tokens.get(at + 1);
        boolean joined = next.tag().equals("CC") || next.form().equals("/");
        int then = at + 2 < tokens.size() && tokens.get(at + 2).tag().equals("RB") ? at + 3 : at + 2;
        boolean harmed =
                then < tokens.size() && HARMED.contains(tokens.get(then).lemma());
        boolean nominal = before.isNoun()
                || before.isNumber()
                || before.tag().equals("JJ")
                || before.tag().equals("-RRB-")
                || before.form().equals(",");
        boolean telegraphic = token.head() < 0 && before.isNoun() && !OF_GUNS.contains(before.lemma());
        return nominal
                && (next.lemma().equals("dead") || joined && harmed || telegraphic && MANNER.contains(next.lemma()));
    }
}
