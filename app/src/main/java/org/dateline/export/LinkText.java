package org.dateline.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.HowMany;
import org.dateline.model.Link;

/** Pairs of accounts that may tell of one incident, with what speaks for it and against it. */
public final class LinkText {
    private static final String AGAINST = "though ";
    private static final int FIGURES = 3;

    private LinkText() {}

    /**
     * A pair with both sides and the commands that settle it.
     *
     * @param told for each account the article with that account
     * @param standing what holds now: one incident, two, or what was ruled
     */
    public static String of(Link link, Map<String, Extraction> told, String standing, EventTypes types, Page page) {
        Sheet sheet = new Sheet(page);
        AccountText accounts = new AccountText(sheet, types);
        sheet.rule('\u2500').heading("Likeness " + score(link.score()) + ": " + standing, "", Sheet.Style.STRONG);
        for (String id : List.of(link.a(), link.b())) {
            Extraction extraction = told.get(id);
            if (extraction != null) {
                side(sheet, accounts, id, extraction);
            }
        }
        link.because().stream()
                .filter(reason -> !reason.startsWith(AGAINST))
                .forEach(reason -> sheet.row("For", reason, Sheet.Style.PLAIN));
        link.because().stream()
                .filter(reason -> reason.startsWith(AGAINST))
                .forEach(reason -> sheet.row("Against", reason.substring(AGAINST.length()), Sheet.Style.PLAIN));
        return sheet.row("Settle", "dateline rule same " + link.a() + " " + link.b(), Sheet.Style.PLAIN)
                .row("Settle", "dateline rule different " + link.a() + " " + link.b(), Sheet.Style.PLAIN)
                .blank()
                .toString();
    }

    private static void side(Sheet sheet, AccountText accounts, String id, Extraction extraction) {
        Article article = extraction.article();
        Account account = extraction.accounts().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
        sheet.row("Account", account.id() + ", " + ArticleText.headline(article), Sheet.Style.STRONG);
        sheet.row("Account", ArticleText.source(article, false), Sheet.Style.FAINT);
        String figures =
                account.figures().stream().limit(FIGURES).map(LinkText::figure).collect(Collectors.joining("; "));
        sheet.row(
                "Account",
                accounts.name(account.what().type()) + "; " + Wording.when(account.when()) + "; "
                        + Wording.where(account.where()) + (figures.isEmpty() ? "" : "; " + figures),
                Sheet.Style.PLAIN);
    }

    private static String figure(HowMany figure) {
        return Wording.range(figure.quantity()) + " " + Wording.words(figure.of()) + Wording.group(figure.group());
    }

    /** A likeness of 0 to 1 in two digits. */
    static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
