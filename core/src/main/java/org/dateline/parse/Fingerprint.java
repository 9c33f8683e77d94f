package org.dateline.parse;

/** 64-bit fingerprints of strings: FNV-1a over the UTF-16 units, then MurmurHash3's finisher. They never change with the JVM. */
final class Fingerprint {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    /** The fingerprint of a string among those of its kind. */
    static long of(int kind, String value) {
        return finished(with(begun(kind), value));
    }

    /** What a fingerprint begins with, to be gone on {@link #with} the parts of a string that need not be put together. */
    static long begun(int kind) {
        return (BASIS ^ kind) * PRIME;
    }

    /** A fingerprint gone on with a part of the string. */
    static long with(long begun, String part) {
        long hash = begun;
        for (int i = 0; i < part.length(); i++) {
            hash = (hash ^ part.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** A fingerprint gone on with one character. */
    static long with(long begun, char c) {
        return (begun ^ c) * PRIME;
    }

    /** The fingerprint of the string whose parts were given. */
    static long finished(long begun) {
        long hash = begun;
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        hash *= 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
