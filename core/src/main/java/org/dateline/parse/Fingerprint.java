package org.dateline.parse;

/** 64-bit fingerprints of strings: FNV-1a over the UTF-16 units, then MurmurHash3's finisher. They never change with the JVM. */
final class Fingerprint {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** The fingerprint of a string among those of its kind. */
    static long of(int kind, String value) {
        long hash = (BASIS ^ kind) * PRIME;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        hash *= 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
