package org.dateline.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.DatePrecision;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.Scope;
import org.dateline.model.TimeMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the news at the head of an article happened, for accounts whose own clauses name no day or no town: the
 * day and town told beside it, the town most spoken of, the dateline; at last the day of publication, which is marked as such.
 */
final class Setting {
    /** Only what begins within so many sentences is the article's news. */
    private static final int LEAD = 6;

    private static final int BESIDE = 2;
    private static final String AFTERMATH = "aftermath-word";
    private static final String DATELINE = "en.place.dateline";
    private static final String WEEKDAY = "en.time.weekday";
    private static final int OLDEST_DAYS = 45;
    private static final int LONG_BEFORE = 13;
    /** Where the news begins the text names its place, not where somebody telephoned from. */
    private static final int FIRST = 10;

    private static final int OWN = 6;
    private static final int NEAR = 3;
    private static final int ENOUGH = 3;
    private static final Set<String> FAMILIES = Set.of("attack", "unrest");
    private static final Set<String> AFTER = Set.of(
            "en.arrest",
            "en.release",
            "en.harm.arrest",
            "en.harm.free",
            "en.harm.die",
            "en.harm.dead",
            "en.harm.hospital",
            "en.harm.condition",
            "en.harm.body");
    private static final Set<String> DIRECTIONS = Set.of(
            "north", "south", "east", "west", "northern", "southern", "eastern", "western", "province", "region");
    private static final Set<String> SPEAKING = Set.of("speak", "tell", "address");
    private static final Set<String> GOING = Set.of(
            "send",
            "come",
            "arrive",
            "travel",
            "return",
            "fly",
            "sail",
            "drive",
            "telephone",
            "speak",
            "report",
            "write");
    private static final Set<String> FORCES = Set.of("security-forces", "local-force-word");
    private static final Set<String> ELSEWHERE = Set.of("hospital-word", "jail-word", "prison", "court-word");

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final @Nullable LocalDate published;
    private final List<Tree> trees;

    Setting(AnnotatedDocument document, Semantics semantics, @Nullable LocalDate published) {
        this.document = document;
        this.semantics = semantics;
        this.published = published;
        this.trees = document.trees();
    }

    /** Fills what the drafts lack. */
    void fill(List<AccountDraft> drafts) {
        boolean news = true;
        AccountDraft leading = null;
        for (AccountDraft draft : drafts) {
            draft.old = leading != null && isLongBefore(draft, leading);
            if (draft.scope == Scope.INCIDENT && draft.happened && FAMILIES.contains(draft.family)) {
                boolean first = news;
                boolean lead = first && first(draft) < LEAD;
                news = false;
                leading = leading == null ? draft : leading;
                if (lead) {
                    day(draft, drafts);
                }
                if (draft.time == null) {
                    draft.time = date(draft, first).orElse(null);
                }
                if (draft.time == null) {
                    draft.time = ofTotal(drafts).orElse(null);
                }
                draft.time = past(draft.time);
                if (draft.time == null && lead && !(draft.news && isOfTrial(draft))) {
                    draft.dayOfPublication = published;
                }
                draft.partOfDay = partOfDay(draft).orElse(null);
                if (isOpen(draft.place)) {
                    Optional<PlaceMention> town = town(draft, lead, drafts);
                    Optional<PlaceMention> found = town.isEmpty() && lead ? home(draft) : town;
                    found.ifPresent(p -> draft.place = p);
                }
                PrisonTale.place(draft, document).ifPresent(p -> draft.place = p);
            }
        }
    }

    /** "Last month gunmen overran a base": told behind fresh news, it is history. */
    private static boolean isLongBefore(AccountDraft draft, AccountDraft leading) {
        LocalDate to = draft.time == null ? null : draft.time.to();
        LocalDate from = leading.time == null ? null : leading.time.from();
        return to != null && from != null && to.isBefore(from.minusDays(LONG_BEFORE));
    }

    /** Whether a town may yet be told; not where a village is named that no table knows. */
    private static boolean isOpen(@Nullable PlaceMention told) {
        return told == null
                || told.place() == null
                || Distance.isWide(told.place()) && !Distance.isNamedWithin(told.place());
    }

    /** The day of the news as the text says it apart from the words of the event. */
    private void day(AccountDraft draft, List<AccountDraft> drafts) {
        NewsDay days = new NewsDay(document, semantics, published);
        int from = first(draft);
        int to = drafts.stream()
                .filter(d -> d != draft && d.scope == Scope.INCIDENT && d.happened && d.family.equals(draft.family))
                .mapToInt(this::first)
                .filter(order -> order > from)
                .min()
                .orElse(Integer.MAX_VALUE);
        strong(draft);
        TimeMention told = draft.time;
        Optional<TimeMention> better = days.happened(from, to).map(day -> told == null ? day : days.inWeek(day, told));
        if (better.isEmpty() && (told == null || draft.news && days.isFresh(told))) {
            better = days.recalled().filter(day -> told == null || isBefore(day, told));
            draft.news |= better.isPresent();
        }
        if (better.isEmpty() && draft.news && (told == null || days.isFresh(told))) {
            better = days.ofCrime();
        }
        if (better.isEmpty() && told != null) {
            better = days.within(told);
        }
        better.ifPresent(day -> draft.time = day);
    }

    /** "Thirteen were killed in three towns on Thursday": the day of each that is told after it without a day. */
    private static Optional<TimeMention> ofTotal(List<AccountDraft> drafts) {
        return drafts.stream()
                .limit(2)
                .filter(d -> d.scope == Scope.AGGREGATE && d.happened && FAMILIES.contains(d.family))
                .map(d -> d.time)
                .filter(t -> t != null && t.from() != null && t.precision() == DatePrecision.DAY)
                .findFirst();
    }

    private static boolean isBefore(TimeMention day, TimeMention told) {
        return day.from() != null && told.from() != null && day.from().isBefore(told.from());
    }

    /** What happened on a weekday did so on the last one: no news is of days to come. */
    private @Nullable TimeMention past(@Nullable TimeMention told) {
        LocalDate day = told == null ? null : told.from();
        if (told == null
                || day == null
                || published == null
                || !day.isAfter(published)
                || !told.rule().startsWith(WEEKDAY)
                || told.precision() != DatePrecision.DAY) {
            return told;
        }
        LocalDate last = day.minusWeeks(1);
        return new TimeMention(
                told.start(),
                told.end(),
                told.type(),
                last.toString(),
                last,
                last,
                DatePrecision.DAY,
                told.partOfDay(),
                told.rule() + "#past");
    }

    /** A trial or a sentence comes so long after the crime that the day of the report tells nothing. */
    private boolean isOfTrial(AccountDraft draft) {
        Tree tree = draft.events.get(0).trigger().tree();
        return tree.tokens().stream().anyMatch(t -> semantics.isWord(t.lemma(), "trial-word"));
    }

    /** The day of a death in hospital or of an arrest gives way to that of the attack, and an arrest's alone tells nothing. */
    private static void strong(AccountDraft draft) {
        TimeMention told = draft.time;
        if (told == null || draft.events.stream().anyMatch(e -> told.equals(e.time()) && !isAfter(e))) {
            return;
        }
        draft.events.stream()
                .filter(e -> !isAfter(e))
                .map(Event::time)
                .filter(t -> t != null && t.from() != null && t.precision() == DatePrecision.DAY)
                .findFirst()
                .ifPresent(t -> draft.time = t);
    }

    /** Whether a trigger tells of what came of an attack, not of the attack. */
    private static boolean isAfter(Event event) {
        String rule = event.trigger().rule().id();
        return AFTER.stream().anyMatch(rule::startsWith);
    }

    private int first(AccountDraft draft) {
        return draft.events.stream().mapToInt(this::order).min().orElse(Integer.MAX_VALUE);
    }

    private int order(Event event) {
        return trees.indexOf(event.trigger().tree());
    }

    /** How many sentences lie between the nearest trigger of the draft and a sentence. */
    private int distance(AccountDraft draft, int order) {
        return draft.events.stream()
                .mapToInt(e -> Math.abs(order(e) - order))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    // ---------------------------------------------------------------- when

    private Optional<TimeMention> date(AccountDraft draft, boolean lead) {
        record At(TimeMention time, int distance) {}
        List<At> found = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            int distance = distance(draft, i);
            if (distance <= (lead ? BESIDE : 0)) {
                for (TimeMention time : document.in(trees.get(i), TimeMention.class)) {
                    if (mayDate(trees.get(i), time)) {
                        found.add(new At(time, distance));
                    }
                }
            }
        }
        return found.stream()
                .min(Comparator.comparingInt(At::distance)
                        .thenComparingInt(a -> a.time().start()))
                .map(At::time);
    }

    /** The part of the day told beside it ("it happened at about nine in the evening"), of its own day or of none. */
    private Optional<String> partOfDay(AccountDraft draft) {
        record At(TimeMention time, int distance) {}
        List<At> found = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            int distance = distance(draft, i);
            for (TimeMention time :
                    distance <= 1 ? document.in(trees.get(i), TimeMention.class) : List.<TimeMention>of()) {
                boolean own = TimesAndPlaces.isClockAlone(document.text(), time) || draft.mayBe(time);
                if (time.partOfDay() != null
                        && own
                        && !isTreatment(trees.get(i))
                        && !ReportedTime.is(trees.get(i), time, semantics)) {
                    found.add(new At(time, distance));
                }
            }
        }
        return found.stream()
                .min(Comparator.comparingInt(At::distance)
                        .thenComparingInt(a -> a.time().start()))
                .map(a -> a.time().partOfDay());
    }

    /** Whether a sentence tells what became of the hurt, or what the police did about it. */
    private boolean isTreatment(Tree tree) {
        return tree.tokens().stream()
                .anyMatch(t -> semantics.isWord(t.lemma(), "hospital-word") || semantics.isWord(t.lemma(), AFTERMATH));
    }

    private boolean mayDate(Tree tree, TimeMention time) {
        LocalDate from = time.from();
        if (from == null
                || time.precision() != DatePrecision.DAY
                || TimesAndPlaces.isClockAlone(document.text(), time)
                || published != null && (from.isAfter(published) || from.isBefore(published.minusDays(OLDEST_DAYS)))) {
            return false;
        }
        return Nearness.top(tree, time) != null && !ReportedTime.is(tree, time, semantics);
    }

    // ---------------------------------------------------------------- where

    private Optional<PlaceMention> town(AccountDraft draft, boolean lead, List<AccountDraft> drafts) {
        Set<PlaceMention> others = placesOfOtherDays(draft, drafts);
        Place known = draft.place == null ? null : draft.place.place();
        record Told(PlaceMention mention, int weight) {}
        List<Told> told = new ArrayList<>();
        boolean pointsAway = false;
        boolean named = namesTown(draft);
        for (int i = 0; i < trees.size(); i++) {
            Tree tree = trees.get(i);
            int distance = distance(draft, i);
            int own = i == first(draft) ? FIRST : OWN;
            int weight = distance == 0 ? own : distance <= BESIDE ? NEAR : lead ? 1 : 0;
            pointsAway |= distance == 0 && pointsAway(tree);
            for (PlaceMention mention : document.in(tree, PlaceMention.class)) {
                Place place = mention.place();
                boolean force = lead && isOfForce(tree, mention);
                weight = force ? Math.max(weight, NEAR) : weight;
                if (weight > 0
                        && place != null
                        && !(named && mention.rule().equals(DATELINE))
                        && !AnnotatedDocument.isDemonym(mention)
                        && !others.contains(mention)
                        && !Distance.isWide(place)
                        && (known == null || Distance.compatible(known, place))
                        && (force || !isElsewhere(tree, mention, draft))) {
                    told.add(new Told(mention, weight));
                }
            }
        }
        if (lead && !pointsAway) {
            dateline()
                    .filter(m -> m.place() != null
                            && !Distance.isWide(m.place())
                            && (known == null || Distance.compatible(known, m.place())))
                    .ifPresent(m -> told.add(new Told(m, NEAR)));
        }
        PlaceMention best = null;
        int most = lead ? 0 : ENOUGH - 1;
        for (Told one : told) {
            int weight = told.stream()
                    .filter(t -> same(t.mention(), one.mention()))
                    .mapToInt(Told::weight)
                    .sum();
            if (weight > most) {
                most = weight;
                best = one.mention();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where something else happened on another day it did not happen. */
    private static Set<PlaceMention> placesOfOtherDays(AccountDraft draft, List<AccountDraft> drafts) {
        Set<PlaceMention> places = new HashSet<>();
        drafts.stream()
                .filter(other -> other != draft && other.time != null && !other.mayBe(draft.time))
                .forEach(other -> other.events.forEach(e -> places.addAll(e.places())));
        draft.events.forEach(e -> e.places().forEach(places::remove));
        return places;
    }

    /** "An Aville teen was shot", and no town is told: near where the people of the news come from. */
    private Optional<PlaceMention> home(AccountDraft draft) {
        Place known = draft.place == null ? null : draft.place.place();
        return trees.stream()
                .filter(tree -> distance(draft, trees.indexOf(tree)) <= BESIDE)
                .flatMap(tree -> document.in(tree, PlaceMention.class).stream().filter(m -> isQuality(tree, m)))
                .filter(m -> m.place() != null && !AnnotatedDocument.isDemonym(m) && !Distance.isWide(m.place()))
                .filter(m -> known == null || Distance.compatible(known, Objects.requireNonNull(m.place())))
                .findFirst()
                .map(m -> new PlaceMention(
                        m.start(),
                        m.end(),
                        m.name(),
                        Objects.requireNonNull(m.place()).near(),
                        m.rule() + "#home"));
    }

    /** "Hit a hospital in Btown": the hospital itself was attacked. */
    private static boolean isStruck(Token place, AccountDraft draft) {
        return draft.events.stream()
                .filter(event -> !event.trigger().isHarm())
                .anyMatch(event -> event.trigger().slots().values().stream().anyMatch(heads -> heads.contains(place)));
    }

    private boolean isQuality(Tree tree, PlaceMention mention) {
        Token top = Nearness.top(tree, mention);
        if (top == null || top.relation() != Relation.COMPOUND) {
            return false;
        }
        Token head = tree.head(top);
        return head != null && semantics.isA(tree, head, "human");
    }

    /** Whether the sentence in which the news begins names a town besides that from which it is sent. */
    private boolean namesTown(AccountDraft draft) {
        int first = first(draft);
        return first < trees.size()
                && document.in(trees.get(first), PlaceMention.class).stream()
                        .anyMatch(m -> m.place() != null
                                && !m.rule().equals(DATELINE)
                                && !AnnotatedDocument.isDemonym(m)
                                && !Distance.isWide(m.place())
                                && !isElsewhere(trees.get(first), m, draft));
    }

    private static boolean same(PlaceMention a, PlaceMention b) {
        return a.place() != null && b.place() != null && Distance.compatible(a.place(), b.place());
    }

    private Optional<PlaceMention> dateline() {
        return document.mentions().stream()
                .filter(PlaceMention.class::isInstance)
                .map(PlaceMention.class::cast)
                .filter(p -> p.rule().equals(DATELINE))
                .findFirst();
    }

    /** "In the south": not where the report was sent from. */
    private static boolean pointsAway(Tree tree) {
        return tree.tokens().stream()
                .anyMatch(t -> t.isNoun() && DIRECTIONS.contains(t.lemma())
                        || t.tag().startsWith("JJ")
                                && DIRECTIONS.contains(t.form().toLowerCase(Locale.ROOT)));
    }

    /** "The Aville police", "officers of Btown Police Department": whose the place is. */
    private boolean isOfForce(Tree tree, PlaceMention mention) {
        Token top = Nearness.top(tree, mention);
        Token head = top == null ? null : tree.head(top);
        Token next = top == null ? null : tree.at(top.index() + 1);
        return head != null && semantics.isA(tree, head, FORCES) || next != null && semantics.isA(tree, next, FORCES);
    }

    /** "Speaking in Aville, he said", "told reporters in Btown", "help sent from Ctown". */
    private static boolean isWhereSomebodySpeaks(Tree tree, Token place, Token verb) {
        boolean from = place.relation() == Relation.PREPOSITION_OBJECT
                && tree.head(place) != null
                && Objects.requireNonNull(tree.head(place)).lemma().equals("from");
        return from ? GOING.contains(verb.lemma()) : SPEAKING.contains(verb.lemma());
    }

    /** Where somebody comes from, is treated or held: "Smith of Aville", "a hospital in Btown". */
    private boolean isElsewhere(Tree tree, PlaceMention mention, AccountDraft draft) {
        Token top = Nearness.top(tree, mention);
        if (top == null) {
            return false;
        }
        for (Token above : tree.upwards(top)) {
            if (above.isVerb()) {
                return isWhereSomebodySpeaks(tree, top, above);
            }
            if (semantics.isA(tree, above, ELSEWHERE)) {
                return !isStruck(above, draft);
            }
            Token head = tree.head(above);
            boolean origin = above.relation() == Relation.PREPOSITION
                    && (above.lemma().equals("of") || above.lemma().equals("from"));
            boolean quality = above.equals(top) && above.relation() == Relation.COMPOUND;
            if (head != null
                    && (origin || quality)
                    && semantics.isA(tree, head, "human")
                    && !semantics.isA(tree, head, "security-forces")) {
                return true;
            }
        }
        return false;
    }
}
