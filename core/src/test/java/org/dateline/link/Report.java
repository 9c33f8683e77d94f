package org.dateline.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.FigureScope;
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

/** Builds articles with accounts by hand. Every article has a text of its own unless one is given. */
final class Report {
    private final String id;
    private String publisher;
    private String published = "2021-03-10";
    private String text;
    private @Nullable String title;
    private final List<Story> tellings = new ArrayList<>();

    private Report(String id) {
        this.id = id;
        this.publisher = "Paper " + id;
        this.text = "Text of " + id + ".";
    }

    static Report article(String id) {
        return new Report(id);
    }

    Report of(String outlet) {
        publisher = outlet;
        return this;
    }

    Report on(String day) {
        published = day;
        return this;
    }

    Report saying(String words) {
        text = words;
        return this;
    }

    Report titled(String words) {
        title = words;
        return this;
    }

    Story tells(String... types) {
        Story telling = new Story(this, id + "#" + (tellings.size() + 1), List.of(types));
        tellings.add(telling);
        return telling;
    }

    Extraction read() {
        Article article =
                new Article(id, null, publisher, title, null, Published.parse(published), "en", "sha of " + text, text);
        return new Extraction(
                article, true, tellings.stream().map(Story::account).toList(), List.of());
    }

    /** One account of the article. */
    static final class Story {
        private final Report report;
        private final String id;
        private final List<String> types;
        private Scope scope = Scope.INCIDENT;
        private Focus focus = Focus.MAIN;
        private Modality modality = Modality.ASSERTED;
        private When when = When.UNKNOWN;
        private Where where = Where.UNKNOWN;
        private final List<Who> who = new ArrayList<>();
        private final List<With> weapons = new ArrayList<>();
        private final List<HowMany> figures = new ArrayList<>();
        private final List<Responsibility> responsibility = new ArrayList<>();

        private Story(Report report, String id, List<String> types) {
            this.report = report;
            this.id = id;
            this.types = types;
        }

        Story day(String day) {
            when = dated(day, day, DatePrecision.DAY, DateBasis.TEXT);
            return this;
        }

        Story dayOfPublication() {
            when = dated(report.published, report.published, DatePrecision.DAY, DateBasis.PUBLISHED);
            return this;
        }

        Story month(String first, String last) {
            when = dated(first, last, DatePrecision.MONTH, DateBasis.TEXT);
            return this;
        }

        private static When dated(String from, String to, DatePrecision precision, DateBasis basis) {
            return new When(LocalDate.parse(from), LocalDate.parse(to), precision, null, basis, List.of());
        }

        Story town(String name, double lat, double lon, String country) {
            where = new Where(name, null, null, null, country, null, lat, lon, PlacePrecision.EXACT, List.of());
            return this;
        }

        Story at(String facility, String town, double lat, double lon, String country) {
            where = new Where(town, facility, null, null, country, null, lat, lon, PlacePrecision.EXACT, List.of());
            return this;
        }

        Story country(String country) {
            where = new Where(country, null, null, null, country, null, null, null, PlacePrecision.COUNTRY, List.of());
            return this;
        }

        Story by(String name, @Nullable String actor) {
            who.add(participant(Role.PERPETRATOR, name, actor, "armed-group"));
            return this;
        }

        Story victim(String name, String kind) {
            who.add(participant(Role.VICTIM, name, null, kind));
            return this;
        }

        Story target(String name) {
            who.add(participant(Role.TARGET, name, null, "facility"));
            return this;
        }

        private static Who participant(Role role, String name, @Nullable String actor, String kind) {
            return new Who(role, name, actor, List.of(), kind, null, null, List.of(), List.of());
        }

        Story with(String kind) {
            weapons.add(new With(kind, kind, null, List.of(), List.of()));
            return this;
        }

        Story figure(String of, String group, long number) {
            return figure(of, group, new Quantity(number, number, number, "" + number), null, null);
        }

        Story figure(
                String of, String group, Quantity quantity, @Nullable Speaker speaker, @Nullable FigureScope part) {
            Evidence evidence = new Evidence(0, 4, "Text", "test.figure", speaker, null);
            figures.add(new HowMany(of, group, quantity, part, List.of(evidence)));
            return this;
        }

        Story claimedBy(String group, Speaker speaker) {
            Evidence evidence = new Evidence(0, 4, "Text", "test.claim", speaker, null);
            responsibility.add(new Responsibility(ResponsibilityKind.CLAIM, group, null, List.of(evidence)));
            return this;
        }

        Story as(Modality other) {
            modality = other;
            return this;
        }

        Story inBackground() {
            focus = Focus.BACKGROUND;
            return this;
        }

        Story total() {
            scope = Scope.AGGREGATE;
            return this;
        }

        Report and() {
            return report;
        }

        Extraction read() {
            return report.read();
        }

        private Account account() {
            Evidence trigger = new Evidence(0, 4, "Text", "test.trigger", null, null);
            return new Account(
                    id,
                    report.id,
                    new What(types.get(0), types, List.of(trigger)),
                    scope,
                    focus,
                    modality,
                    when,
                    where,
                    who,
                    weapons,
                    figures,
                    responsibility);
        }
    }

    static Speaker speaker(String name) {
        return new Speaker(name, null, null, "said", null);
    }

    static Speaker speaker(String name, String cue) {
        return new Speaker(name, null, null, cue, null);
    }

    static Quantity atLeast(long number) {
        return new Quantity(number, number, null, "at least " + number);
    }

    static Quantity upTo(long number) {
        return new Quantity(null, number, number, "up to " + number);
    }

    static Quantity about(long number) {
        return new Quantity(null, number, null, "about " + number);
    }

    static Quantity exactly(long number) {
        return new Quantity(number, number, number, String.valueOf(number));
    }
}
