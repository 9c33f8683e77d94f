package org.dateline.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Account;
import org.dateline.model.Anchor;
import org.dateline.model.Incident;
import org.dateline.model.Passage;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.store.Standing;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;

/** A person who rules on the incidents of a store. What is ruled stays for ever; it can be taken back, not erased. */
public final class Reviewer {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int CHANCES = 1 << 16;

    private final Store store;
    private final String by;
    private final Clock clock;
    private final @Nullable Passage words;
    private final @Nullable Standing seen;
    private final SecureRandom random = new SecureRandom();

    /** A person of that name, who rules now. */
    public Reviewer(Store store, String by) {
        this(store, by, Clock.systemUTC());
    }

    Reviewer(Store store, String by, Clock clock) {
        this(store, by, clock, null, null);
    }

    private Reviewer(Store store, String by, Clock clock, @Nullable Passage words, @Nullable Standing seen) {
        if (by.isBlank()) {
            throw new ReviewException("a ruling needs the name of who rules");
        }
        this.store = store;
        this.by = by.strip();
        this.clock = clock;
        this.words = words;
        this.seen = seen;
    }

    /**
     * The same person, who points to these words with whatever they rule.
     *
     * @throws ReviewException where there are no such words
     */
    public Reviewer pointingTo(Passage passage) {
        int length = store.article(passage.article())
                .orElseThrow(() -> new ReviewException("there is no article " + passage.article()))
                .text()
                .length();
        if (passage.end() > length) {
            throw new ReviewException(
                    "article " + passage.article() + " ends at " + length + ", before " + passage.end());
        }
        return new Reviewer(store, by, clock, passage, seen);
    }

    /** The same person, who rules only while an incident stands as they saw it; later their rulings are refused. */
    public Reviewer having(Standing standing) {
        return new Reviewer(store, by, clock, words, standing);
    }

    /** Both tell of one incident. Each is the id of an incident or an account. */
    public Ruling same(String a, String b, @Nullable String because) {
        List<Anchor> one = anchors(a);
        List<Anchor> other = anchors(b);
        if (one.equals(other)) {
            throw new ReviewException(a + " and " + b + " are one incident already");
        }
        return rule(RulingKind.SAME, one, other, because);
    }

    /** They tell of two incidents. */
    public Ruling different(String a, String b, @Nullable String because) {
        List<Anchor> one = anchors(a);
        List<Anchor> other = anchors(b);
        if (one.stream().anyMatch(other::contains)) {
            throw new ReviewException(
                    a + " and " + b + " have an account in common; name two accounts that are to be parted");
        }
        return rule(RulingKind.DIFFERENT, one, other, because);
    }

    /** The incident is as shown. */
    public Ruling confirm(String incident, @Nullable String because) {
        return rule(RulingKind.CONFIRMED, anchors(incident), List.of(), because);
    }

    /** The incident did not happen, or is none; it is counted in no tally. */
    public Ruling reject(String incident, @Nullable String because) {
        return rule(RulingKind.REJECTED, anchors(incident), List.of(), because);
    }

    /**
     * A field has another value. The name of a known place is one ruling for each field of the place.
     *
     * @throws ReviewException where there is no such field or it cannot have the value; it says what it can have
     */
    public List<Ruling> correct(
            String incident, String field, String value, @Nullable String because, Supplier<Knowledge> knowledge) {
        Incident known = new Dossiers(store).incident(incident).incident();
        List<Anchor> anchors = anchors(incident);
        List<Ruling> rulings = new ArrayList<>();
        Instant moment = moment();
        for (Amendment amendment : Amendment.of(known, field, value, knowledge)) {
            rulings.add(ruling(RulingKind.CORRECTED, anchors, List.of(), amendment, because, moment));
            moment = moment.plusMillis(1);
        }
        store.rule(rulings, seen);
        return rulings;
    }

    /**
     * An earlier ruling no longer holds.
     *
     * @throws ReviewException where there is none of that id, or it is taken back already
     */
    public Ruling takeBack(String ruling, @Nullable String because) {
        List<Ruling> all = store.rulings();
        Ruling meant = all.stream()
                .filter(other -> other.id().equals(ruling))
                .findFirst()
                .orElseThrow(() -> new ReviewException("there is no ruling " + ruling
                        + Likest.question(ruling, all.stream().map(Ruling::id).toList())));
        if (meant.kind() == RulingKind.TAKEN_BACK) {
            throw new ReviewException(ruling + " takes back " + meant.takesBack() + "; rule that anew instead");
        }
        if (all.stream().anyMatch(other -> ruling.equals(other.takesBack()))) {
            throw new ReviewException(ruling + " is taken back already");
        }
        Instant moment = moment();
        return keep(new Ruling(
                id(moment),
                RulingKind.TAKEN_BACK,
                meant.a(),
                meant.b(),
                null,
                null,
                because,
                by,
                moment,
                meant.id(),
                words));
    }

    private Ruling rule(RulingKind kind, List<Anchor> a, List<Anchor> b, @Nullable String because) {
        return keep(ruling(kind, a, b, null, because, moment()));
    }

    private Ruling ruling(
            RulingKind kind,
            List<Anchor> a,
            List<Anchor> b,
            @Nullable Amendment amendment,
            @Nullable String because,
            Instant moment) {
        return new Ruling(
                id(moment),
                kind,
                a,
                b,
                amendment == null ? null : amendment.field(),
                amendment == null ? null : amendment.value(),
                because,
                by,
                moment,
                null,
                words);
    }

    private Ruling keep(Ruling ruling) {
        store.rule(List.of(ruling), seen);
        return ruling;
    }

    /** The accounts of an incident, or the one account, that an id names. */
    private List<Anchor> anchors(String id) {
        List<String> members =
                store.incident(id).map(stored -> stored.incident().accounts()).orElse(List.of(id));
        List<Account> accounts = store.accounts(members);
        if (accounts.isEmpty()) {
            return anchors(new Dossiers(store).incident(id).incident().id());
        }
        return accounts.stream().map(Anchor::of).toList();
    }

    /** Now, but after every ruling that is there, whatever the clock says: a later ruling stands above an earlier one. */
    private Instant moment() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant last = store.lastRuling().map(Ruling::at).orElse(Instant.MIN);
        return now.isAfter(last) ? now : last.plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
    }

    /** By the moment, and by chance where two persons rule in one. */
    private String id(Instant moment) {
        return MOMENT.format(moment) + String.format(Locale.ROOT, "-%04x", random.nextInt(CHANCES));
    }
}
