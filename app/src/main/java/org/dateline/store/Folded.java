package org.dateline.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Text as it is searched: small letters without marks, everything but letters and digits a space. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int letter = plain.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                folded.appendCodePoint(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return folded.toString();
    }

    static List<String> words(String text) {
        String folded = of(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }
}
