package org.dateline.mention;

import java.util.List;
import java.util.Set;
import org.dateline.knowledge.Atom;
import org.dateline.knowledge.PatternRules.Match;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** What a number counts: the head of its noun phrase, or the noun after "of". */
final class CountedNoun {
    private static final int REACH = 8;
    private static final Set<String> BETWEEN =
            Set.of("JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNP", "NNPS", "NNS", "POS", "CD", "HYPH", "FW");

    private CountedNoun() {}

    /** The lemma of the noun that a match counts, null where none is named ("40 were wounded", "60 of them"). */
    static @Nullable String of(Sentence sentence, List<Atom> atoms, Match match) {
        List<Token> tokens = sentence.tokens();
        int first = atoms.get(match.from()).token();
        int last = atoms.get(match.to() - 1).token();
        if (last + 1 < tokens.size() && tokens.get(last + 1).lemma().equals("of")) {
            return partitive(sentence, tokens.get(last + 1));
        }
        for (int i = last; i >= first; i--) {
            Token token = tokens.get(i);
            Token head = token.head() < 0 ? null : tokens.get(token.head());
            if (head != null && head.index() > last && head.isNoun() && isNounPhrase(tokens, last, head)) {
                return head.lemma();
            }
        }
        return behind(tokens, last);
    }

    /** Whether a word can stand between a number and its noun, or be the noun, or open what the number is part of. */
    static boolean canFollow(Atom atom) {
        return BETWEEN.contains(atom.tag()) || atom.word().equals("of");
    }

    private static @Nullable String partitive(Sentence sentence, Token of) {
        for (Token child : sentence.children(of)) {
            if (child.relation() == Relation.PREPOSITION_OBJECT) {
                return child.isNoun() ? child.lemma() : null;
            }
        }
        return behind(sentence.tokens(), of.index());
    }

    private static boolean isNounPhrase(List<Token> tokens, int last, Token head) {
        if (head.index() - last > REACH) {
            return false;
        }
        for (int i = last + 1; i < head.index(); i++) {
            String tag = tokens.get(i).tag();
            if (!BETWEEN.contains(tag) && !tag.equals(",") && !tag.equals("CC") && !tag.equals("RB")) {
                return false;
            }
        }
        return true;
    }

    /** The last noun of the words that follow as one noun phrase. */
    private static @Nullable String behind(List<Token> tokens, int last) {
        Token noun = null;
        for (int i = last + 1; i < tokens.size() && i <= last + REACH; i++) {
            Token token = tokens.get(i);
            if (token.tag().equals("DT") && noun == null && i == last + 1) {
                continue;
            }
            if (!BETWEEN.contains(token.tag()) || token.tag().equals("VBN") && noun != null) {
                break;
            }
            if (token.isNoun()) {
                noun = token;
            } else if (noun != null && !token.tag().equals("POS")) {
                break;
            }
        }
        return noun == null ? null : noun.lemma();
    }
}
