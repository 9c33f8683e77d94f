package org.dateline.knowledge;

import java.util.List;

/**
 * Words that name a kind of weapon.
 *
 * @param weapon the kind
 * @param form the words
 * @param single whether it is one word, which must then be a noun
 * @param notAfter words before it that make it something else
 * @param notBefore words after it that make it something else
 */
public record WeaponWord(
        Weapon weapon, String form, boolean single, List<List<String>> notAfter, List<List<String>> notBefore) {
    /** Copies the lists. */
    public WeaponWord {
        notAfter = List.copyOf(notAfter);
        notBefore = List.copyOf(notBefore);
    }

    /** Whether the words beside words[from, to) leave it a weapon. */
    public boolean stands(List<NameWord> words, int from, int to) {
        return notAfter.stream().noneMatch(w -> at(words, from - w.size(), w))
                && notBefore.stream().noneMatch(w -> at(words, to, w));
    }

    private static boolean at(List<NameWord> words, int from, List<String> wanted) {
        if (from < 0 || from + wanted.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!words.get(from + i).key().equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }
}
