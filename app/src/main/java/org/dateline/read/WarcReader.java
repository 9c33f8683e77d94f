package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web archives: WARC, and ARC, its forerunner. Record after record, in constant memory. Pages that were served, pages saved
 * without a server's answer and text that others took out of pages (WET) are read; requests, pictures and the rest are passed over.
 */
final class WarcReader implements Reader {
    private static final Pattern WARC = Pattern.compile("WARC/\\d\\.\\d+\\s*");
    private static final Pattern ARC = Pattern.compile("(\\S.*) \\S+ (\\d{14,}) (\\S+) (-?\\w+)\\s*");
    private static final Pattern ARC_BEGIN = Pattern.compile("(?:filedesc|https?)://.*");
    private static final int LINE = 1 << 16;

    @Override
    public boolean reads(Input input) {
        return begins(input.opening());
    }

    static boolean begins(String opening) {
        return opening.startsWith("WARC/") || opening.startsWith("filedesc://");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        boolean arc = input.opening().startsWith("filedesc://");
        Records records = new Records(input.stream());
        boolean lost = false;
        boolean any = false;
        long begins = records.place();
        String line = records.line(LINE);
        while (line != null && !input.origin().budget().isExhausted()) {
            reached(begins, line, input, shelf);
            Matcher old = ARC.matcher(line);
            if (!arc && WARC.matcher(line).matches()) {
                lost = false;
                any |= warc(records, input, shelf);
            } else if (arc && ARC_BEGIN.matcher(line).matches() && old.matches()) {
                lost = false;
                any |= arc(old, records, input, shelf);
            } else if (!line.isBlank() && !lost) {
                lost = true;
                shelf.problem(
                        Codes.DAMAGED,
                        input.name(),
                        "no record begins at byte " + records.place() + "; read on behind it");
            }
            begins = records.place();
            line = records.line(LINE);
        }
        if (!any) {
            shelf.problem(Codes.EMPTY_INPUT, input.name(), "there is no page in this archive");
        }
    }

    /** Tells how far the file was read where a record of WARC begins: from an ARC's nothing but its first can be read. */
    private static void reached(long begins, String line, Input input, Shelf shelf) {
        Input.Places places = input.origin().places();
        if (places != null && WARC.matcher(line).matches()) {
            Input.Place place = places.of(begins);
            shelf.intake().reached(place.file(), place.offset());
        }
    }

    /** Reads a record; whether it held a page. */
    private static boolean warc(Records records, Input archive, Shelf shelf) throws IOException {
        long place = records.place();
        Map<String, String> headers = records.headers();
        String type = headers.getOrDefault("warc-type", "");
        String address = headers.getOrDefault("warc-target-uri", "").replaceAll("^<|>$", "");
        String media = headers.getOrDefault("content-type", "");
        return record(records, headers.getOrDefault("content-length", ""), place, archive, shelf, body -> {
            if (!address.startsWith("http")) {
                return false;
            }
            if (type.equals("response")) {
                return HttpAnswer.read(body, address, archive, shelf);
            }
            return (type.equals("resource") || type.equals("conversion"))
                    && saved(body, address, media, archive, shelf);
        });
    }

    private static boolean arc(Matcher line, Records records, Input archive, Shelf shelf) throws IOException {
        String address = line.group(1);
        String media = line.group(3);
        return record(
                records,
                line.group(4),
                records.place(),
                archive,
                shelf,
                body -> address.startsWith("http")
                        && media.contains("html")
                        && HttpAnswer.read(body, address, archive, shelf));
    }

    private static boolean saved(InputStream body, String address, String media, Input archive, Shelf shelf)
            throws IOException {
        String type = HttpAnswer.mediaType(media);
        if (!type.equals("text/html") && !type.equals("application/xhtml+xml") && !type.equals("text/plain")) {
            return false;
        }
        shelf.entry(archive.entry(address, address, type, HttpAnswer.charset(media), body));
        return true;
    }

    private static boolean record(
            Records records, String length, long place, Input archive, Shelf shelf, Reading reading)
            throws IOException {
        if (!length.strip().matches("\\d{1,15}")) {
            shelf.problem(
                    Codes.DAMAGED, archive.name(), "the record at byte " + place + " does not say how long it is");
            return false;
        }
        InputStream body = records.body(Long.parseLong(length.strip()));
        boolean page = reading.read(body);
        byte[] rest = new byte[1 << 13];
        int count = body.read(rest);
        while (count > 0) {
            count = body.read(rest);
        }
        if (records.isCutOff()) {
            shelf.problem(Codes.DAMAGED, archive.name(), "the record at byte " + place + " is cut off");
        }
        return page;
    }

    /** What is done with the body of a record: whether it was a page. */
    private interface Reading {
        boolean read(InputStream body) throws IOException;
    }

    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
