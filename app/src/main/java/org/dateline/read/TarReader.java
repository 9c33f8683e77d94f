package org.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A TAR archive (ustar, GNU and pax names), read as it streams. Links and devices in it are passed over. */
final class TarReader implements Reader {
    private static final int BLOCK = 512;
    private static final int MAGIC = 257;
    private static final int LONGEST_NAME = 1 << 16;
    private static final Pattern PAX_PATH = Pattern.compile("\\d+ path=([^\\n]*)\\n");

    @Override
    public boolean reads(Input input) {
        byte[] head = input.head();
        return head.length >= BLOCK && text(head, MAGIC, 5).equals("ustar");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        Records records = new Records(input.stream());
        Entries entries = new Entries(input, shelf);
        String longName = "";
        while (true) {
            byte[] header = records.body(BLOCK).readNBytes(BLOCK);
            if (header.length < BLOCK || isZero(header)) {
                break;
            }
            long size = size(header);
            InputStream body = records.body(size);
            char type = (char) header[156];
            if (type == 'L' || type == 'x') {
                longName = longName(type, body, size, longName);
            } else if (type == '0' || type == 0) {
                if (!entries.read(longName.isEmpty() ? name(header) : longName, body)) {
                    return;
                }
                longName = "";
            } else {
                body.transferTo(java.io.OutputStream.nullOutputStream());
                longName = type == 'g' ? longName : "";
            }
            if (records.isCutOff()) {
                throw new EOFException("it ends in the middle of an entry");
            }
            records.body((BLOCK - size % BLOCK) % BLOCK).transferTo(java.io.OutputStream.nullOutputStream());
        }
        entries.end();
    }

    private static String longName(char type, InputStream body, long size, String before) throws IOException {
        if (size > LONGEST_NAME) {
            throw new RefusedException(Codes.DAMAGED, "the name of an entry has " + size + " bytes");
        }
        String text = new String(body.readNBytes((int) size), StandardCharsets.UTF_8);
        if (type == 'L') {
            return text.replaceAll("\0.*", "");
        }
        Matcher path = PAX_PATH.matcher(text);
        return path.find() ? path.group(1) : before;
    }

    private static String name(byte[] header) {
        String prefix = text(header, MAGIC, 6).equals("ustar") ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
    }

    private static long size(byte[] header) throws RefusedException {
        if ((header[124] & 0x80) != 0) {
            long size = 0;
            for (int i = 128; i < 136; i++) {
                size = size << 8 | header[i] & 0xFF;
            }
            if (size >= 0) {
                return size;
            }
        }
        String octal = text(header, 124, 12).strip();
        if (!octal.matches("[0-7]{1,12}")) {
            throw new RefusedException(Codes.DAMAGED, "the size of an entry makes no sense");
        }
        return Long.parseLong(octal, 8);
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.UTF_8);
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
