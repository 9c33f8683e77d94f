package org.dateline.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that the parser reads from its flat file. */
record Models(
        FlatModel tagger, FlatModel parser, FlatLexicon<List<String>> ambiguities, FlatLexicon<Set<String>> clusters) {

    /**
     * Reads the flat file.
     *
     * @throws DamagedFileException where it is not as it was written
     */
    static Models read(Path file) throws IOException {
        try (FlatReader in = FlatReader.open(file)) {
            Models models = new Models(
                    FlatModel.read(in),
                    FlatModel.read(in),
                    FlatLexicon.read(in, List::copyOf),
                    FlatLexicon.read(in, HashSet::new));
            in.finish();
            return models;
        }
    }

    /** The collections that words have in common: clusters, and tags that a word may have. */
    List<Collection<String>> collections() {
        List<Collection<String>> all = new ArrayList<>(clusters.distinct());
        all.addAll(ambiguities.distinct());
        return all;
    }

    void write(FlatWriter out) throws IOException {
        tagger.write(out);
        parser.write(out);
        ambiguities.write(out);
        clusters.write(out);
    }
}
