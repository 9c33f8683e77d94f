package org.dateline.export;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.dateline.model.Extraction;

/** One article on the sheet: its headline, where it comes from, and its accounts. */
final class ArticleText {
    private static final int TITLE = 100;
    private static final int REASONS = 6;

    private final Sheet sheet;
    private final AccountText accounts;

    ArticleText(Sheet sheet, AccountText accounts) {
        this.sheet = sheet;
        this.accounts = accounts;
    }

    void write(Extraction extraction, String sameTextAs) {
        Article article = extraction.article();
        sheet.rule('\u2550').heading(headline(article), "", Sheet.Style.STRONG);
        sheet.heading(source(article, sheet.explains()), article.id(), Sheet.Style.FAINT)
                .blank();
        if (!sameTextAs.isEmpty()) {
            sheet.note("A copy or reprint of " + sameTextAs + ".", Sheet.Style.WARNING)
                    .blank();
        }
        if (extraction.accounts().isEmpty()) {
            sheet.note("Tells of no political violence that Dateline can read.", Sheet.Style.FAINT)
                    .blank();
        }
        if (sheet.explains()) {
            sheet.note(relevance(extraction), Sheet.Style.FAINT).blank();
        }
        for (int i = 0; i < extraction.accounts().size(); i++) {
            accounts.write(i + 1, extraction.accounts().get(i));
        }
    }

    /** Where an article comes from: publisher, day, byline; its address where asked, or where no publisher is known. */
    static String source(Article article, boolean address) {
        return Stream.of(
                        article.publisher(),
                        article.published() == null
                                ? "day of publication unknown"
                                : Wording.day(article.published().day()),
                        article.byline(),
                        article.agency() == null || article.agency().equals(article.publisher())
                                ? null
                                : "words of " + article.agency(),
                        article.publisher() == null || address ? article.uri() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** How surely the article tells of political violence, and what speaks most for and against it. */
    private static String relevance(Extraction extraction) {
        String reasons = extraction.relevance().reasons().stream()
                .filter(r -> r.value() * r.weight() != 0)
                .limit(REASONS)
                .map(r -> String.format(Locale.ROOT, "%s %+.2f", r.feature(), r.value() * r.weight()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s: relevance %.2f%s",
                extraction.relevant() ? "Relevant" : "Not relevant",
                extraction.relevance().score(),
                reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    /** The title, else the first words of the text. */
    static String headline(Article article) {
        return Plain.shortened(
                article.title() == null
                        ? article.text().substring(0, Math.min(article.text().length(), 2 * TITLE))
                        : article.title(),
                TITLE);
    }
}
