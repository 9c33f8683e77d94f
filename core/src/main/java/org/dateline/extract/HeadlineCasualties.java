package org.dateline.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.FigureMention;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How many a headline calls dead and hurt, read by the order of its words: headlines leave out articles and auxiliaries, and
 * a parse of them is worth little. People stand before what befell them ("two dead, a boy hurt") or behind who did it
 * ("guard kills two"). Lives only while one headline is read.
 */
final class HeadlineCasualties {
    private static final Map<String, Integer> FOLD = Map.of("double", 2, "triple", 3, "quadruple", 4, "quintuple", 5);
    private static final Set<String> ONESELF = Set.of("self", "himself", "herself");
    private static final Set<String> ACTIVE = Set.of("VBZ", "VBG", "VBP", "VB");
    private static final Set<String> DETERMINERS = Set.of("a", "an", "his", "her", "their", "another", "one");
    private static final Set<String> CARRYING = Set.of("be", "have", "get", "find", "report", "believe", "remain");
    private static final Set<String> DOUBT =
            Set.of("nearly", "attempt", "attempted", "threaten", "almost", "not", "no");
    private static final Set<String> SEVERAL = Set.of("shootings", "incidents", "scenes", "stabbings", "attacks");
    private static final int REACH = 4;
    private static final long MOST = 300;
    private static final long UNKNOWN = -1;

    private enum Fate {
        KILLED,
        WOUNDED,
        SHOT
    }

    /** People named at words[from, to); {@link #UNKNOWN} where they are several without a number. */
    private record People(long count, int to) {}

    private final AnnotatedDocument document;
    private final Semantics semantics;

    private long killed;
    private long wounded;
    private long shot;
    private boolean fatal;
    /** Whether the dead are told before the shot, and so are none of them. */
    private boolean apart;

    private long pending;
    private boolean joined;
    private boolean vague;
    private boolean several;
    private long lastCount;
    private @Nullable Fate last;
    private @Nullable Fate ahead;

    HeadlineCasualties(AnnotatedDocument document, Semantics semantics) {
        this.document = document;
        this.semantics = semantics;
        for (Tree tree : document.trees()) {
            pending = 0;
            ahead = null;
            joined = false;
            read(tree);
        }
    }

    /** How many were killed; 0 where no number is told. */
    long killed() {
        return vague ? 0 : killed;
    }

    /** Whether more than one died, nobody knows how many. */
    boolean vague() {
        return vague;
    }

    /** Whether it tells of several incidents together. */
    boolean several() {
        return several;
    }

    /** How many were hurt and live; 0 where none are told of. */
    long wounded() {
        long survived = wounded > 0 ? wounded : apart ? shot : shot - killed;
        return Math.max(0, wounded == 0 && fatal && killed == 0 ? shot - 1 : survived);
    }

    /** How many of those whom it calls hurt or shot live, where the text tells of so many dead and it of none. */
    long woundedBeside(long dead) {
        long others = wounded > 1 ? wounded : wounded + shot - dead;
        return fatal() ? wounded() : Math.max(0, others);
    }

    /** Whether somebody died, told with or without a number. */
    boolean fatal() {
        return fatal || killed > 0;
    }

    private void read(Tree tree) {
        int i = 0;
        while (i < tree.tokens().size()) {
            Token token = tree.tokens().get(i);
            People people = isAgeBetweenCommas(tree, i) ? new People(0, i + 1) : peopleAt(tree, i);
            if (people != null) {
                take(isOwner(tree, people) ? 0 : people.count());
                i = people.to();
            } else {
                word(tree, token);
                i++;
            }
        }
    }

    /** "A farmer's two sons": it is they of whom it tells. */
    private boolean isOwner(Tree tree, People people) {
        Token mark = tree.at(people.to());
        return mark != null && mark.tag().equals("POS") && peopleAt(tree, people.to() + 1) != null;
    }

    private void take(long count) {
        if (count == 0) {
            return;
        }
        if (ahead != null) {
            vague |= count == UNKNOWN && ahead == Fate.KILLED;
            add(ahead, Math.max(0, count));
        } else {
            pending = joined && pending > 0 && count > 0 ? pending + count : joined && pending != 0 ? UNKNOWN : count;
        }
        joined = false;
    }

    private void word(Tree tree, Token token) {
        String form = form(token);
        Fate fate = fate(tree, token);
        several |= SEVERAL.contains(form);
        if (form.equals(",") || token.tag().equals("CC")) {
            joined = true;
        } else if (form.equals(":")) {
            pending = 0;
            ahead = null;
        } else if (fate != null && isDoubted(tree, token)) {
            pending = 0;
        } else if (fate != null && isActive(tree, token)) {
            pending = 0;
            ahead = fate;
        } else if (fate != null) {
            befall(fate);
        } else if (isKilling(token)) {
            killing(tree, token);
        } else if (semantics.isWord(token.lemma(), "fatal-word")) {
            fatal = true;
        } else if (token.tag().equals("IN") || token.tag().equals("TO")) {
            boolean of = form.equals("of") && ahead == Fate.KILLED;
            ahead = of ? ahead : null;
        } else if (token.isVerb() && !CARRYING.contains(token.lemma())) {
            pending = 0;
            ahead = null;
        }
    }

    /** What befell the people named before; the same people where none are named since: "a guard shot, killed". */
    private void befall(Fate fate) {
        ahead = null;
        vague |= pending == UNKNOWN && fate == Fate.KILLED;
        if (pending > 0) {
            add(fate, pending);
        } else if (pending == 0 && fate == Fate.KILLED && last != null && last != Fate.KILLED && lastCount > 0) {
            move(lastCount == 1 || !joined);
        } else if (fate == Fate.KILLED) {
            fatal = true;
        }
        pending = 0;
        joined = false;
    }

    /** The people last spoken of died: "shot dead", "a guard shot, killed". */
    private void move(boolean same) {
        long count = lastCount;
        if (same && last != null) {
            add(last, -count);
            add(Fate.KILLED, count);
        }
        fatal = true;
    }

    private void add(Fate fate, long count) {
        apart |= fate == Fate.SHOT && killed > 0 && count > 0;
        switch (fate) {
            case KILLED -> killed += count;
            case WOUNDED -> wounded += count;
            case SHOT -> shot += count;
        }
        last = fate;
        lastCount = count;
        fatal |= fate == Fate.KILLED;
    }

    /** "A boy's death", "the killing of two", "a triple homicide". */
    private void killing(Tree tree, Token token) {
        Token next = tree.at(token.index() + 1);
        Integer fold = null;
        for (int i = Math.max(0, token.index() - 2); i < token.index(); i++) {
            fold = fold == null ? FOLD.get(form(tree.tokens().get(i))) : fold;
        }
        boolean owned = false;
        for (int i = Math.max(0, token.index() - 3); i < token.index(); i++) {
            owned |= tree.tokens().get(i).tag().equals("POS");
        }
        fatal |= !isDoubted(tree, token);
        Token before = tree.at(token.index() - 1);
        if (before != null && form(before).equals("to")) {
            befall(Fate.KILLED);
        } else if (next != null && form(next).equals("of")) {
            ahead = Fate.KILLED;
        } else if (fold != null) {
            killed = Math.max(killed, fold);
        } else if (owned && pending > 0) {
            add(Fate.KILLED, pending);
        }
        pending = 0;
    }

    private @Nullable Fate fate(Tree tree, Token token) {
        if (isKilling(token) && token.isNoun()) {
            return null;
        }
        String form = form(token);
        boolean fatally = isBeside(tree, token, "fatally");
        if (form.equals("fatally")) {
            Token next = tree.at(token.index() + 1);
            return next != null && (next.isVerb() || form(next).equals("shot")) ? null : Fate.KILLED;
        }
        if (semantics.isWord(token.lemma(), "befallen-dead") || semantics.isWord(token.lemma(), "befallen-killed")) {
            return Fate.KILLED;
        }
        if (semantics.isWord(form, "befallen-hurt") || semantics.isWord(token.lemma(), "befallen-hurt")) {
            return fatally ? Fate.KILLED : Fate.WOUNDED;
        }
        boolean shoots = token.lemma().equals("shoot") && !form.equals("shooting") || form.equals("shot");
        return !shoots ? null : fatally ? Fate.KILLED : Fate.SHOT;
    }

    private boolean isKilling(Token token) {
        return semantics.isWord(form(token), "killing-noun") && !ACTIVE.contains(token.tag());
    }

    private static boolean isBeside(Tree tree, Token token, String word) {
        Token before = tree.at(token.index() - 1);
        Token after = tree.at(token.index() + 1);
        return before != null && form(before).equals(word)
                || after != null && form(after).equals(word);
    }

    private static boolean isDoubted(Tree tree, Token token) {
        for (int i = Math.max(0, token.index() - 2); i < token.index(); i++) {
            Token before = tree.tokens().get(i);
            if (DOUBT.contains(before.lemma()) || DOUBT.contains(form(before))) {
                return true;
            }
        }
        return false;
    }

    private boolean isActive(Tree tree, Token token) {
        if (semantics.isWord(token.lemma(), "befallen-dead")) {
            return false;
        }
        Token next = tree.at(token.index() + 1);
        boolean counts = next != null && next.isNumber() && !isAge(tree, next.index());
        return ACTIVE.contains(token.tag())
                || token.isVerb() && counts && !joinsNumber(tree, token)
                || token.isVerb() && pending != 0 && peopleAt(tree, token.index() + 1) != null
                || token.isVerb() && pending == 0 && last == null && peopleAt(tree, token.index() + 1) != null;
    }

    /** "Two killed, 4 wounded" parts what "shots killed 4" does not. */
    private boolean joinsNumber(Tree tree, Token token) {
        return pending > 0 && isBefallen(tree, token.index() + 2);
    }

    // ---------------------------------------------------------------- people

    private @Nullable People peopleAt(Tree tree, int at) {
        Token token = tree.at(at);
        if (token == null) {
            return null;
        }
        if (ONESELF.contains(form(token))) {
            Token before = tree.at(at - 1);
            boolean suffers = before != null
                    && (fate(tree, before) != null
                            || Set.of(",", "and", "&", "then").contains(form(before)));
            return suffers ? new People(1, at + 1) : null;
        }
        Long number = number(tree, token);
        if (number != null) {
            return isAge(tree, at) ? aged(tree, at) : numbered(tree, at, number);
        }
        if (DETERMINERS.contains(form(token))) {
            int noun = noun(tree, at + 1);
            boolean another = form(token).equals("another");
            return noun >= 0 && !isPlural(tree.tokens().get(noun))
                    ? new People(1, noun + 1)
                    : another && isBefallen(tree, at + 1) ? new People(1, at + 1) : null;
        }
        int noun = token.isNoun() ? noun(tree, at) : -1;
        return noun < 0 ? null : new People(isPlural(tree.tokens().get(noun)) ? UNKNOWN : 1, noun + 1);
    }

    private @Nullable People numbered(Tree tree, int at, long number) {
        Token next = tree.at(at + 1);
        int noun = noun(tree, next != null && form(next).equals("of") ? at + 3 : at + 1);
        if (noun >= 0) {
            return new People(number, noun + 1);
        }
        return ahead != null || isBefallen(tree, at + 1) ? new People(number, at + 1) : null;
    }

    private static boolean isAge(Tree tree, int at) {
        for (int i = at + 1; i <= at + 2; i++) {
            Token token = tree.at(i);
            if (token != null
                    && Set.of("year", "month", "week", "year-old", "month-old").contains(token.lemma())) {
                return true;
            }
        }
        return false;
    }

    private People aged(Tree tree, int at) {
        int to = at + 1;
        while (tree.at(to) != null && !form(tree.tokens().get(to)).contains("old") && to < at + REACH) {
            to++;
        }
        int noun = noun(tree, to + 1);
        return new People(1, noun < 0 ? to + 1 : noun + 1);
    }

    /** "A boy, 7, was shot". */
    private boolean isAgeBetweenCommas(Tree tree, int at) {
        Token before = tree.at(at - 1);
        Token next = tree.at(at + 1);
        return before != null
                && before.form().equals(",")
                && number(tree, tree.tokens().get(at)) != null
                && tree.tokens().get(at).form().chars().allMatch(Character::isDigit)
                && (next == null || next.form().equals(","));
    }

    /** Where the noun of people ends that begins near a word; -1 where none does. */
    private int noun(Tree tree, int from) {
        int found = -1;
        for (int i = from; i < Math.min(from + REACH, tree.tokens().size()); i++) {
            Token token = tree.tokens().get(i);
            boolean human = token.isNoun() && semantics.isA(tree, token, "human") && !isKilling(token);
            boolean between = token.isNoun()
                    || token.tag().startsWith("JJ")
                    || token.form().equals("-");
            if (found >= 0 && token.tag().equals("POS")) {
                int owned = noun(tree, i + 1);
                return owned >= 0 ? owned : found;
            }
            if (!human && (!between || found >= 0)) {
                return found >= 0 && token.isNoun() ? -1 : found;
            }
            found = human ? i : found;
        }
        return found;
    }

    private boolean isBefallen(Tree tree, int from) {
        for (int i = from; i < Math.min(from + 3, tree.tokens().size()); i++) {
            Token token = tree.tokens().get(i);
            if (fate(tree, token) != null) {
                return true;
            }
            if (token.isNoun() || token.form().equals(",")) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Long number(Tree tree, Token token) {
        if (!token.isNumber()) {
            return null;
        }
        if (token.form().chars().allMatch(Character::isDigit)) {
            return token.form().length() > 3 ? null : Long.valueOf(token.form());
        }
        return document.over(tree, token, FigureMention.class)
                .map(f -> f.quantity().best())
                .filter(n -> n <= MOST)
                .orElse(null);
    }

    private static boolean isPlural(Token token) {
        return token.tag().endsWith("S");
    }

    private static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
