package org.dateline.export;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.FigureVersion;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Link;
import org.dateline.model.Reading;
import org.dateline.model.Review;
import org.dateline.model.Who;

/** One incident on the sheet: the articles that tell of it, and what they agree and disagree on, side by side. */
final class IncidentText {
    private static final int FIGURE = 14;
    private static final int ID = 18;

    private final Sheet sheet;
    private final AccountText accounts;
    private final Map<String, Article> articleOfAccount = new LinkedHashMap<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();

    IncidentText(Sheet sheet, AccountText accounts, Reading reading) {
        this.sheet = sheet;
        this.accounts = accounts;
        for (Extraction extraction : reading.extractions()) {
            articles.put(extraction.article().id(), extraction.article());
            for (Account account : extraction.accounts()) {
                articleOfAccount.put(account.id(), extraction.article());
            }
        }
    }

    /** The articles that tell of an incident, each once. */
    List<Article> articles(Incident incident) {
        return incident.accounts().stream()
                .map(articleOfAccount::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    void write(int number, Incident incident) {
        sheet.heading(number + "  " + accounts.name(incident.what().type()), incident.id(), Sheet.Style.STRONG);
        values(incident);
        told(incident);
        if (sheet.explains()) {
            incident.links().forEach(this::link);
            incident.fieldFrom().forEach((field, from) -> sheet.row("From", field + ": " + from, Sheet.Style.FAINT));
        }
        sheet.blank();
    }

    /** An incident on a page of its own. */
    void page(Incident incident) {
        sheet.rule('\u2550')
                .heading(accounts.name(incident.what().type()), incident.id(), Sheet.Style.STRONG)
                .blank();
        if (incident.review() != Review.AUTOMATIC) {
            sheet.row("Review", incident.review().word(), Sheet.Style.WARNING);
        }
        sheet.row("What", Wording.list(incident.what().types()), Sheet.Style.PLAIN);
        values(incident);
        String degrees = Wording.degrees(incident.where());
        if (degrees != null) {
            sheet.row("Position", degrees + ", " + incident.where().precision().word(), Sheet.Style.PLAIN);
        }
        sheet.row("Told by", sources(incident), Sheet.Style.PLAIN);
    }

    private void values(Incident incident) {
        sheet.row("When", Wording.when(incident.when()), List.of());
        sheet.row("Where", Wording.where(incident.where()), Sheet.Style.PLAIN);
        incident.who().stream().sorted(Comparator.comparing(Who::role)).forEach(accounts::who);
        incident.weapons().forEach(accounts::with);
        List<String> counted =
                incident.figures().stream().map(IncidentFigure::of).distinct().toList();
        incident.figures().stream()
                .sorted(Comparator.comparingInt(figure -> counted.indexOf(figure.of())))
                .forEach(figure -> figure(figure, incident));
        incident.responsibility().forEach(accounts::responsibility);
    }

    private void figure(IncidentFigure figure, Incident incident) {
        String label = Sheet.capital(Wording.words(figure.of()));
        String best =
                figure.best() == null ? "" : "; best " + Wording.number(figure.best()) + " (" + figure.codebook() + ")";
        String range = Wording.range(figure, incident);
        sheet.row(label, range + Wording.group(figure.group()) + best, Sheet.Style.STRONG);
        for (FigureVersion version : figure.versions()) {
            sheet.cells(
                    label,
                    List.of(
                            Wording.range(version.quantity()),
                            version.saidBy() == null ? "the article" : version.saidBy(),
                            source(version)),
                    List.of(FIGURE, (sheet.room() - FIGURE) * 2 / 5));
        }
    }

    private String source(FigureVersion version) {
        Article article = articles.get(version.article());
        String name = article == null || article.publisher() == null ? version.article() : article.publisher();
        String day = version.published() == null
                ? null
                : Wording.shortDay(version.published().day());
        return Stream.of(name, day, version.part() ? "a part" : null, version.denied() ? "denied" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String sources(Incident incident) {
        int tellers = articles(incident).size();
        int sources = incident.independentSources();
        return tellers
                + (tellers == 1 ? " article, " : " articles, ")
                + sources
                + (sources == 1 ? " independent source" : " independent sources");
    }

    private void told(Incident incident) {
        sheet.row("Told by", sources(incident), Sheet.Style.PLAIN);
        for (Article article : articles(incident)) {
            sheet.cells("Told by", List.of(article.id(), ArticleText.headline(article)), List.of(ID));
        }
    }

    private void link(Link link) {
        sheet.row(
                "Linked", link.a() + " and " + link.b() + ": " + String.join("; ", link.because()), Sheet.Style.FAINT);
    }
}
