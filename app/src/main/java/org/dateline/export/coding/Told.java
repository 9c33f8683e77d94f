package org.dateline.export.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.Published;
import org.dateline.model.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** The articles that tell of an incident, the earliest first, as tables cite them. */
public final class Told {
    private final List<Article> articles;

    private Told(List<Article> articles) {
        this.articles = articles;
    }

    /** The articles of a dossier. */
    public static Told of(Dossier dossier) {
        return new Told(dossier.told().stream()
                .map(Extraction::article)
                .sorted(Comparator.comparing(Told::day).thenComparing(Article::id))
                .toList());
    }

    /** The articles. */
    public List<Article> articles() {
        return articles;
    }

    /** Whose they are, each once; without those that nobody names. */
    public List<String> outlets() {
        return articles.stream()
                .map(Told::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The publisher, else the host of the address; null where neither is known. */
    public static @Nullable String outlet(Article article) {
        if (article.publisher() != null) {
            return article.publisher();
        }
        String uri = article.uri();
        return uri != null && uri.matches("https?://.*")
                ? uri.replaceFirst("https?://([^/:?#]+).*", "$1").toLowerCase(Locale.ROOT)
                : null;
    }

    /** The day of publication, empty where it is unknown. */
    public static String day(Article article) {
        Published published = article.published();
        return published == null ? "" : published.day().toString();
    }

    /** An article as a reference: outlet, title, day, of which the known ones are given. */
    public static String citation(Article article) {
        String title = article.title() == null ? "" : "\"" + article.title() + "\"";
        return String.join(
                ", ",
                Stream.of(Objects.requireNonNullElse(outlet(article), ""), title, day(article))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** Who is quoted for the numbers of killed, each once. */
    public static List<String> speakers(Dossier dossier) {
        List<String> names = new ArrayList<>();
        dossier.incident().figures().stream()
                .filter(figure -> figure.of().equals("killed"))
                .flatMap(figure -> figure.versions().stream())
                .filter(version -> version.saidBy() != null && version.speakerKind() != SpeakerKind.MEDIA)
                .map(version -> String.valueOf(version.saidBy()))
                .distinct()
                .forEach(names::add);
        return names;
    }
}
