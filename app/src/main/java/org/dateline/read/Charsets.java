package org.dateline.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds how bytes encode text: by byte order mark, else by content (UTF-16 where every second byte tells, UTF-8 where it is
 * valid, else Windows-1252). Bytes that are no text in any of them are none.
 */
final class Charsets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final double PLAUSIBLE = 0.97;
    private static final double SPACES = 0.02;

    private Charsets() {}

    /** The likeliest encoding of the first bytes of a text. */
    static Charset guess(byte[] head) {
        if (begins(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (!hasNul(head)) {
            return StandardCharsets.UTF_8;
        }
        byte[] even = head.length % 2 == 0 ? head : java.util.Arrays.copyOf(head, head.length - 1);
        double little = plausible(new String(even, StandardCharsets.UTF_16LE));
        double big = plausible(new String(even, StandardCharsets.UTF_16BE));
        if (Math.max(little, big) < PLAUSIBLE) {
            return StandardCharsets.UTF_8;
        }
        return little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** The text of all the bytes without its byte order mark; nothing where they are no text. */
    static Optional<String> decode(byte[] bytes) {
        Charset charset = guess(bytes);
        Optional<String> text = strict(bytes, charset);
        if (text.isEmpty() && charset.equals(StandardCharsets.UTF_8) && !begins(bytes, 0xEF, 0xBB, 0xBF)) {
            text = strict(bytes, WINDOWS_1252);
        }
        return text.map(t -> t.startsWith("\uFEFF") ? t.substring(1) : t).filter(Charsets::isText);
    }

    /** The text in UTF-8, nothing where the bytes are not that. */
    static Optional<String> utf8(byte[] bytes) {
        return strict(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Whether bytes that are not wholly UTF-8 are rather that, with something broken in them, than Windows-1252: whether more of
     * its characters beyond ASCII are whole than broken.
     */
    static boolean isRatherUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long whole = text.chars().filter(c -> c >= 0x80 && c != 0xFFFD).count();
        return whole >= broken;
    }

    /** The text of the first bytes of a longer UTF-8, which may cut a character in two at the end; nothing where it is another. */
    static Optional<String> cut(byte[] head) {
        int end = head.length;
        for (int back = 0; back < 4; back++) {
            Optional<String> text = utf8(java.util.Arrays.copyOf(head, Math.max(0, end - back)));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether characters are a text: no NUL, no lone half of a surrogate pair, hardly a control character. */
    static boolean isText(String text) {
        long controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c) && !isPair(text, i)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            } else if (c < ' ' && !Character.isWhitespace(c)) {
                controls++;
            }
        }
        return controls * 100 <= text.length();
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    /** The share of characters that a text could hold, 0 where it has too few spaces for words. */
    private static double plausible(String text) {
        long good = text.chars()
                .filter(c -> Character.isLetterOrDigit(c)
                        || Character.isWhitespace(c)
                        || Character.getType(c) >= Character.DASH_PUNCTUATION
                        || c == 0xFEFF)
                .count();
        long spaces = text.chars().filter(Character::isWhitespace).count();
        return spaces < SPACES * text.length() ? 0 : (double) good / text.length();
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
