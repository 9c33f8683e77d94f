package org.dateline.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes bad inputs of good ones: wrong bytes, parts left out, doubled or of another input, signs that formats take for their own. */
final class Mutations {
    private static final int LONGEST = 16_384;
    private static final List<String> SIGNS = List.of(
            "\0",
            "\n",
            "\r\n\r\n",
            "\"",
            "\\",
            "{",
            "}",
            "[[[[",
            "]",
            "<",
            ">",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "<![CDATA[",
            "<!--",
            "-->",
            "%00",
            "../",
            ":",
            ": ",
            "- ",
            "*a",
            "&a ",
            "!!java.lang.Thread",
            "---\n",
            "-1",
            "0",
            "1e999",
            "99999999999999999999",
            "2147483648",
            "0000-00-00",
            "9999-12-31",
            "+999999999-12-31",
            "31 February",
            "at least ",
            "between ",
            "dozens of ",
            "null",
            "true",
            "\ud83d\udea8",
            "\u0000",
            "\ufeff",
            "\u202e",
            "\u2028",
            "\u00a0",
            "â€™",
            "ï»¿",
            "Content-Length: -1",
            "Transfer-Encoding: chunked\r\n",
            "charset=x-none",
            "=?utf-8?q?=FF?=",
            "stream\n",
            "endobj",
            "%PDF-1.4",
            "PK\u0003\u0004",
            "WARC/1.0\r\n",
            "killed ",
            " and ",
            ", ",
            "(",
            ")",
            "$",
            "e\u0301",
            "1/2",
            "½",
            "Ⅳ",
            "٣",
            "İ",
            "ß",
            "ǅ");

    private final List<byte[]> seeds;
    private final Random random;

    Mutations(List<byte[]> seeds, long seed) {
        this.seeds = List.copyOf(seeds);
        this.random = new Random(seed);
    }

    /** A bad input made of any seed. */
    byte[] next() {
        return of(seeds.get(random.nextInt(seeds.size())));
    }

    /** A bad input made of this one. */
    byte[] of(byte[] seed) {
        byte[] bytes = seed;
        int steps = 1 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            bytes = step(bytes);
        }
        return bytes;
    }

    private byte[] step(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(64)));
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int start = random.nextInt(other.length + 1);
        byte[] part = switch (random.nextInt(6)) {
            case 0 -> new byte[] {(byte) random.nextInt()};
            case 1 -> new byte[0];
            case 2 -> slice(other, start, start + random.nextInt(200));
            case 3 -> slice(bytes, from, to + random.nextInt(64));
            case 4 -> SIGNS.get(random.nextInt(SIGNS.size())).getBytes(StandardCharsets.UTF_8);
            default -> flipped(slice(bytes, from, from + 1));
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + part.length);
        out.write(bytes, 0, from);
        int times = random.nextInt(40) == 0 ? 1 + random.nextInt(200) : 1;
        for (int i = 0; i < times && out.size() < LONGEST; i++) {
            out.write(part, 0, part.length);
        }
        int rest = random.nextInt(20) == 0 ? bytes.length : to;
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    private byte[] flipped(byte[] one) {
        if (one.length > 0) {
            one[0] ^= (byte) (1 << random.nextInt(8));
        }
        return one;
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, Math.min(from, bytes.length), Math.min(to, bytes.length));
    }
}
