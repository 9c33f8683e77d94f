package org.dateline.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Anything packed with gzip: what is in it is read as what it is. */
final class GzipReader implements Reader {
    private static final String BEGINNING = "\u001f\u008b\b";
    private static final int HEAD = 16;

    @Override
    public boolean reads(Input input) {
        return input.begins(BEGINNING);
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        GzipMembers members = new GzipMembers(input.stream());
        BufferedInputStream unpacked = new BufferedInputStream(members, HEAD);
        unpacked.mark(HEAD);
        String head = new String(unpacked.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        unpacked.reset();
        String name = input.name();
        if (WarcReader.begins(head)) {
            members.stepOverDamage(place ->
                    shelf.problem(Codes.DAMAGED, name, "a record is damaged near byte " + place + "; left out"));
        } else {
            members.forgetPlaces();
        }
        Input.Places places = input.origin().places();
        shelf.entry(input.unpacked(
                inner(name), unpacked, places == null ? null : offset -> places.of(members.placeOf(offset))));
    }

    /** The name of what was packed. */
    private static String inner(String name) {
        if (name.endsWith(".tgz")) {
            return name.substring(0, name.length() - 4) + ".tar";
        }
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
