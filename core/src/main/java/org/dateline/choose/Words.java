package org.dateline.choose;

import java.util.ArrayList;
import java.util.List;
import org.dateline.encode.EncodedWord;
import org.dateline.encode.Encoding;
import org.dateline.text.Document;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** The words of an encoding with the tokens of the parse that stand at the same place. */
final class Words {
    private static final int LONGEST_PHRASE = 12;

    private final Encoding encoding;
    private final List<@Nullable Token> tokens = new ArrayList<>();
    private final List<@Nullable Sentence> sentences = new ArrayList<>();

    Words(Document document, Encoding encoding) {
        this.encoding = encoding;
        List<Sentence> parsed = document.sentences();
        int sentence = 0;
        int token = 0;
        for (EncodedWord word : encoding.words()) {
            while (sentence < parsed.size() && parsed.get(sentence).end() <= word.start()) {
                sentence++;
                token = 0;
            }
            Sentence here = sentence < parsed.size() && parsed.get(sentence).start() <= word.start()
                    ? parsed.get(sentence)
                    : null;
            while (here != null
                    && token < here.tokens().size()
                    && here.tokens().get(token).end() <= word.start()) {
                token++;
            }
            boolean covered = here != null
                    && token < here.tokens().size()
                    && here.tokens().get(token).start() < word.end();
            sentences.add(here);
            tokens.add(covered && here != null ? here.tokens().get(token) : null);
        }
    }

    Encoding encoding() {
        return encoding;
    }

    int size() {
        return tokens.size();
    }

    @Nullable
    Token token(int word) {
        return tokens.get(word);
    }

    /** The place of a word's sentence in the article, from 0; -1 where it stands in none. */
    int sentence(int word) {
        Sentence sentence = word < sentences.size() ? sentences.get(word) : null;
        return sentence == null ? -1 : sentence.index();
    }

    /** The last noun of words from to to whose head stands outside them: what the words are about. */
    @Nullable
    Token head(int from, int to) {
        Token first = firstToken(from, to);
        Token last = null;
        for (int word = from; word < to; word++) {
            Token token = tokens.get(word);
            boolean above = token != null
                    && (first == null || token.head() < first.index() || !isWithin(token.head(), from, to));
            if (token != null && above && (token.isNoun() || last == null)) {
                last = token;
            }
            if (token != null && token.tag().equals("IN") && last != null) {
                break;
            }
        }
        return last;
    }

    private @Nullable Token firstToken(int from, int to) {
        for (int word = from; word < to; word++) {
            if (tokens.get(word) != null) {
                return tokens.get(word);
            }
        }
        return null;
    }

    private boolean isWithin(int index, int from, int to) {
        for (int word = from; word < to; word++) {
            Token token = tokens.get(word);
            if (token != null && token.index() == index) {
                return true;
            }
        }
        return false;
    }

    /** The head of the noun phrase that a noun is part of: "ponce" for "colonel" in "Colonel Ponce". */
    Token top(int word, Token noun) {
        Sentence sentence = sentences.get(word);
        Token top = noun;
        for (int step = 0; sentence != null && step < LONGEST_PHRASE && isBeforeNoun(top) && top.head() >= 0; step++) {
            top = sentence.tokens().get(top.head());
        }
        return top;
    }

    private static boolean isBeforeNoun(Token token) {
        return (token.relation() == Relation.COMPOUND || token.relation() == Relation.MODIFIER)
                && token.head() > token.index();
    }

    /** The words of the noun phrase with this head, articles left out: {first, after the last}; with {@code of} the phrase behind "of" too. */
    int[] phrase(int word, Token head, boolean of) {
        Sentence sentence = sentences.get(word);
        if (sentence == null) {
            return new int[] {word, word + 1};
        }
        int first = head.index();
        while (first > 0 && isInPhrase(sentence, sentence.tokens().get(first - 1), head)) {
            first--;
        }
        int last = head.index();
        if (of) {
            last = endOfComplement(sentence, head);
        }
        return range(sentence, first, last);
    }

    private static boolean isInPhrase(Sentence sentence, Token token, Token head) {
        Token above = token;
        for (int step = 0; step < LONGEST_PHRASE && isBeforeNoun(above); step++) {
            above = sentence.tokens().get(above.head());
            if (above.index() == head.index()) {
                return true;
            }
        }
        return false;
    }

    private static int endOfComplement(Sentence sentence, Token head) {
        for (Token token : sentence.tokens()) {
            if (token.head() == head.index() && token.lemma().equals("of") && token.index() > head.index()) {
                for (Token object : sentence.tokens()) {
                    if (object.head() == token.index() && object.relation() == Relation.PREPOSITION_OBJECT) {
                        return object.index();
                    }
                }
            }
        }
        return head.index();
    }

    private int[] range(Sentence sentence, int firstToken, int lastToken) {
        int from = encoding.wordAt(sentence.tokens().get(firstToken).start());
        int to = encoding.wordAt(sentence.tokens().get(lastToken).end() - 1) + 1;
        return new int[] {from, Math.max(to, from + 1)};
    }

    /** The first place where a run of words of these forms begins at or after a word; -1 where there is none. */
    int next(List<String> forms, int after) {
        List<EncodedWord> words = encoding.words();
        for (int at = after; at + forms.size() <= words.size(); at++) {
            int length = 0;
            while (length < forms.size() && words.get(at + length).form().equals(forms.get(length))) {
                length++;
            }
            if (length == forms.size()) {
                return at;
            }
        }
        return -1;
    }
}
