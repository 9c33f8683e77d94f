package org.dateline.protect;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Gives a person or place the number that stands for the name. */
public interface Numbering {
    /**
     * The number of a name.
     *
     * @param name folded, the fullest form known
     * @param taken numbers of others beside whom it must be told apart
     */
    int of(String name, Set<Integer> taken);

    /** 1, 2, 3 in the order in which names are asked for; the same name has the same number. For one output. */
    static Numbering counted() {
        Map<String, Integer> known = new HashMap<>();
        return (name, taken) -> known.computeIfAbsent(name, unknown -> known.size() + 1);
    }

    /**
     * Numbers from 100 to 999 that follow from the name and a secret: the same today and tomorrow, in a list and on a page, and
     * nobody without the secret can try whether a name has a number. Two names of one incident that would have one number get two.
     */
    static Numbering keyed(byte[] secret) {
        byte[] key = secret.clone();
        return (name, taken) -> {
            int number = 100 + Math.floorMod(digest(key, name), 900);
            while (taken.contains(number)) {
                number = number == 999 ? 100 : number + 1;
            }
            return number;
        };
    }

    private static int digest(byte[] key, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] bytes = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
