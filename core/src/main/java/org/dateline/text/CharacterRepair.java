package org.dateline.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads typographic characters as the plain ones that parsers know (curly quotes, dashes, ellipses, odd blanks, ligatures),
 * leaves out invisible ones, composes letters with their accents, and takes halves of a surrogate pair for unknown characters.
 */
final class CharacterRepair implements Repair {
    static final String RULE = "text.repair.character";

    @Override
    public List<Edit> edits(String view) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < view.length(); ) {
            int end = i + 1;
            char c = view.charAt(i);
            String plain = null;
            if (Character.isHighSurrogate(c) && end < view.length() && Character.isLowSurrogate(view.charAt(end))) {
                end++;
            } else if (Character.isSurrogate(c)) {
                plain = "\uFFFD";
            } else if (Character.isLetter(c)
                    && end < view.length()
                    && Character.getType(view.charAt(end)) == Character.NON_SPACING_MARK) {
                String composed = Normalizer.normalize(view.substring(i, end + 1), Normalizer.Form.NFC);
                if (composed.length() == 1) {
                    plain = composed;
                    end++;
                }
            } else if ((c == '`' || c == '\'') && end < view.length() && view.charAt(end) == c) {
                plain = "\"";
                end++;
            } else if (c == '\r') {
                plain = end < view.length() && view.charAt(end) == '\n' ? "" : "\n";
            } else if (c != '\n' && (c < ' ' || c > '~' || c == '`')) {
                plain = plain(c, i > 0 && Character.isDigit(view.charAt(i - 1)));
            }
            if (plain != null) {
                edits.add(new Edit(i, end, plain, RULE));
            }
            i = end;
        }
        return edits;
    }

    /** What to read for one character, null to leave it as it is. */
    private static @Nullable String plain(char c, boolean afterDigit) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u2032', '\u00B4', '`' -> "'";
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2212' -> "-";
            case '\u2013' -> afterDigit ? "-" : "--";
            case '\u2014', '\u2015' -> "--";
            case '\u2026' -> "...";
            case '\uFB00' -> "ff";
            case '\uFB01' -> "fi";
            case '\uFB02' -> "fl";
            case '\uFB03' -> "ffi";
            case '\uFB04' -> "ffl";
            case '\u0085', '\u2028', '\u2029', '\u000B', '\f' -> "\n";
            case '\u00AD', '\uFEFF' -> "";
            default -> byType(c);
        };
    }

    private static @Nullable String byType(char c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> "";
            case Character.SPACE_SEPARATOR, Character.CONTROL -> " ";
            default -> null;
        };
    }
}
