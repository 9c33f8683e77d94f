package org.dateline.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Folds place names to the keys under which the gazetteer keeps them. {@link #fold} makes one key of case, diacritics,
 * apostrophes, hyphens and "Saint"; {@link #loose} further drops Arabic articles and evens out how Arabic-script names are
 * written in Latin letters. The loose key joins different names now and then: look up the exact one first.
 */
final class PlaceNames {
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ul", "il", "ed", "er", "es", "et", "ez", "en");
    /** Countries whose names are transliterated from Arabic script in many ways. */
    static final Set<String> TRANSLITERATED = Set.of(
            "AE", "AF", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "IR", "JO", "KW", "LB", "LY", "MA", "MR", "OM",
            "PK", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TD", "TN", "YE");

    private PlaceNames() {}

    /** The exact key of a name: lower case, words parted by one space; letters of other scripts stay as they are. */
    static String fold(CharSequence name) {
        String plain = isAscii(name) ? name.toString() : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            append(key, plain.charAt(i));
        }
        while (key.length() > 0 && key.charAt(key.length() - 1) == ' ') {
            key.setLength(key.length() - 1);
        }
        return saints(key.toString());
    }

    /** Whether a key is of Latin letters and digits alone, with at least one letter. */
    static boolean isLatin(String key) {
        return key.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == ' ')
                && key.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isAscii(CharSequence name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder key, char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            key.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            key.append((char) (c + 32));
        } else if (c == '\'' || c == '.' || c == '`' || c >= 0x2BB && c <= 0x2BF || c == 0x2018 || c == 0x2019) {
            return;
        } else if (Character.isLetter(c)) {
            key.append(letter(c));
        } else if (Character.getType(c) != Character.NON_SPACING_MARK
                && key.length() > 0
                && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    private static String letter(char c) {
        return switch (Character.toLowerCase(c)) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case 'ħ' -> "h";
            case 'ə' -> "a";
            default -> String.valueOf(c).toLowerCase(Locale.ROOT);
        };
    }

    private static String saints(String key) {
        String k = key;
        if (k.contains("saint") || k.contains("mount ") || k.contains("fort ")) {
            k = word(k, "saint", "st");
            k = word(k, "sainte", "ste");
            k = word(k, "mount", "mt");
            k = word(k, "fort", "ft");
        }
        return k;
    }

    private static String word(String key, String word, String shorter) {
        return key.startsWith(word + " ")
                ? shorter + key.substring(word.length())
                : key.replace(" " + word + " ", " " + shorter + " ");
    }

    /** The loose key of a folded name; equal to it where nothing is to even out. */
    static String loose(String folded) {
        StringBuilder key = new StringBuilder(folded.length());
        for (String word : folded.split(" ", -1)) {
            if (!ARTICLES.contains(word)) {
                key.append(key.length() == 0 ? "" : " ").append(even(word));
            }
        }
        return key.length() == 0 ? folded : key.toString();
    }

    private static String even(String word) {
        String w = word.replace("ee", "i")
                .replace("oo", "u")
                .replace("ou", "u")
                .replace("ei", "ai")
                .replace("ey", "ai")
                .replace("ay", "ai")
                .replace("iy", "i")
                .replace("q", "k");
        StringBuilder single = new StringBuilder(w.length());
        for (int i = 0; i < w.length(); i++) {
            char c = w.charAt(i) == 'y' && i > 0 ? 'i' : w.charAt(i);
            if (single.length() == 0 || single.charAt(single.length() - 1) != c) {
                single.append(c);
            }
        }
        int n = single.length();
        if (n > 3 && single.charAt(n - 1) == 'h' && "aei".indexOf(single.charAt(n - 2)) >= 0) {
            single.setLength(n - 1);
            n--;
        }
        if (n > 3 && single.charAt(n - 1) == 'e') {
            single.setCharAt(n - 1, 'a');
        }
        return single.toString();
    }

    /** A 48-bit hash in the upper bits of a long: two of a million names share one with a chance of 1 in 500. */
    static long hash(String key) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            h = (h ^ key.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (h ^ h >>> 33) & ~0xFFFFL;
    }
}
