package org.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** What a server answered, as a web archive keeps it: a page is read where there is one. */
final class HttpAnswer {
    private static final Pattern OK = Pattern.compile("HTTP/\\d(?:\\.\\d)? 200\\b.*");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final int LINE = 1 << 16;

    private HttpAnswer() {}

    /** Reads the page of an answer; false where there is none. */
    static boolean read(InputStream answer, String address, Input archive, Shelf shelf) throws IOException {
        Records records = new Records(answer);
        String status = records.line(LINE);
        if (status == null || !OK.matcher(status).matches()) {
            return false;
        }
        Map<String, String> headers = records.headers();
        String media = headers.getOrDefault("content-type", "text/html");
        String type = mediaType(media);
        if (!type.equals("text/html") && !type.equals("application/xhtml+xml")) {
            return false;
        }
        InputStream body = records.rest();
        if (WarcReader.lower(headers.getOrDefault("transfer-encoding", "")).contains("chunked")) {
            body = new Chunks(body);
        }
        String packing = WarcReader.lower(headers.getOrDefault("content-encoding", ""));
        switch (packing) {
            case "gzip", "x-gzip" -> body = new GzipMembers(body);
            case "deflate" -> body = new InflaterInputStream(body);
            case "", "identity", "utf-8" -> {}
            default -> {
                shelf.problem(
                        Codes.UNSUPPORTED_FORMAT,
                        address,
                        "its page is packed with " + packing + ", which is not read");
                return true;
            }
        }
        shelf.entry(archive.entry(address, address, type, charset(media), body));
        return true;
    }

    static String mediaType(String header) {
        return WarcReader.lower(header.split(";", 2)[0]);
    }

    static String charset(String header) {
        Matcher charset = CHARSET.matcher(header);
        return charset.find() ? charset.group(1) : "";
    }

    /** A body in chunks, each behind its length. Where a length makes no sense, the rest is taken as it stands: some archives lie. */
    private static final class Chunks extends FilterInputStream {
        private static final Pattern LENGTH = Pattern.compile("\\s*([0-9a-fA-F]{1,8})\\s*(?:;.*)?");
        private static final int LENGTH_LINE = 64;

        private long left;
        private boolean plain;
        private boolean ended;
        private boolean first = true;
        private byte[] pushed = {};
        private int pushedAt;

        Chunks(InputStream in) {
            super(new java.io.BufferedInputStream(in, 1 << 13));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (!plain && !ended && left == 0) {
                chunk();
            }
            if (pushedAt < pushed.length) {
                int count = Math.min(length, pushed.length - pushedAt);
                System.arraycopy(pushed, pushedAt, bytes, from, count);
                pushedAt += count;
                return count;
            }
            if (ended) {
                return -1;
            }
            int count = in.read(bytes, from, plain ? length : (int) Math.min(length, left));
            if (!plain) {
                left = count < 0 ? 0 : left - count;
                ended = count < 0;
            }
            return count;
        }

        private void chunk() throws IOException {
            StringBuilder line = new StringBuilder();
            int b = in.read();
            if (!first && (b == '\r' || b == '\n')) {
                b = b == '\r' ? in.read() : b;
                b = in.read();
            }
            while (b >= 0 && b != '\n' && line.length() < LENGTH_LINE) {
                line.append((char) b);
                b = in.read();
            }
            if (b >= 0) {
                line.append((char) b);
            }
            Matcher length = LENGTH.matcher(line.toString().strip());
            if (length.matches()) {
                left = Long.parseLong(length.group(1), 16);
                ended = left == 0;
            } else if (line.length() == 0) {
                ended = true;
            } else {
                plain = true;
                pushed = line.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            }
            first = false;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
