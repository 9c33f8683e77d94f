package org.dateline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Published;
import org.dateline.read.Articles;
import org.dateline.store.Store;
import org.dateline.store.Stores;

/**
 * A store of the example articles, but of the prison break two that tell it shorter, with two tolls, and one with a month's
 * total by somebody else.
 */
public final class TestStore {
    private static final List<Article> MORE = List.of(
            article(
                    "raid-1",
                    "The Morning Wire",
                    "2013-07-23",
                    "Hundreds flee Iraqi prison after raid",
                    "Gunmen stormed the Abu Ghraib prison near Baghdad on the night of July 21, freeing hundreds of inmates. "
                            + "The Justice Ministry said 71 people were killed in the raid on Abu Ghraib. "
                            + "Al-Qaeda in Iraq claimed responsibility for the attack in a statement."),
            article(
                    "raid-2",
                    "Evening Post",
                    "2013-07-24",
                    "Toll of Iraq jail attack",
                    "Gunmen attacked the Abu Ghraib prison near Baghdad on July 21. "
                            + "A doctor said 26 people were killed in the attack on Abu Ghraib and 40 others were wounded."),
            article(
                    "july-toll",
                    "The Morning Wire",
                    "2013-08-01",
                    "July deadliest month in Iraq in years",
                    "July was the deadliest month in Iraq since 2008. "
                            + "The United Nations said 1,200 people were killed in violence in Iraq in July 2013."));

    private TestStore() {}

    /** Fills a new store. */
    public static void fill(Path file) {
        try (Store store = Stores.open(file.toString())) {
            read().forEach(store::add);
        }
    }

    private static Stream<Extraction> read() {
        return Stream.concat(
                TestPipeline.read(Repository.ROOT.resolve("examples").toString()).extractions().stream()
                        .filter(e -> !e.article().id().startsWith("abu-ghraib")),
                TestPipeline.read(new Articles(MORE, List.of())).extractions().stream());
    }

    private static Article article(String id, String publisher, String published, String title, String text) {
        return new Article(
                id,
                null,
                publisher,
                title,
                null,
                new Published(LocalDate.parse(published), null),
                "en",
                Integer.toHexString(text.hashCode()),
                text);
    }
}
