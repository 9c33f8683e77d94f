package org.dateline.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Undoes UTF-8 that was read as Windows-1252: "donâ€™t", "MÃ¡laga". Only sequences that start with a letter which such
 * accidents leave and that give a letter, punctuation mark or emoji are taken.
 */
final class MojibakeRepair implements Repair {
    static final String RULE = "text.repair.mojibake";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Override
    public List<Edit> edits(String view) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < view.length(); i++) {
            int length = length(view.charAt(i));
            if (length == 0) {
                continue;
            }
            String meant = i + length <= view.length() ? decode(view.substring(i, i + length)) : null;
            if (meant == null && view.startsWith("\u00E2\u20AC", i)) {
                // The byte 9D of a closing quote has no character in Windows-1252; most software drops it.
                meant = "\u201D";
                length = 2;
            }
            if (meant != null) {
                edits.add(new Edit(i, i + length, meant, RULE));
                i += length - 1;
            }
        }
        return edits;
    }

    /** How many characters a sequence takes that starts with this one; 0 where none does. */
    private static int length(char lead) {
        if (lead >= '\u00C2' && lead <= '\u00C5') {
            return 2;
        }
        if (lead == '\u00E2' || lead == '\u00EF') {
            return 3;
        }
        return lead == '\u00F0' ? 4 : 0;
    }

    private static @Nullable String decode(String characters) {
        byte[] bytes = new byte[characters.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = characters.charAt(i);
            if (c >= '\u0080' && c <= '\u009F') {
                bytes[i] = (byte) c;
            } else {
                byte[] one = String.valueOf(c).getBytes(WINDOWS);
                if (one.length != 1 || one[0] == '?') {
                    return null;
                }
                bytes[i] = one[0];
            }
        }
        try {
            String meant = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Character.isISOControl(meant.charAt(0)) ? null : meant;
        } catch (CharacterCodingException notUtf8) {
            return null; // means: no accident, the characters stand as they are
        }
    }
}
