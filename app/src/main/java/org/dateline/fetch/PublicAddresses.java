package org.dateline.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Which network addresses are of the open internet. Everything that the registries of special addresses (RFC 6890, and IANA's
 * lists) keep for this machine, for private, shared, documentation, test or future use is not: there lie the user's own machines,
 * and at 169.254.169.254 the secrets of rented ones.
 */
final class PublicAddresses {
    /** First bytes and length in bits of the IPv4 blocks that are not public. */
    private static final int[][] BLOCKED_4 = {
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3},
    };

    private static final int BYTE = 0xFF;
    private static final int GLOBAL_6 = 0x20;
    private static final int GLOBAL_6_MASK = 0xE0;

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return isPublic(address.getAddress(), 0);
        }
        return address instanceof Inet6Address && isPublic6(address.getAddress());
    }

    private static boolean isPublic(byte[] bytes, int from) {
        int value = four(bytes, from);
        for (int[] block : BLOCKED_4) {
            int base = block[0] << 24 | block[1] << 16 | block[2] << 8 | block[3];
            int mask = -1 << (32 - block[4]);
            if ((value & mask) == base) {
                return false;
            }
        }
        return true;
    }

    /** Of IPv6 only 2000::/3 is public, and of that not what is kept for other uses or carries an IPv4 address that is not public. */
    private static boolean isPublic6(byte[] bytes) {
        int first = two(bytes, 0);
        int second = two(bytes, 2);
        if (carries(bytes, 0, 0, 0, 0, 0, 0xFFFF) || carries(bytes, 0x64, 0xFF9B, 0, 0, 0, 0)) {
            return isPublic(bytes, 12);
        }
        if ((bytes[0] & GLOBAL_6_MASK) != GLOBAL_6) {
            return false;
        }
        if (first == 0x2002) {
            return isPublic(bytes, 2);
        }
        boolean reserved = first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
        return !reserved && !(first == 0x3FFF && second < 0x1000);
    }

    private static boolean carries(byte[] bytes, int... words) {
        for (int i = 0; i < words.length; i++) {
            if (two(bytes, 2 * i) != words[i]) {
                return false;
            }
        }
        return true;
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] & BYTE) << 8 | bytes[at + 1] & BYTE;
    }

    private static int four(byte[] bytes, int at) {
        return two(bytes, at) << 16 | two(bytes, at + 2);
    }
}
