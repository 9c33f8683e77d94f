package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Mail: one message (EML), a saved page, which is one too (MHTML), or a box of them (mbox), message after message. */
final class MailReader implements Reader {
    @Override
    public boolean reads(Input input) {
        return input.named(".eml", ".mht", ".mhtml", ".mbox")
                || input.isOf("message/rfc822", "multipart/related")
                || isBox(input)
                || isMessage(input.opening());
    }

    private static boolean isBox(Input input) {
        return input.begins("From ") && input.opening().matches("(?s)From \\S+ [^\\n]*\\d{4}[^\\n]*\\n[A-Za-z-]+:.*");
    }

    private static boolean isMessage(String opening) {
        String head = opening.replace("\r\n", "\n");
        int end = head.indexOf("\n\n");
        String headers = end < 0 ? head : head.substring(0, end + 1);
        boolean first = headers.matches(
                "(?is)(?:from|return-path|received|message-id|mime-version|delivered-to|x-[a-z-]+|date|subject):.*");
        return first
                && headers.matches("(?is).*^?(?:from|date):.*")
                && headers.matches("(?is).*\\n(?:mime-version|message-id|content-type|received):.*");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        if (input.begins("From ")) {
            box(input, shelf);
        } else {
            byte[] bytes = input.bytes(shelf.limits(), Limit.DOCUMENT);
            new Message(input, input.name(), input.uri(), shelf).read(new ByteArrayInputStream(bytes));
        }
    }

    /** Each message begins behind a line that begins with "From " after a blank one. */
    private static void box(Input input, Shelf shelf) throws IOException {
        int limit = shelf.limits().bytes(Limit.DOCUMENT);
        InputStream in = input.stream();
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean blank = true;
        boolean tooLong = false;
        int number = 0;
        int b = in.read();
        while (b >= 0) {
            line.reset();
            while (b >= 0 && b != '\n' && line.size() < limit) {
                line.write(b);
                b = in.read();
            }
            if (b == '\n') {
                line.write(b);
                b = in.read();
            }
            byte[] bytes = line.toByteArray();
            if (blank && startsWithFrom(bytes)) {
                message(message, number++, tooLong, input, shelf);
                message.reset();
                tooLong = false;
            } else if (message.size() + bytes.length > limit) {
                tooLong = true;
            } else {
                message.write(bytes);
            }
            blank = bytes.length <= 2 && (bytes.length == 0 || bytes[0] == '\n' || bytes[0] == '\r');
        }
        message(message, number, tooLong, input, shelf);
    }

    private static boolean startsWithFrom(byte[] line) {
        return line.length > 5
                && line[0] == 'F'
                && line[1] == 'r'
                && line[2] == 'o'
                && line[3] == 'm'
                && line[4] == ' ';
    }

    private static void message(ByteArrayOutputStream message, int number, boolean tooLong, Input input, Shelf shelf)
            throws IOException {
        if (number == 0) {
            return;
        }
        String name = input.name() + " message " + number;
        if (tooLong) {
            shelf.problem(
                    Codes.TOO_LARGE, name, "it has more than " + shelf.limits().of(Limit.DOCUMENT) + " bytes");
        } else {
            new Message(input, name, null, shelf).read(new ByteArrayInputStream(message.toByteArray()));
        }
    }
}
