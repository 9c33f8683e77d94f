package org.dateline.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Conflict;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.FigureVersion;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Link;
import org.dateline.model.Linking;
import org.dateline.model.Quantity;
import org.dateline.model.Reading;
import org.dateline.model.Ruling;

/** One incident with all that stands behind it, for people to read. */
public final class DossierText {
    private static final int DAY = 12;
    private static final int FEWEST_DAYS = 2;

    private final Sheet sheet;
    private final AccountText accounts;
    private final Dossier dossier;

    private DossierText(Sheet sheet, AccountText accounts, Dossier dossier) {
        this.sheet = sheet;
        this.accounts = accounts;
        this.dossier = dossier;
    }

    /** The page of an incident. */
    public static String of(Dossier dossier, EventTypes types, Page page) {
        Sheet sheet = new Sheet(page);
        new DossierText(sheet, new AccountText(sheet, types), dossier).write();
        return sheet.toString();
    }

    private void write() {
        Reading reading =
                new Reading(dossier.told(), new Linking(dossier.sameTextAs(), List.of(dossier.incident())), List.of());
        new IncidentText(sheet, accounts, reading).page(dossier.incident());
        dossier.incident().figures().forEach(this::toll);
        dossier.conflicts().forEach(this::conflict);
        sheet.blank();
        told();
        links();
        history();
    }

    /** The number that each day of publication brought, where there are several days and the number changed. */
    private void toll(IncidentFigure figure) {
        Map<LocalDate, Quantity> byDay = new TreeMap<>();
        for (FigureVersion version : figure.versions()) {
            if (version.published() != null && !version.part() && !version.denied()) {
                byDay.merge(version.published().day(), version.quantity(), DossierText::larger);
            }
        }
        List<String> steps = new ArrayList<>();
        String last = "";
        for (Map.Entry<LocalDate, Quantity> day : byDay.entrySet()) {
            String number = Wording.range(day.getValue());
            if (!number.equals(last)) {
                steps.add(Wording.shortDay(day.getKey()) + ": " + number);
            }
            last = number;
        }
        if (steps.size() >= FEWEST_DAYS) {
            String what = Wording.words(figure.of()) + Wording.group(figure.group());
            sheet.row("Toll", what + " \u2013 " + String.join("; ", steps), Sheet.Style.PLAIN);
        }
    }

    private static Quantity larger(Quantity a, Quantity b) {
        return standing(b) > standing(a) ? b : a;
    }

    private static long standing(Quantity quantity) {
        Long number = Stream.of(quantity.best(), quantity.low(), quantity.high())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return number == null ? -1 : number;
    }

    private void conflict(Conflict conflict) {
        sheet.row("Disagree", conflict.field() + ": " + sides(conflict), Sheet.Style.WARNING);
    }

    static String sides(Conflict conflict) {
        return conflict.sides().stream()
                .map(side -> side.value() + (side.sources() > 1 ? " [" + side.sources() + " sources]" : ""))
                .collect(Collectors.joining(" \u2013 "));
    }

    /** Each text once with its accounts; under it its copies. */
    private void told() {
        section("Accounts");
        Map<String, List<Extraction>> copies = new LinkedHashMap<>();
        List<Extraction> originals = new ArrayList<>();
        Set<String> here = dossier.told().stream().map(e -> e.article().id()).collect(Collectors.toSet());
        for (Extraction extraction : dossier.told()) {
            String original = dossier.sameTextAs().get(extraction.article().id());
            if (original != null && here.contains(original)) {
                copies.computeIfAbsent(original, id -> new ArrayList<>()).add(extraction);
            } else {
                originals.add(extraction);
            }
        }
        for (Extraction extraction : originals) {
            Article article = extraction.article();
            sheet.heading(ArticleText.headline(article), article.id(), Sheet.Style.STRONG);
            sheet.note(ArticleText.source(article, true), Sheet.Style.FAINT);
            String original = dossier.sameTextAs().get(article.id());
            if (original != null) {
                sheet.note("A copy or reprint of " + original + ".", Sheet.Style.WARNING);
            }
            for (Extraction copy : copies.getOrDefault(article.id(), List.of())) {
                sheet.note(
                        "Copied: " + copy.article().id() + ", " + ArticleText.source(copy.article(), true)
                                + ". It is no further source.",
                        Sheet.Style.WARNING);
            }
            sheet.blank();
            for (Account account : extraction.accounts()) {
                accounts.write(account.id(), account);
            }
        }
    }

    private void links() {
        if (dossier.incident().links().isEmpty()) {
            return;
        }
        section("Why they are one incident");
        for (Link link : dossier.incident().links()) {
            sheet.note(
                    link.a() + " and " + link.b() + ", " + LinkText.score(link.score()) + ": "
                            + String.join("; ", link.because()),
                    Sheet.Style.PLAIN);
        }
        sheet.blank();
    }

    private void history() {
        section("History");
        sheet.cells("", List.of(day(dossier.created()), "first made"), List.of(DAY));
        for (Ruling ruling : dossier.rulings()) {
            boolean gone = dossier.rulings().stream().anyMatch(r -> ruling.id().equals(r.takesBack()));
            sheet.cells(
                    "",
                    List.of(day(ruling.at()), RulingText.sentence(ruling) + (gone ? " (taken back)" : "")),
                    List.of(DAY));
        }
        sheet.cells("", List.of(day(dossier.changed()), "last changed"), List.of(DAY));
    }

    private void section(String name) {
        sheet.rule('\u2500').heading(name, "", Sheet.Style.STRONG).blank();
    }

    private static String day(Instant instant) {
        return Wording.shortDay(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
