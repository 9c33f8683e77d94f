package org.dateline.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A line of the audit: what was done, by whom and when.
 *
 * @param number from 1 on, without a gap
 * @param at an instant, as kept
 * @param digest SHA-256 of this line and of the digest of the line before, in hexadecimal digits
 */
public record AuditLine(long number, String at, String who, String what, String detail, String digest) {
    /** What stands for the line before the first. */
    static final String BEGINNING = "0".repeat(64);

    /** A line after another. */
    static AuditLine after(String before, long number, String at, String who, String what, String detail) {
        return new AuditLine(number, at, who, what, detail, digest(before, number, at, who, what, detail));
    }

    boolean follows(String before) {
        return digest.equals(digest(before, number, at, who, what, detail));
    }

    /** Each part with its length, so that no two lines read alike. */
    private static String digest(String before, long number, String at, String who, String what, String detail) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {before, String.valueOf(number), at, who, what, detail}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
