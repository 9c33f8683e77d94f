package org.dateline.pipeline;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.read.Intake;
import org.dateline.read.Limit;
import org.dateline.read.Limits;
import org.dateline.read.Provenance;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;

/** Files that somebody sent, kept in a folder for as long as they are read. Nobody is told where that is. */
public final class Uploads {
    /** What a person sends is looked at by them: longer texts are read than of an archive. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(
            null, null, Limits.STANDARD.with(Limit.TEXT, 6_000_000).with(Limit.FILE, 16 << 20));

    private static final String TEXT = ".txt";
    private static final String JSON = ".json";

    private Uploads() {}

    /**
     * Reads the files of a folder, in the order of their names; NAME.json beside NAME.txt describes it.
     *
     * @param named whether the files' names are the senders' own, and addresses of articles that have no other
     */
    public static Consumer<Intake> of(Path folder, List<Path> files, boolean named) {
        List<String> inputs = new ArrayList<>();
        files.stream()
                .sorted()
                .filter(file -> !describes(file))
                .map(Path::toString)
                .forEach(inputs::add);
        return intake ->
                Readers.stream(inputs, InputStream.nullInputStream(), OPTIONS, new Unplaced(folder, named, intake));
    }

    private static boolean describes(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(JSON)
                && Files.exists(file.resolveSibling(name.substring(0, name.length() - JSON.length()) + TEXT));
    }

    /** Takes the folder out of all that is said. */
    private static final class Unplaced implements Intake {
        private final String folder;
        private final boolean named;
        private final Intake intake;

        Unplaced(Path folder, boolean named, Intake intake) {
            this.folder = folder + folder.getFileSystem().getSeparator();
            this.named = named;
            this.intake = intake;
        }

        @Override
        public void article(Article article, Provenance provenance) {
            intake.article(
                    placed(article),
                    new Provenance(without(provenance.input()), provenance.found(), provenance.fetched()));
        }

        @Override
        public void problem(Problem problem) {
            intake.problem(new Problem(problem.code(), without(problem.input()), without(problem.message())));
        }

        private Article placed(Article article) {
            String uri = article.uri();
            return uri == null || !uri.startsWith(folder)
                    ? article
                    : new Article(
                            article.id(),
                            named ? without(uri) : null,
                            article.publisher(),
                            article.title(),
                            article.byline(),
                            article.published(),
                            article.language(),
                            article.sha256(),
                            article.text(),
                            article.agency());
        }

        private String without(String text) {
            return text.replace(folder, "");
        }
    }
}
