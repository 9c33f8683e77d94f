package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import org.dateline.knowledge.NameWord;
import org.dateline.knowledge.WeaponWord;
import org.dateline.knowledge.Weapons;
import org.dateline.model.WeaponMention;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the weapons that a document mentions. A word written with a capital amid a sentence is a name ("Tank"), no weapon. */
final class WeaponFinder {
    private record Match(int to, WeaponWord word) {}

    private final Weapons weapons;

    WeaponFinder(Weapons weapons) {
        this.weapons = weapons;
    }

    /** The weapons in text order; of words that overlap the longest. */
    List<WeaponMention> find(Document document) {
        List<WeaponMention> mentions = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            inSentence(document.text(), sentence, mentions);
        }
        return mentions;
    }

    private void inSentence(String text, Sentence sentence, List<WeaponMention> mentions) {
        List<NameWord> words = NameWord.split(text, sentence.start(), sentence.end());
        boolean mixed = mixed(sentence);
        int from = 0;
        while (from < words.size()) {
            Match match = longest(text, sentence, words, from, mixed);
            if (match == null) {
                from++;
                continue;
            }
            mentions.add(new WeaponMention(
                    words.get(from).start(),
                    words.get(match.to() - 1).end(),
                    match.word().weapon().id(),
                    match.word().weapon().rule()));
            from = match.to();
        }
    }

    private @Nullable Match longest(String text, Sentence sentence, List<NameWord> words, int from, boolean mixed) {
        List<Match> matches = new ArrayList<>();
        weapons.match(text, words, from, (to, word) -> {
            boolean named = mixed && from > 0 && name(words.get(from), word);
            if (!named && word.stands(words, from, to) && (!word.single() || noun(sentence, words.get(from)))) {
                matches.add(new Match(to, word));
            }
        });
        return matches.isEmpty() ? null : matches.get(matches.size() - 1);
    }

    /** Whether case tells names from words in this sentence: its verbs begin small, as in no headline. */
    private static boolean mixed(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(t -> t.isVerb() && Character.isLowerCase(t.form().codePointAt(0)));
    }

    private static boolean name(NameWord first, WeaponWord word) {
        return word.single() && Character.isLowerCase(word.form().codePointAt(0)) && first.capital();
    }

    private static boolean noun(Sentence sentence, NameWord word) {
        for (Token token : sentence.tokens()) {
            if (token.start() <= word.start() && word.end() <= token.end()) {
                return token.isNoun() || token.isNumber();
            }
        }
        return true;
    }
}
