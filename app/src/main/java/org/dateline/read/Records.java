package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stream of lines, headers and bodies of a stated length, as web archives and HTTP have them. */
final class Records {
    private static final int HEADER_LINE = 1 << 16;
    private static final int HEADERS = 500;

    private final InputStream in;
    private long place;
    private boolean cutOff;

    Records(InputStream in) {
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 13);
    }

    /** How many bytes were read. */
    long place() {
        return place;
    }

    /** Whether the last body ended before its length. */
    boolean isCutOff() {
        return cutOff;
    }

    /** The next line without its end, null at the end of the stream. Of a line longer than the limit the rest is passed over. */
    @Nullable
    String line(int limit) throws IOException {
        StringBuilder line = new StringBuilder();
        int b = next();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            if (line.length() < limit) {
                line.append((char) b);
            }
            b = next();
        }
        if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The headers up to the blank line, names in lower case; of several with one name the first. */
    Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        String line = line(HEADER_LINE);
        for (int i = 0; line != null && !line.isBlank() && i < HEADERS; i++) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        WarcReader.lower(line.substring(0, colon)),
                        line.substring(colon + 1).strip());
            }
            line = line(HEADER_LINE);
        }
        return headers;
    }

    /** The next so many bytes as a stream of their own. */
    InputStream body(long length) {
        cutOff = false;
        return new InputStream() {
            private long left = length;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int wanted) throws IOException {
                if (left <= 0 || wanted == 0) {
                    return wanted == 0 ? 0 : -1;
                }
                int count = in.read(bytes, from, (int) Math.min(wanted, left));
                if (count < 0) {
                    left = 0;
                    cutOff = true;
                    return -1;
                }
                left -= count;
                place += count;
                return count;
            }
        };
    }

    /** All that is left, as a stream. */
    InputStream rest() {
        return body(Long.MAX_VALUE);
    }

    private int next() throws IOException {
        int b = in.read();
        if (b >= 0) {
            place++;
        }
        return b;
    }
}
