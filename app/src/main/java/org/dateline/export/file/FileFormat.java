package org.dateline.export.file;

import java.io.IOException;
import java.util.List;
import org.dateline.model.Dossier;

/**
 * A format in which incidents are taken out of a store, as a file. A new one is a class, a line in {@code Exporters.FILES}, a
 * golden file and a section in docs/exports.md.
 */
public interface FileFormat {
    /** The format's name on the command line and in addresses. */
    String id();

    /** What it is, in a few words for a list. */
    String label();

    /** Its media type. */
    String mediaType();

    /** How its files end, without the dot; a folder's name where it is one. */
    String extension();

    /** How much of what stands behind an incident is asked for. */
    default Depth depth() {
        return Depth.ACCOUNTS;
    }

    /** Whether it is made for handing on, so that names are withheld where nobody says otherwise. */
    default boolean isPublic() {
        return true;
    }

    /** Whether it is a folder of several files. */
    default boolean isFolder() {
        return false;
    }

    /** What its rows are counted by, one entry a row; empty where it needs no numbers of its own, or leaves the incident out. */
    default List<String> series(Dossier dossier, Vocabulary vocabulary) {
        return List.of();
    }

    /** The id of a row, as the file has it, by its number. */
    default String rowId(String series, long number) {
        return series + number;
    }

    /** Begins a file. */
    FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException;

    /** How much stands behind an incident that is handed to a format. */
    enum Depth {
        /** The incident alone; {@link Dossier#told} is empty. */
        INCIDENT,
        /** Its accounts and their articles. */
        ACCOUNTS,
        /** The articles with all that was read of them, accounts of other incidents among it. */
        ARTICLES
    }
}
