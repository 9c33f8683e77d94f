package org.dateline.read;

import java.util.List;
import java.util.Optional;

/** Known formats that hold no article as it stands, or none that is read yet. It reads nothing and says what it saw. */
final class UnsupportedReader implements Reader {
    /** A format: its name, and how its files begin, one byte a character. */
    private record Format(String name, List<String> beginnings) {}

    private static final List<Format> FORMATS = List.of(
            new Format("a bzip2 archive", List.of("BZh")),
            new Format("an xz archive", List.of("\u00fd7zXZ\0")),
            new Format("a 7-Zip archive", List.of("7z\u00bc\u00af'\u001c")),
            new Format("a Zstandard archive", List.of("(\u00b5/\u00fd")),
            new Format("a RAR archive", List.of("Rar!\u001a\7")),
            new Format("an old office document", List.of("\u00d0\u00cf\u0011\u00e0")),
            new Format("a rich text document", List.of("{\\rtf")),
            new Format("a picture", List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*", "BM6")),
            new Format("a sound, film or picture", List.of("RIFF", "OggS", "ID3", "fLaC")),
            new Format("a program", List.of("\u007fELF", "\u00ca\u00fe\u00ba\u00be", "MZ\u0090")),
            new Format("a SQLite database", List.of("SQLite format 3\0")),
            new Format("a Parquet file", List.of("PAR1")));

    @Override
    public boolean reads(Input input) {
        return format(input).isPresent();
    }

    @Override
    public void read(Input input, Shelf shelf) {
        format(input)
                .ifPresent(name -> shelf.problem(
                        Codes.UNSUPPORTED_FORMAT,
                        input.name(),
                        "it is " + name + ", which is not read; docs/sources.md lists what is"));
    }

    private static Optional<String> format(Input input) {
        Optional<String> known = FORMATS.stream()
                .filter(format -> format.beginnings().stream().anyMatch(input::begins))
                .map(Format::name)
                .findFirst();
        return known.isPresent() ? known : markup(input);
    }

    private static Optional<String> markup(Input input) {
        return input.lowerOpening().startsWith("<?xml") ? Optional.of("an XML document") : Optional.empty();
    }
}
