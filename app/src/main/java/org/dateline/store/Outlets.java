package org.dateline.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * By whom articles were published, as filters know it: the publisher's name, else the host of the address; nothing where nobody
 * knows. Whatever agency an article credits: that is whose words it prints, not who published it.
 */
final class Outlets {
    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/?#:]+).*", Pattern.DOTALL);

    private Outlets() {}

    /** Folded, as it is kept and found. */
    static Optional<String> folded(@Nullable String uri, @Nullable String publisher) {
        return names(uri, publisher)
                .map(Folded::of)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** As it is written. */
    static Optional<String> shown(Article article) {
        return names(article.uri(), article.publisher())
                .filter(name -> !Folded.of(name).isEmpty())
                .findFirst();
    }

    private static Stream<String> names(@Nullable String uri, @Nullable String publisher) {
        Matcher host = HOST.matcher(uri == null ? "" : uri);
        return Stream.concat(
                Stream.ofNullable(publisher).map(String::strip),
                host.matches() ? Stream.of(host.group(1)) : Stream.of());
    }
}
