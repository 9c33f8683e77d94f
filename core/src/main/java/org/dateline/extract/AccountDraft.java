package org.dateline.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Modality;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.Responsibility;
import org.dateline.model.Scope;
import org.dateline.model.TimeMention;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/** Events that are being put together to one account. Lives only while an article is read. */
final class AccountDraft {
    final String family;
    final Scope scope;
    final boolean happened;
    final List<Event> events = new ArrayList<>();
    final List<Responsibility> responsibility = new ArrayList<>();
    final List<Who> accused = new ArrayList<>();
    /** Victims whom a sentence names that tells of nothing else. */
    final List<Who> identified = new ArrayList<>();

    @Nullable
    TimeMention time;

    @Nullable
    PlaceMention place;

    /** The part of the day where it is told apart from the words of the event. */
    @Nullable
    String partOfDay;

    /** Whether the place is only one near which it was. */
    private boolean isBeside;

    /** Whether it is what the article is about, however long ago it was. */
    boolean news;

    /** Whether it lies well before the article's news. */
    boolean old;

    /** Set where no day is told of the article's news: that on which it was published. */
    @Nullable
    LocalDate dayOfPublication;

    AccountDraft(String family, Scope scope, boolean happened) {
        this.family = family;
        this.scope = scope;
        this.happened = happened;
    }

    /** Takes a day that is lacking from a draft of which one trigger tells too. */
    void takeDay(AccountDraft twin) {
        time = time == null ? twin.time : time;
    }

    /** Takes a day or place that is lacking from a draft that tells of the same. */
    void takeUp(AccountDraft other) {
        time = time == null ? other.time : time;
        place = place == null ? other.place : place;
    }

    void add(Event event) {
        boolean shorter = time == null
                || event.time() != null && length(event.time()) < length(time) && !Sequelae.isLater(event, time);
        if (shorter || Sequelae.isPreceded(events, time, event)) {
            time = event.time() == null ? time : event.time();
        }
        events.add(event);
        Optional<PlaceMention> better = event.places().stream()
                .filter(p -> p.place() != null)
                .filter(p -> place == null || isFiner(p, place) || isBeside && isSpot(event, p, place))
                .findFirst();
        better.ifPresent(p -> {
            place = p;
            isBeside = TimesAndPlaces.onlyBeside(event.trigger().tree(), p);
        });
    }

    /** Whether a place is one itself where the present one only says near what it lies: "two jails outside Baghdad". */
    private static boolean isSpot(Event event, PlaceMention candidate, PlaceMention present) {
        Place old = present.place();
        Place fresh = candidate.place();
        return old != null
                && fresh != null
                && !Distance.isWide(fresh)
                && Distance.compatible(old, fresh)
                && !TimesAndPlaces.onlyBeside(event.trigger().tree(), candidate);
    }

    private static boolean isFiner(PlaceMention candidate, PlaceMention present) {
        Place old = present.place();
        Place fresh = candidate.place();
        if (old == null || fresh == null) {
            return old == null;
        }
        boolean narrows = Distance.isWide(old)
                && !Distance.isNamedWithin(old)
                && (!Distance.isWide(fresh) || Distance.isNamedWithin(fresh));
        boolean facility = old.facility() == null && fresh.facility() != null;
        return Distance.compatible(old, fresh) && (narrows || facility);
    }

    private static long length(TimeMention time) {
        return time.from() == null || time.to() == null
                ? Long.MAX_VALUE
                : time.to().toEpochDay() - time.from().toEpochDay();
    }

    /** Whether anybody is told to have been killed or hurt. */
    boolean tellsOfHarm() {
        return family.equals("attack")
                || events.stream().anyMatch(e -> e.trigger().isHarm());
    }

    /** Whether its first words stand in a sentence. */
    boolean beginsWith(int sentence) {
        return events.get(0).sentence() == sentence;
    }

    /** Whether its day and place are not at odds with those of another. */
    boolean mayBe(AccountDraft other) {
        return areTogether(time, other.time) && areTogether(place, other.place);
    }

    /** Whether its place is not at odds with that of another. */
    boolean isWhere(AccountDraft other) {
        return areTogether(place, other.place);
    }

    /** Whether its day is not at odds with a time; so where neither or only one is known. */
    boolean mayBe(@Nullable TimeMention other) {
        return areTogether(time, other);
    }

    private static boolean areTogether(@Nullable TimeMention a, @Nullable TimeMention b) {
        return a == null
                || b == null
                || a.from() == null
                || b.from() == null
                || a.to() == null
                || b.to() == null
                || !a.to().isBefore(b.from()) && !b.to().isBefore(a.from());
    }

    private static boolean areTogether(@Nullable PlaceMention a, @Nullable PlaceMention b) {
        return a == null
                || b == null
                || a.place() == null
                || b.place() == null
                || Distance.compatible(a.place(), b.place());
    }

    /** How many sentences lie between the nearest words of both. */
    int distance(AccountDraft other) {
        return events.stream()
                .mapToInt(Event::sentence)
                .map(mine -> other.events.stream()
                        .mapToInt(event -> Math.abs(mine - event.sentence()))
                        .min()
                        .orElse(Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether one trigger tells of both: "the assaults on Abu Ghraib and on Taji". */
    boolean sharesTrigger(AccountDraft other) {
        return events.stream()
                .anyMatch(
                        mine -> other.events.stream().anyMatch(e -> e.trigger().equals(mine.trigger())));
    }

    boolean sharesSentence(AccountDraft other) {
        return distance(other) == 0;
    }

    int lastSentence() {
        return events.get(events.size() - 1).sentence();
    }

    int lastParagraph() {
        return events.get(events.size() - 1).trigger().tree().sentence().paragraph();
    }

    boolean hasSentence(int index) {
        return events.stream().anyMatch(e -> e.sentence() == index);
    }

    /** The modality that most of the typed events have, the first of them where even. */
    Modality modality() {
        Event best = events.get(0);
        int most = 0;
        for (Event event : events) {
            int same = (int) events.stream()
                    .filter(e -> e.modality() == event.modality())
                    .count();
            if (same > most) {
                most = same;
                best = event;
            }
        }
        return best.modality();
    }
}
