package org.dateline.extract;

import java.util.Set;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/** Names of armed groups that no list knows, told by words that only those bear who fight: "Lions of the Valley". */
final class FighterNames {
    /** Words of a name that no list knows and that only those bear who fight. */
    private static final Set<String> OF_FIGHTERS = Set.of(
            "Front",
            "Army",
            "Brigade",
            "Brigades",
            "Battalion",
            "Battalions",
            "Movement",
            "Militia",
            "Liberation",
            "Resistance",
            "Fighters",
            "Guerrillas",
            "Insurgency",
            "Mujahideen",
            "Mujahedeen",
            "Jihad",
            "Commandos",
            "Avengers",
            "Lions",
            "Hawks",
            "Falcons",
            "Warriors",
            "Jaish",
            "Harakat",
            "Saraya",
            "Liwa",
            "Katibat",
            "Ansar",
            "Lashkar");

    private FighterNames() {}

    /** "The Lions of the Valley", "Saraya al-Nur": a name of no list, part of which only fighters bear. */
    static boolean isOne(Tree tree, Token head) {
        return head.isName()
                && tree.under(head).stream().filter(Token::isName).anyMatch(t -> OF_FIGHTERS.contains(t.form()));
    }

    /** The run of names that ends with a head, over hyphens, and what "of" adds to it: "Lions of the Valley". */
    static String whole(String text, Tree tree, Token head) {
        Token first = head;
        for (Token t = tree.at(first.index() - 1); t != null && isNamePart(t); t = tree.at(first.index() - 1)) {
            first = t;
        }
        Token last = head;
        Token of = tree.at(head.index() + 1);
        if (of != null && of.form().equals("of")) {
            Token object = tree.child(of, Relation.PREPOSITION_OBJECT);
            last = object != null && object.isName() ? object : last;
        }
        return text.substring(first.start(), last.end());
    }

    private static boolean isNamePart(Token token) {
        return token.isName() || token.form().equals("-");
    }
}
