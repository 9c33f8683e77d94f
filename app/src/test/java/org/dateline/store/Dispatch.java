package org.dateline.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.Focus;
import org.dateline.model.HowMany;
import org.dateline.model.Modality;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Published;
import org.dateline.model.Quantity;
import org.dateline.model.Role;
import org.dateline.model.Scope;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/** An article with one account, by hand: a bombing in Korva, Iraq, on 10 March 2021, unless told otherwise. */
final class Dispatch {
    private final String id;
    private String text;
    private String type = "bombing";
    private @Nullable LocalDate first = LocalDate.parse("2021-03-10");
    private @Nullable LocalDate last = first;
    private Where where = town("Korva", 34, 44, "IQ");
    private Scope scope = Scope.INCIDENT;
    private final List<Who> who = new ArrayList<>();
    private final List<HowMany> figures = new ArrayList<>();

    private Dispatch(String id) {
        this.id = id;
        this.text = "Report " + id + " of a blast.";
    }

    static Dispatch article(String id) {
        return new Dispatch(id);
    }

    Dispatch saying(String words) {
        text = words;
        return this;
    }

    Dispatch of(String eventType) {
        type = eventType;
        return this;
    }

    Dispatch on(String day) {
        return from(day, day);
    }

    Dispatch from(String firstDay, String lastDay) {
        first = LocalDate.parse(firstDay);
        last = LocalDate.parse(lastDay);
        return this;
    }

    Dispatch undated() {
        first = null;
        last = null;
        return this;
    }

    Dispatch in(String name, double lat, double lon, String country) {
        where = town(name, lat, lon, country);
        return this;
    }

    /** A country's centre stands for the country. */
    Dispatch somewhereIn(String country, double lat, double lon) {
        where = new Where(country, null, null, null, country, null, lat, lon, PlacePrecision.COUNTRY, List.of());
        return this;
    }

    Dispatch nowhere() {
        where = Where.UNKNOWN;
        return this;
    }

    Dispatch total() {
        scope = Scope.AGGREGATE;
        return this;
    }

    Dispatch by(String name, @Nullable String actor, String... aliases) {
        who.add(new Who(
                Role.PERPETRATOR, name, actor, List.of(aliases), "armed-group", null, null, List.of(), List.of()));
        return this;
    }

    Dispatch killed(String group, long number) {
        return counted("killed", group, number);
    }

    Dispatch counted(String of, String group, long number) {
        Quantity quantity = new Quantity(number, number, number, String.valueOf(number));
        figures.add(new HowMany(of, group, quantity, null, List.of(words("test.figure"))));
        return this;
    }

    private static Where town(String name, double lat, double lon, String country) {
        String province = "Province of " + name;
        return new Where(name, null, province, null, country, null, lat, lon, PlacePrecision.EXACT, List.of());
    }

    private Evidence words(String rule) {
        return new Evidence(0, 6, text.substring(0, 6), rule, null);
    }

    Extraction read() {
        DatePrecision precision = first == null ? DatePrecision.UNKNOWN : DatePrecision.DAY;
        When when = new When(first, last, precision, null, first == null ? null : DateBasis.TEXT, List.of());
        Article article = new Article(
                id,
                "https://news.example/" + id,
                "Paper " + id,
                "Title of " + id,
                null,
                Published.parse("2021-03-11"),
                "en",
                sha256(text),
                text);
        Account account = new Account(
                id + ".1",
                id,
                new What(type, List.of(type), List.of(words("test.trigger"))),
                scope,
                Focus.MAIN,
                Modality.ASSERTED,
                when,
                where,
                who,
                List.of(),
                figures,
                List.of());
        return new Extraction(article, true, List.of(account), List.of());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
