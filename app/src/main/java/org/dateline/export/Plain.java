package org.dateline.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of others made fit to be printed: one line without control characters, so that no article can write escape sequences
 * to a terminal or turn the direction of what follows.
 */
public final class Plain {
    private Plain() {}

    /** The text on one line: white space as single spaces; control, direction and broken characters left out. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = line.length() > 0;
            } else if (isPrintable(c)) {
                if (space) {
                    line.append(' ');
                }
                space = false;
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }

    /** The text on one line, cut to so many characters. */
    static String shortened(String text, int length) {
        String line = line(text);
        return length(line) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length - 1)).stripTrailing() + "\u2026";
    }

    /** The text in lines of at most so many characters, broken at spaces; a longer word is cut. At least one line. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (length(line) > 0 && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (length(line) > 0) {
                line.append(' ');
            }
            String rest = word;
            while (length(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The characters of a text, a pair of surrogates counted once. */
    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** The text filled with spaces to so many characters. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }
}
