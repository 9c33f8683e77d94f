package org.dateline.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.DatePrecision;
import org.dateline.model.TimeMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The day of an article's news where it stands apart from the words of the event: in a sentence that says when "it happened",
 * as a day of the month or season named before, or, in a story from court, as the first calendar date of the crime.
 */
final class NewsDay {
    /** So far down a text may say when its news happened. */
    private static final int FURTHEST = 16;

    private static final int YEARS = 4;
    private static final int FRESH_DAYS = 3;
    /** With the forms that the lemmatizer leaves as they are. */
    private static final Set<String> HAPPEN = Set.of("happen", "happened", "occur", "occurred", "unfold", "unfolded");

    private static final Set<String> DEEDS = Set.of("attack-noun", "gun-word", "killing-noun");
    private static final Set<String> KNOWN = Set.of("the", "this", "that");
    private static final Set<String> IT = Set.of("it", "this", "incident", "crime", "tragedy", "accident", "violence");
    private static final Set<String> CALLED = Set.of("call", "summon", "dispatch", "alert");
    private static final Set<String> FORCES = Set.of("security-forces", "local-force-word");
    private static final Set<String> EARLIER =
            Set.of("another", "similar", "previous", "earlier", "second", "separate");
    private static final Pattern CALENDAR = Pattern.compile(
            "(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}\\b|\\b\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final @Nullable LocalDate published;

    NewsDay(AnnotatedDocument document, Semantics semantics, @Nullable LocalDate published) {
        this.document = document;
        this.semantics = semantics;
        this.published = published;
    }

    /** The day said with "it happened" or "the shooting occurred", in sentences from one to before another. */
    Optional<TimeMention> happened(int from, int to) {
        List<Tree> trees = document.trees();
        return trees.subList(Math.min(from, trees.size()), Math.min(Math.min(to, FURTHEST), trees.size())).stream()
                .flatMap(this::happened)
                .findFirst();
    }

    /** "The shooting last week happened on Sunday": the Sunday of that week. */
    TimeMention inWeek(TimeMention day, TimeMention told) {
        LocalDate from = told.from();
        LocalDate to = told.to();
        if (told.precision() == DatePrecision.DAY || from == null || to == null || !day(day).isAfter(to)) {
            return day;
        }
        LocalDate earlier = day(day).minusWeeks(1);
        boolean fits = !earlier.isBefore(from) && !earlier.isAfter(to);
        return !fits
                ? day
                : new TimeMention(
                        day.start(),
                        day.end(),
                        day.type(),
                        earlier.toString(),
                        earlier,
                        earlier,
                        DatePrecision.DAY,
                        day.partOfDay(),
                        day.rule() + "#week");
    }

    private Stream<TimeMention> happened(Tree tree) {
        return tree.tokens().stream()
                .filter(t -> t.isVerb() && tellsOfNews(tree, t))
                .flatMap(verb -> days(tree).filter(d -> verb.equals(verbOver(tree, d))));
    }

    private boolean tellsOfNews(Tree tree, Token verb) {
        Token place = tree.at(verb.index() + 1);
        boolean happens = HAPPEN.contains(verb.lemma())
                || verb.lemma().equals("take") && place != null && place.lemma().equals("place")
                || verb.lemma().equals("report") && tree.has(verb, Relation.PASSIVE_SUBJECT);
        Token subject = happens ? tree.child(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT) : null;
        return subject != null
                        && (IT.contains(subject.lemma())
                                || semantics.isA(tree, subject, Set.of("attack-noun", "gun-word")))
                        && tree.children(subject).stream()
                                .noneMatch(t -> EARLIER.contains(t.form().toLowerCase(Locale.ROOT)))
                || isCalledOut(tree, verb);
    }

    /** "Officers were called to a bar about 1 p.m. on Saturday". */
    private boolean isCalledOut(Tree tree, Token verb) {
        Token called = CALLED.contains(verb.lemma()) ? tree.child(verb, Relation.PASSIVE_SUBJECT) : null;
        Token came = verb.lemma().equals("respond") ? tree.child(verb, Relation.SUBJECT) : null;
        Token who = called == null ? came : called;
        return who != null && semantics.isA(tree, who, FORCES);
    }

    /** The day of an attack that is spoken of as known: "the May 3 shooting", "the attack on the evening of 3 May", "Friday's raid". */
    Optional<TimeMention> recalled() {
        List<Tree> trees = document.trees();
        return trees.subList(0, Math.min(FURTHEST, trees.size())).stream()
                .flatMap(tree -> days(tree).filter(d -> isOfKnown(tree, d)))
                .findFirst();
    }

    private boolean isOfKnown(Tree tree, TimeMention day) {
        Token top = Nearness.top(tree, day);
        if (top == null) {
            return false;
        }
        boolean possessive = top.relation() == Relation.POSSESSIVE;
        for (Token token : tree.upwards(top)) {
            if (token.isVerb()) {
                return false;
            }
            if (token.index() != top.index() && token.isNoun() && semantics.isA(tree, token, DEEDS)) {
                List<String> beside = tree.children(token).stream()
                        .map(t -> t.form().toLowerCase(Locale.ROOT))
                        .toList();
                return (possessive || beside.stream().anyMatch(KNOWN::contains))
                        && beside.stream().noneMatch(EARLIER::contains);
            }
        }
        return false;
    }

    /** The first day told within a longer time. */
    Optional<TimeMention> within(TimeMention longer) {
        LocalDate from = longer.from();
        LocalDate to = longer.to();
        if (from == null || to == null || longer.precision() == DatePrecision.DAY) {
            return Optional.empty();
        }
        return document.trees().stream()
                .flatMap(tree -> days(tree).filter(d -> !ReportedTime.is(tree, d, semantics)))
                .filter(d -> !day(d).isBefore(from) && !day(d).isAfter(to))
                .findFirst();
    }

    /** The first calendar date, days before publication, that is told with a crime. */
    Optional<TimeMention> ofCrime() {
        if (published == null) {
            return Optional.empty();
        }
        LocalDate fresh = published.minusDays(FRESH_DAYS);
        LocalDate oldest = published.minusYears(YEARS);
        LocalDate recent = published.minusYears(1);
        return Stream.concat(
                        crimes(document.trees().stream().filter(this::tellsOfCrime)),
                        crimes(document.trees().stream()).filter(d -> day(d).isAfter(recent)))
                .filter(d -> day(d).isBefore(fresh) && day(d).isAfter(oldest))
                .findFirst();
    }

    /** Calendar dates that no arrest or hearing is dated by. */
    private Stream<TimeMention> crimes(Stream<Tree> trees) {
        return trees.flatMap(tree -> days(tree).filter(d -> !ReportedTime.is(tree, d, semantics)))
                .filter(d -> CALENDAR.matcher(document.text().substring(d.start(), d.end()))
                        .find());
    }

    /** Whether a time is as late as the report itself, as an arrest's or a hearing's is. */
    boolean isFresh(TimeMention time) {
        return published != null && time.from() != null && time.from().isAfter(published.minusDays(FRESH_DAYS + 4L));
    }

    private boolean tellsOfCrime(Tree tree) {
        return tree.tokens().stream()
                .anyMatch(t -> HAPPEN.contains(t.lemma())
                        || semantics.isWord(t.lemma(), "shooting-word")
                        || semantics.isWord(t.lemma(), "befallen-killed")
                        || semantics.isWord(t.lemma(), "killing-noun"));
    }

    private static @Nullable Token verbOver(Tree tree, TimeMention time) {
        Token top = Nearness.top(tree, time);
        return top == null
                ? null
                : tree.upwards(top).stream().filter(Token::isVerb).findFirst().orElse(null);
    }

    private Stream<TimeMention> days(Tree tree) {
        return document.in(tree, TimeMention.class).stream()
                .filter(t -> t.from() != null
                        && t.precision() == DatePrecision.DAY
                        && !TimesAndPlaces.isClockAlone(document.text(), t)
                        && (published == null || !day(t).isAfter(published)));
    }

    private static LocalDate day(TimeMention time) {
        return Objects.requireNonNull(time.from());
    }
}
