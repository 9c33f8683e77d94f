package org.dateline.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.dateline.model.Problem;

/** The files that the patterns name, in the order of the patterns, and within one of their paths: the order of all articles. */
final class Inputs {
    /** A JSONL longer than this is cut, at line ends. */
    private static final long PIECE_BYTES = 32L << 20;

    private static final String NO_SUCH_INPUT = "no-such-input";

    private final Configuration hadoop;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> parquet = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int files;
    private long bytes;

    private Inputs(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * Finds the files.
     *
     * @throws JobException where there is none at all, or a file system cannot be asked
     */
    static Inputs of(List<String> patterns, Configuration hadoop) {
        Inputs inputs = new Inputs(hadoop);
        for (String pattern : patterns) {
            try {
                inputs.find(pattern);
            } catch (IOException | IllegalArgumentException e) {
                throw new JobException("--in " + pattern + " cannot be looked for: " + e.getMessage(), e);
            }
        }
        if (inputs.files == 0) {
            throw new JobException("there is no file of the name " + String.join(" or ", patterns)
                    + "; name files, folders or patterns such as 'warc/*.warc.gz' after --in");
        }
        return inputs;
    }

    /** What is read by our readers. */
    List<Piece> pieces() {
        return pieces;
    }

    /** The Parquet files, each whole. */
    List<Piece> parquet() {
        return parquet;
    }

    /** What was named and is not there. */
    List<Problem> problems() {
        return problems;
    }

    /** How long all files are together. */
    long bytes() {
        return bytes;
    }

    private void find(String pattern) throws IOException {
        Path path = new Path(pattern);
        FileSystem system = path.getFileSystem(hadoop);
        FileStatus[] found = system.exists(path) ? new FileStatus[] {system.getFileStatus(path)} : glob(system, path);
        if (found.length == 0) {
            problems.add(new Problem(NO_SUCH_INPUT, pattern, "there is no such file or folder"));
        }
        for (FileStatus status : found) {
            add(system, status);
        }
    }

    private static FileStatus[] glob(FileSystem system, Path pattern) throws IOException {
        FileStatus[] found = system.globStatus(pattern);
        if (found == null) {
            return new FileStatus[0];
        }
        Arrays.sort(found, Comparator.comparing(status -> status.getPath().toString()));
        return found;
    }

    private void add(FileSystem system, FileStatus status) throws IOException {
        boolean local = system instanceof LocalFileSystem;
        if (!status.isDirectory()) {
            file(system, status, local);
            return;
        }
        List<FileStatus> inside = inside(system, status.getPath());
        boolean table = inside.stream().anyMatch(file -> ends(file, ".parquet"));
        if (local && !table) {
            // The readers know what in a folder is an article, and what stands beside one.
            pieces.add(Piece.whole(files++, name(status.getPath(), true), true));
            bytes += inside.stream().mapToLong(FileStatus::getLen).sum();
            return;
        }
        for (FileStatus file : inside) {
            if (!table || ends(file, ".parquet")) {
                file(system, file, local);
            }
        }
    }

    /** The files in a folder and its folders by path, but hidden ones. */
    private static List<FileStatus> inside(FileSystem system, Path folder) throws IOException {
        List<FileStatus> files = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true);
        while (all.hasNext()) {
            LocatedFileStatus file = all.next();
            if (!file.getPath().getName().matches("[._].*")) {
                files.add(file);
            }
        }
        files.sort(Comparator.comparing(file -> file.getPath().toString()));
        return files;
    }

    private void file(FileSystem system, FileStatus status, boolean local) throws IOException {
        Piece whole = Piece.whole(files++, name(status.getPath(), local), local);
        long length = status.getLen();
        bytes += length;
        if (ends(status, ".parquet")) {
            parquet.add(whole);
        } else if (length > PIECE_BYTES && ends(status, ".jsonl", ".ndjson") && isBytewise(system, status.getPath())) {
            for (long from = 0; from < length; from += PIECE_BYTES) {
                pieces.add(new Piece(whole.file(), whole.path(), local, from, Math.min(from + PIECE_BYTES, length), 1));
            }
        } else {
            pieces.add(whole);
        }
    }

    private static boolean ends(FileStatus status, String... endings) {
        String name = status.getPath().getName().toLowerCase(Locale.ROOT);
        return Arrays.stream(endings).anyMatch(name::endsWith);
    }

    /** Whether a byte of a line end is always one: not in UTF-16. */
    private static boolean isBytewise(FileSystem system, Path path) throws IOException {
        try (InputStream in = system.open(path)) {
            byte[] head = in.readNBytes(2);
            return head[0] != 0 && head[1] != 0 && (head[0] & 0xFF) < 0xFE;
        } catch (FileNotFoundException e) {
            throw new JobException(path + " is gone, or must not be read", e);
        }
    }

    /** A local file by its path, as one machine names it. */
    private static String name(Path path, boolean local) {
        return local ? path.toUri().getPath() : path.toString();
    }
}
