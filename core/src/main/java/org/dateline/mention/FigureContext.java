package org.dateline.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.knowledge.Atom;
import org.dateline.knowledge.PatternRules.Match;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** Tells by its neighbours whether a number counts something or is part of a name, an age, a decimal or a list. */
final class FigureContext {
    private static final int OLDEST = 110;
    private static final Set<String> BEING = Set.of("was", "is", "were", "be", "been");
    private static final Set<String> OVER = Set.of("it", "that", "this", "all", "everything");
    private static final Set<String> RISING =
            Set.of("go", "goes", "went", "gone", "going", "climb", "climbs", "climbed", "climbing", "creep", "crept");
    private static final Set<String> AFTER_AGE = Set.of(",", ".", ";", ")", "(");

    private FigureContext() {}

    /** Whether nothing around the match says that it counts nothing. */
    static boolean isFree(List<Atom> atoms, Sentence sentence, Match match) {
        int from = match.from();
        int to = match.to();
        return !isPartOfName(atoms, from)
                && !isJoined(atoms, to)
                && !isAge(atoms, match)
                && !isPronoun(atoms, match)
                && !isListNumber(atoms, from, to)
                && !beginsWithVerbsWord(atoms, from)
                && !isNumberOfName(atoms, sentence, match);
    }

    /** "It was over: two guards", "had gone up to two": the word belongs to the verb before it, not to the number. */
    private static boolean beginsWithVerbsWord(List<Atom> atoms, int from) {
        if (from == 0) {
            return false;
        }
        String before = atoms.get(from - 1).word().toLowerCase(Locale.ROOT);
        return switch (atoms.get(from).word().toLowerCase(Locale.ROOT)) {
            case "over" ->
                BEING.contains(before) && atoms.get(from - 1).tag().startsWith("VB") && isOfIt(atoms, from - 2);
            case "up" -> RISING.contains(before);
            default -> false;
        };
    }

    /** "It was over", "when all was over". */
    private static boolean isOfIt(List<Atom> atoms, int at) {
        return at >= 0 && OVER.contains(atoms.get(at).word().toLowerCase(Locale.ROOT));
    }

    /** "AK-47", "M16", "3.5" from its second half. */
    private static boolean isPartOfName(List<Atom> atoms, int from) {
        if (from == 0 || !atoms.get(from).glued() || !atoms.get(from).isDigits()) {
            return false;
        }
        String before = atoms.get(from - 1).word();
        char last = before.charAt(before.length() - 1);
        boolean sign = last == '-' || last == '.' || last == ',' || last == ':' || last == '/';
        return Character.isLetter(last)
                || Character.isDigit(last)
                || sign && from > 1 && atoms.get(from - 1).glued();
    }

    /** "20-member", "5th", "12kg", "3:1". */
    private static boolean isJoined(List<Atom> atoms, int to) {
        if (to >= atoms.size() || !atoms.get(to).glued()) {
            return false;
        }
        String next = atoms.get(to).word();
        if (Character.isLetter(next.charAt(0))) {
            return true;
        }
        boolean sign = next.equals("-") || next.equals(":") || next.equals("/") || next.equals("%");
        return sign
                && (to + 1 >= atoms.size()
                        || next.equals("%")
                        || atoms.get(to + 1).glued());
    }

    /** "John Doe, 34, said", "another boy, six, was": between commas after one person, with no noun behind. */
    private static boolean isAge(List<Atom> atoms, Match match) {
        int from = match.from();
        int to = match.to();
        return from > 1
                && to < atoms.size()
                && to - from <= 3
                && Double.parseDouble(match.slots().getOrDefault("n", "999")) <= OLDEST
                && match.rule().as().equals("exact")
                && atoms.get(from - 1).word().equals(",")
                && AFTER_AGE.contains(atoms.get(to).word())
                && isOnePerson(atoms, from - 2);
    }

    private static boolean isOnePerson(List<Atom> atoms, int at) {
        Atom atom = at > 0 && atoms.get(at).tag().startsWith("'") ? atoms.get(at - 1) : atoms.get(at);
        boolean quoted = atom.word().equals(",") && at > 1;
        String tag = quoted ? atoms.get(at - 2).tag() : atom.tag();
        boolean surname = at > 0 && atom.capital() && atoms.get(at - 1).tag().equals("NNP");
        return tag.equals("NNP") || tag.equals("NN") || surname;
    }

    /** "the private one": a pronoun, no number. */
    private static boolean isPronoun(List<Atom> atoms, Match match) {
        int from = match.from();
        if (from == 0 || match.to() - from != 1 || !atoms.get(from).word().equals("one")) {
            return false;
        }
        String before = atoms.get(from - 1).tag();
        boolean alone = match.to() == atoms.size() || !CountedNoun.canFollow(atoms.get(match.to()));
        return !atoms.get(from).tag().equals("CD") || alone && (before.startsWith("JJ") || before.equals("DT"));
    }

    /** "1. Open the gate" at the begin of a sentence. */
    private static boolean isListNumber(List<Atom> atoms, int from, int to) {
        return from == 0
                && to < atoms.size()
                && atoms.get(0).isDigits()
                && (atoms.get(to).word().equals(")") || atoms.get(to).word().equals(".") && to + 1 < atoms.size());
    }

    /** "Apollo 13", "Boeing 737": a number after a name that belongs to it and counts no noun. */
    private static boolean isNumberOfName(List<Atom> atoms, Sentence sentence, Match match) {
        int from = match.from();
        if (from == 0 || !atoms.get(from).isDigits() || match.to() - from != 1) {
            return false;
        }
        Atom before = atoms.get(from - 1);
        if (!before.tag().startsWith("NNP")
                || !before.capital()
                || !Character.isLetter(before.word().charAt(0))) {
            return false;
        }
        Token number = sentence.tokens().get(atoms.get(from).token());
        return number.head() == before.token();
    }
}
