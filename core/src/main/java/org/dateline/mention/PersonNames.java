package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.knowledge.PlaceWords;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Zone;

/**
 * The words of a document that are persons' names, learned from where they are plainly so: after a title or a given name,
 * before an age, before a verb of saying. A bare "Jackson" after "Alan Jackson" is then the man and not the town.
 */
final class PersonNames {
    private final PlaceWords words;
    private final Set<String> surnames = new HashSet<>();

    private PersonNames(PlaceWords words) {
        this.words = words;
    }

    static PersonNames of(Document document, PlaceWords words) {
        PersonNames names = new PersonNames(words);
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() != Zone.FURNITURE) {
                names.learn(sentence);
            }
        }
        return names;
    }

    /** Whether the word is somebody's name in this document. */
    boolean has(String word) {
        return surnames.contains(word.toLowerCase(Locale.ROOT));
    }

    private void learn(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int from = 0; from < tokens.size(); ) {
            int to = from;
            while (to < tokens.size() && isNamePart(tokens.get(to))) {
                to++;
            }
            if (to > from) {
                learn(tokens, from, to);
            }
            from = Math.max(to, from + 1);
        }
    }

    private static boolean isNamePart(Token token) {
        return token.isName() && PlaceNameScanner.isCapital(token.form());
    }

    private void learn(List<Token> tokens, int from, int to) {
        int first = from;
        boolean titled = false;
        while (first < to && words.is("titles", tokens.get(first).form())) {
            titled = true;
            first++;
        }
        List<Token> run = new ArrayList<>(tokens.subList(first, to));
        if (run.isEmpty()
                || run.subList(0, run.size() - 1).stream().anyMatch(t -> words.is("other-things", t.form()))) {
            return;
        }
        boolean smallTitle = first == from && from > 0 && isSmallTitle(tokens.get(from - 1));
        boolean given = words.isGivenName(run.get(0).form()) && run.size() > 1 && run.size() < 5;
        boolean initial =
                run.size() > 1 && run.size() < 5 && run.stream().skip(1).anyMatch(t -> isInitial(t.form()));
        boolean aged = run.size() > 1 && isAge(tokens, to);
        boolean speaker = run.size() < 4 && isSpeaker(tokens, from, to);
        boolean thing = words.is("other-things", run.get(run.size() - 1).form())
                || words.is("civic", run.get(run.size() - 1).form());
        if (!thing && (titled || smallTitle && run.size() < 4 || given || initial || aged || speaker)) {
            run.stream()
                    .skip(run.size() > 1 ? 1 : 0)
                    .map(Token::form)
                    .filter(f -> f.length() > 2)
                    .forEach(f -> surnames.add(f.toLowerCase(Locale.ROOT)));
        }
    }

    /** "Ellis said", "said Ellis", "Ellis, who". */
    private boolean isSpeaker(List<Token> tokens, int from, int to) {
        boolean before =
                from > 0 && words.is("speaking-before", tokens.get(from - 1).form());
        boolean after =
                to < tokens.size() && words.is("speaking", tokens.get(to).form());
        boolean who = to + 1 < tokens.size()
                && tokens.get(to).form().equals(",")
                && tokens.get(to + 1).form().equals("who");
        return before || after || who && to - from > 1;
    }

    private boolean isSmallTitle(Token token) {
        return !PlaceNameScanner.isCapital(token.form()) && words.is("titles", token.form());
    }

    static boolean isInitial(String form) {
        return form.length() == 2 && form.charAt(1) == '.' && Character.isUpperCase(form.charAt(0))
                || form.length() == 1 && Character.isUpperCase(form.charAt(0));
    }

    /** "Darryl Warden, 44, of ...": a number between commas right after. */
    private static boolean isAge(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).form().equals(",")
                && tokens.get(at + 1).form().matches("[1-9]\\d?")
                && (at + 2 >= tokens.size() || tokens.get(at + 2).form().matches("[,.]"));
    }
}
