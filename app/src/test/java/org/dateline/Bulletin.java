package org.dateline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Certainty;
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
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.Scope;
import org.dateline.model.Speaker;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/** An article with one account, by hand: a bombing in Korva, Iraq, on 10 March 2021, published a day later, unless told otherwise. */
public final class Bulletin {
    private final String id;
    private String text;
    private String title;
    private String published = "2021-03-11";
    private String publisher;
    private String type = "bombing";
    private @Nullable LocalDate first = LocalDate.parse("2021-03-10");
    private @Nullable LocalDate last = first;
    private Where where = town("Korva", 34, 44, "IQ");
    private Scope scope = Scope.INCIDENT;
    private Modality modality = Modality.ASSERTED;
    private final List<Who> who = new ArrayList<>();
    private final List<With> weapons = new ArrayList<>();
    private final List<HowMany> figures = new ArrayList<>();
    private final List<Responsibility> responsibility = new ArrayList<>();

    private Bulletin(String id) {
        this.id = id;
        this.text = "Report " + id + " of a blast.";
        this.title = "Title of " + id;
        this.publisher = "Paper " + id;
    }

    /** An article of this id. */
    public static Bulletin article(String id) {
        return new Bulletin(id);
    }

    /** With another text; figures and triggers stand at its beginning. */
    public Bulletin saying(String words) {
        text = words;
        return this;
    }

    /** With another title. */
    public Bulletin titled(String words) {
        title = words;
        return this;
    }

    /** Published by somebody on a day or at an instant. */
    public Bulletin published(String by, String when) {
        publisher = by;
        published = when;
        return this;
    }

    /** Of another event type. */
    public Bulletin of(String eventType) {
        type = eventType;
        return this;
    }

    /** On another day. */
    public Bulletin on(String day) {
        first = LocalDate.parse(day);
        last = first;
        return this;
    }

    /** Some time in a month. */
    public Bulletin month(String month) {
        first = LocalDate.parse(month + "-01");
        last = first.plusMonths(1).minusDays(1);
        return this;
    }

    /** Without a date. */
    public Bulletin undated() {
        first = null;
        last = null;
        return this;
    }

    /** In another town, whose province is named by it. */
    public Bulletin in(String name, double lat, double lon, String country) {
        where = town(name, lat, lon, country);
        return this;
    }

    /** In a country and no more. */
    public Bulletin somewhereIn(String country) {
        where = new Where(null, null, null, null, country, null, null, null, PlacePrecision.COUNTRY, List.of());
        return this;
    }

    /** At a place that is not told. */
    public Bulletin nowhere() {
        where = Where.UNKNOWN;
        return this;
    }

    /** A total, of no incident. */
    public Bulletin total() {
        scope = Scope.AGGREGATE;
        return this;
    }

    /** Told otherwise than as a fact. */
    public Bulletin as(Modality other) {
        modality = other;
        return this;
    }

    /** Done by somebody. */
    public Bulletin by(String name, @Nullable String actor) {
        return by(name, actor, Certainty.STATED);
    }

    /** Done by somebody as far as is known. */
    public Bulletin by(String name, @Nullable String actor, Certainty certainty) {
        who.add(new Who(
                Role.PERPETRATOR, name, actor, List.of(), "armed-group", null, certainty, List.of(), List.of()));
        return this;
    }

    /** Against a thing. */
    public Bulletin against(String name) {
        who.add(new Who(Role.TARGET, name, null, List.of(), "facility", null, null, List.of(), List.of()));
        return this;
    }

    /** With a named victim, whose name must stand in the text. */
    public Bulletin killing(String name) {
        int at = text.indexOf(name);
        Evidence named = Evidence.of(text, at, at + name.length(), "test.victim", null);
        who.add(new Who(
                Role.VICTIM, name, null, List.of(), "person", null, Certainty.STATED, List.of(named), List.of(named)));
        return this;
    }

    /** With a weapon. */
    public Bulletin with(String kind) {
        weapons.add(new With(kind, kind, null, List.of(), List.of()));
        return this;
    }

    /** A claim of responsibility, a denial or an accusation. */
    public Bulletin responsibility(ResponsibilityKind kind, String by) {
        responsibility.add(new Responsibility(kind, by, null, List.of(words("test.responsibility", null))));
        return this;
    }

    /** So many of a group killed. */
    public Bulletin killed(String group, long number) {
        return counted("killed", group, new Quantity(number, number, number, String.valueOf(number)), null);
    }

    /** A number of something, on somebody's word or the article's own. */
    public Bulletin counted(String of, String group, Quantity quantity, @Nullable String speaker) {
        figures.add(new HowMany(of, group, quantity, null, List.of(words("test.figure", speaker))));
        return this;
    }

    private static Where town(String name, double lat, double lon, String country) {
        String province = "Province of " + name;
        return new Where(name, null, province, null, country, null, lat, lon, PlacePrecision.EXACT, List.of());
    }

    private Evidence words(String rule, @Nullable String speaker) {
        Speaker said = speaker == null ? null : new Speaker(speaker, null, null, "said", null);
        return new Evidence(0, 6, text.substring(0, 6), rule, said);
    }

    /** What is read of it. */
    public Extraction read() {
        boolean one = first != null && first.equals(last);
        DatePrecision precision = first == null ? DatePrecision.UNKNOWN : one ? DatePrecision.DAY : DatePrecision.MONTH;
        When when = new When(first, last, precision, null, first == null ? null : DateBasis.TEXT, List.of());
        Article article = new Article(
                id,
                "https://news.example/" + id,
                publisher,
                title,
                null,
                Published.parse(published),
                "en",
                sha256(text),
                text);
        Account account = new Account(
                id + ".1",
                id,
                new What(type, List.of(type), List.of(words("test.trigger", null))),
                scope,
                Focus.MAIN,
                modality,
                when,
                where,
                who,
                weapons,
                figures,
                responsibility);
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
