package org.dateline.export;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Article;
import org.dateline.model.Conflict;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;

/** An incident whose sources disagree, with the values side by side and whose they are. */
public final class ConflictText {
    private ConflictText() {}

    /** The incident and its conflicts. */
    public static String of(Dossier dossier, EventTypes types, Page page) {
        Sheet sheet = new Sheet(page);
        String what =
                new AccountText(sheet, types).name(dossier.incident().what().type());
        sheet.heading(
                what + ", " + Wording.where(dossier.incident().where()) + ", "
                        + Wording.when(dossier.incident().when()),
                dossier.incident().id(),
                Sheet.Style.STRONG);
        for (Conflict conflict : dossier.conflicts()) {
            sheet.row("On", conflict.field(), Sheet.Style.WARNING);
            for (Conflict.Side side : conflict.sides()) {
                sheet.row("", side.value(), List.of(tellers(side, dossier)));
            }
        }
        return sheet.blank().toString();
    }

    private static String tellers(Conflict.Side side, Dossier dossier) {
        return side.accounts().stream()
                .map(account -> dossier.articleOf(account)
                        .map(Extraction::article)
                        .map(article -> teller(article) + " (" + account + ")")
                        .orElse(account))
                .collect(Collectors.joining("; "));
    }

    private static String teller(Article article) {
        String name = article.publisher() == null ? article.id() : article.publisher();
        return article.published() == null
                ? name
                : name + ", " + Wording.shortDay(article.published().day());
    }
}
