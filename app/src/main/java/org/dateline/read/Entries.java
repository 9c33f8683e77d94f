package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The entries of an archive of files: those are read that would be read in a folder. */
final class Entries {
    /** Steps out of the archive, which mean nothing here: no entry becomes a file. */
    private static final Pattern UPWARDS = Pattern.compile("(?:^|(?<=/))\\.{1,2}/|^/+");

    private final Input archive;
    private final Shelf shelf;
    private boolean any;

    Entries(Input archive, Shelf shelf) {
        this.archive = archive;
        this.shelf = shelf;
    }

    /** Reads an entry whose bytes are the next of a stream, up to its end; false where no more of the archive may be read. */
    boolean read(String name, InputStream bytes) throws IOException {
        Input entry = archive.entry(archive.name() + "/" + name, archive.uri(), new ZipReader.Kept(bytes));
        if (wanted(name)) {
            any = true;
            shelf.entry(entry);
        }
        byte[] rest = new byte[1 << 13];
        while (!archive.origin().budget().isExhausted()) {
            if (entry.stream().read(rest) < 0) {
                return true;
            }
        }
        return false;
    }

    /** To be called after the last entry. */
    void end() {
        if (!any) {
            shelf.problem(
                    Codes.EMPTY_INPUT, archive.name(), "there is no file in this archive that could be an article");
        }
    }

    private static boolean wanted(String name) {
        try {
            return Folder.wanted(Path.of(UPWARDS.matcher(name).replaceAll("")));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
