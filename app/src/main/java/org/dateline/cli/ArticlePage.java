package org.dateline.cli;

import org.dateline.export.Plain;
import org.dateline.model.Article;
import org.dateline.model.FetchRecord;
import org.dateline.read.Provenance;
import org.jspecify.annotations.Nullable;

/** An article as it was read, for people: each field with where it was found, then the text. */
final class ArticlePage {
    private static final int FIELD = 11;

    private ArticlePage() {}

    static String of(Article article, Provenance provenance) {
        StringBuilder page = new StringBuilder(provenance.input()).append('\n');
        line(page, provenance, "title", article.title());
        line(
                page,
                provenance,
                "published",
                article.published() == null ? null : article.published().iso());
        line(page, provenance, "byline", article.byline());
        line(page, provenance, "publisher", article.publisher());
        line(page, provenance, "language", article.language());
        line(page, provenance, "uri", article.uri());
        if (provenance.fetched() != null) {
            line(page, provenance, "fetched", fetched(provenance.fetched().how()));
        }
        page.append("  id         ").append(article.id()).append("\n\n");
        article.text().lines().forEach(line -> page.append(Plain.line(line)).append('\n'));
        return page.append('\n').toString();
    }

    /** How something was fetched, on a line. */
    static String fetched(FetchRecord how) {
        return how.at() + ", " + how.status() + ", " + (how.mediaType().isEmpty() ? "no type" : how.mediaType()) + ", "
                + how.length() + " bytes, SHA-256 " + how.sha256();
    }

    private static void line(StringBuilder page, Provenance provenance, String field, @Nullable String value) {
        String where = provenance.found().get(field);
        page.append("  ")
                .append(field)
                .append(" ".repeat(FIELD - field.length()))
                .append(value == null ? "unknown" : Plain.line(value))
                .append(where == null ? "" : "  (" + where + ")")
                .append('\n');
    }
}
