package org.dateline.read;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a folder and its folders that may be articles, in the order of their names. Files of other kinds are passed
 * over, and so is a .json file, which may tell of the .txt file beside it or be anything: it is read where it is named. Links to folders are not followed: they may go in circles.
 */
final class Folder {
    private static final Set<String> ARTICLES = Set.of(
            "txt", "text", "jsonl", "ndjson", "csv", "tsv", "html", "htm", "xhtml", "mht", "mhtml", "rss", "atom",
            "rdf", "opml", "xml", "eml", "mbox", "pdf", "docx", "zip", "tar", "tgz", "gz", "warc", "arc");
    private static final Set<String> UNSUPPORTED = Set.of("doc", "odt", "rtf", "bz2", "xz", "7z");
    private static final FileVisitOption[] NO_OPTION = {};

    private Folder() {}

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, NO_OPTION)) {
            return walk.filter(file -> Files.isRegularFile(file) && wanted(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    static boolean wanted(Path within) {
        for (Path part : within) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String ending = ending(within);
        return ARTICLES.contains(ending) || UNSUPPORTED.contains(ending);
    }

    /** The file of the same name with another ending. */
    static Path beside(Path file, String ending) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ending);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
