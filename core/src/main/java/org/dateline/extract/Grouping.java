package org.dateline.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.EventRule;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.DatePrecision;
import org.dateline.model.Modality;
import org.dateline.model.PlaceMention;
import org.dateline.model.Scope;
import org.dateline.model.TimeMention;
import org.dateline.model.Who;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Which triggers tell of one incident. Each joins the account that fits it best by date, place, participants and nearness
 * in the text, or begins one of its own; a clash of date or place always parts them.
 */
final class Grouping {
    private static final String HARM = "attack";
    /** "The bomb left nine dead" tells it with an adjective. */
    private static final String LEFT_DEAD = "en.harm.dead";
    /** Families whose incidents kill, wound, free or take people. */
    private static final Set<String> HARMFUL = Set.of("attack", "unrest", "custody", "abuse", "power");
    /** Families that one sentence may join to one tale: inmates rioted and escaped. */
    private static final Set<String> ONE_TALE = Set.of("attack", "abuse");

    private static final Set<String> WILFUL = Set.of(
            "kill", "murder", "slay", "abduct", "kidnap", "wound", "shoot", "behead", "stab", "rape", "execute",
            "torture", "flog", "beat", "assault");
    private static final Set<String> HARMS = Set.of("killed", "wounded", "abducted", "shot");
    private static final int ENOUGH = 2;
    /** What begins no account of its own may recall one from further off. */
    private static final int ENOUGH_FOR_WAITING = 1;

    private static final int SAME_FAMILY = 2;
    private static final int NEVER = -100;
    /** Characters of "In ". */
    private static final int FRONT = 4;

    private static final Set<String> APART =
            Set.of("separate", "another", "similar", "second", "third", "elsewhere", "other", "different", "meanwhile");
    private static final Set<String> RECALLING = Set.of("the", "this", "that", "these", "those", "their", "its");

    private final EventTypes types;
    private final @Nullable LocalDate published;
    private final boolean tellsOfForce;
    private final boolean tellsOfMisfortune;
    private final Aggregates aggregates;
    /** Events that go on counting what an aggregate counts. */
    private final Set<Event> totals = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether any verb of the text means to harm. */
    private boolean wilful;

    Grouping(
            EventTypes types,
            Aggregates aggregates,
            @Nullable LocalDate published,
            boolean tellsOfForce,
            boolean tellsOfMisfortune) {
        this.tellsOfMisfortune = tellsOfMisfortune;
        this.tellsOfForce = tellsOfForce;
        this.published = published;
        this.types = types;
        this.aggregates = aggregates;
    }

    /** The accounts in the order in which they begin. */
    List<AccountDraft> group(List<Event> events) {
        wilful = events.stream().anyMatch(this::isWilful);
        List<AccountDraft> drafts = new ArrayList<>();
        List<Event> waiting = new ArrayList<>();
        for (Event event : events) {
            place(event, drafts, waiting);
        }
        for (Event event : waiting) {
            best(event, drafts, ENOUGH_FOR_WAITING).ifPresentOrElse(d -> d.add(event), () -> beginLate(event, drafts));
        }
        return drafts;
    }

    private void place(Event event, List<AccountDraft> drafts, List<Event> waiting) {
        Optional<AccountDraft> total = aggregates.goesOn(event, drafts);
        if (total.isPresent()) {
            totals.add(event);
        }
        Optional<AccountDraft> draft = best(event, drafts, ENOUGH);
        if (draft.isPresent()) {
            draft.get().add(event);
            return;
        }
        Optional<AccountDraft> twin = drafts.stream()
                .filter(d -> d.events.stream().anyMatch(e -> e.trigger().equals(event.trigger())))
                .findFirst();
        if (twin.isPresent() || mayBegin(event) && !isAftermath(event)) {
            AccountDraft fresh = begin(event, drafts);
            twin.or(() -> total).ifPresent(fresh::takeDay);
        } else {
            waiting.add(event);
        }
    }

    private AccountDraft begin(Event event, List<AccountDraft> drafts) {
        AccountDraft fresh = new AccountDraft(family(event), scope(event), happened(event));
        fresh.add(event);
        drafts.add(fresh);
        return fresh;
    }

    /** What is done for the hurt begins an account only where nothing else tells of what hurt them. */
    private void beginLate(Event event, List<AccountDraft> drafts) {
        if (drafts.isEmpty() && isAftermath(event) && mayBegin(event)) {
            begin(event, drafts);
        }
    }

    private static boolean isAftermath(Event event) {
        return event.trigger().isHarm() && event.trigger().rule().strength() == EventRule.Strength.AFTERMATH;
    }

    /**
     * Weak words begin no account unless people or armed men stand with them; harm alone begins one as a total, or where a
     * verb tells it of people in a text that has force in it.
     */
    private boolean mayBegin(Event event) {
        if (event.trigger().isHarm()) {
            return scope(event) == Scope.AGGREGATE || ((tellsOfForce || wilful) && isHarmOfPeople(event));
        }
        return !event.trigger().rule().weak()
                || !event.who().isEmpty()
                || !event.figures().isEmpty();
    }

    /** Verbs that mean to harm, in a text that tells of no misfortune. */
    private boolean isWilful(Event event) {
        return !tellsOfMisfortune && WILFUL.contains(event.trigger().head().lemma());
    }

    private static boolean isHarmOfPeople(Event event) {
        return (event.trigger().head().isVerb() || event.trigger().rule().id().equals(LEFT_DEAD))
                && event.figures().stream()
                        .anyMatch(f -> HARMS.contains(f.of())
                                && !Long.valueOf(0).equals(f.quantity().high()))
                && happened(event);
    }

    private Optional<AccountDraft> best(Event event, List<AccountDraft> drafts, int enough) {
        AccountDraft best = null;
        int most = enough - 1;
        for (AccountDraft draft : drafts) {
            int score = score(event, draft);
            if (score > most || (score == most && best != null && draft.lastSentence() > best.lastSentence())) {
                best = draft;
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private int score(Event event, AccountDraft draft) {
        if (draft.scope != scope(event)
                || draft.happened != happened(event)
                || !fits(family(event), draft.family, event, draft)) {
            return NEVER;
        }
        if (draft.scope == Scope.AGGREGATE && !draft.hasSentence(event.sentence())) {
            return NEVER;
        }
        boolean sequel = Sequelae.follows(event, draft.time) || Sequelae.isPreceded(draft.events, draft.time, event);
        int dates = sequel ? 0 : dates(event, event.time(), draft.time);
        int places = places(event, draft);
        if (dates == NEVER || places == NEVER) {
            return NEVER;
        }
        if (!isAftermath(event) && draft.events.stream().anyMatch(e -> Sequel.parts(e.trigger(), event.trigger()))) {
            return NEVER;
        }
        int score = SAME_FAMILY + dates + places + nearness(event, draft) + participants(event, draft);
        score += recalls(event) ? 3 : 0;
        score += countsEscaped(event) && tellsOf(draft, "prison-break") ? 3 : 0;
        score -= setsApart(event) && !draft.beginsWith(event.sentence()) ? 6 : 0;
        return score;
    }

    private boolean fits(String family, String other, Event event, AccountDraft draft) {
        if (event.trigger().isHarm()) {
            return HARMFUL.contains(other) || draft.hasSentence(event.sentence());
        }
        return family.equals(other)
                || family.equals("abuse") && other.equals("custody") && draft.hasSentence(event.sentence())
                || draft.hasSentence(event.sentence()) && ONE_TALE.contains(family) && ONE_TALE.contains(other);
    }

    /** A night of shooting may be told of as of either day. */
    private static boolean isNextDay(TimeMention a, TimeMention b) {
        return a.precision() == DatePrecision.DAY
                && b.precision() == DatePrecision.DAY
                && a.from() != null
                && b.from() != null
                && Math.abs(a.from().toEpochDay() - b.from().toEpochDay()) == 1;
    }

    private int dates(Event event, @Nullable TimeMention a, @Nullable TimeMention b) {
        if (b == null && (isHistory(a) || isOfAnotherMonth(event))) {
            return NEVER;
        }
        if (a == null || b == null || a.from() == null || b.from() == null || a.to() == null || b.to() == null) {
            return 0;
        }
        boolean apart = a.to().isBefore(b.from()) || b.to().isBefore(a.from());
        return apart ? recalls(event) && !namesVictim(event) && isNextDay(a, b) ? 0 : NEVER : 3;
    }

    /** "In November fighters burned a convoy": what a month or year at the head of its sentence sets apart. */
    private static boolean isOfAnotherMonth(Event event) {
        TimeMention time = event.time();
        return time != null
                && (time.precision() == DatePrecision.MONTH || time.precision() == DatePrecision.YEAR)
                && time.start() - event.trigger().tree().sentence().start() <= FRONT
                && !recalls(event);
    }

    /** An event dated long before publication is not what an undated account tells as news. */
    private boolean isHistory(@Nullable TimeMention time) {
        return time != null
                && time.to() != null
                && published != null
                && time.to().isBefore(published.minusDays(AccountBuilder.HISTORY_DAYS));
    }

    private static int places(Event event, AccountDraft draft) {
        Optional<PlaceMention> first =
                event.places().stream().filter(p -> p.place() != null).findFirst();
        if (first.isEmpty()
                || draft.place == null
                || draft.place.place() == null
                || first.get().place() == null) {
            return 0;
        }
        if (Distance.compatible(first.get().place(), draft.place.place())) {
            return 3;
        }
        return isRecapture(event) && tellsOf(draft, "prison-break") ? 0 : NEVER;
    }

    private static int nearness(Event event, AccountDraft draft) {
        if (draft.hasSentence(event.sentence())) {
            return 3 + closeness(event, draft);
        }
        int sentences = event.sentence() - draft.lastSentence();
        boolean sameParagraph = event.trigger().tree().sentence().paragraph() == draft.lastParagraph();
        return sentences == 1 ? 2 : sameParagraph || sentences <= 3 ? 1 : sentences <= 12 ? 0 : -1;
    }

    /** Within one sentence: the same word, a word in the other's slots, or a short way in the tree. */
    private static int closeness(Event event, AccountDraft draft) {
        int closest = 0;
        for (Event other : draft.events) {
            if (other.sentence() == event.sentence()) {
                Token a = event.trigger().head();
                Token b = other.trigger().head();
                boolean filled = event.trigger().slots().values().stream().anyMatch(h -> h.contains(b))
                        || other.trigger().slots().values().stream().anyMatch(h -> h.contains(a));
                int steps = event.trigger().tree().steps(a, b);
                closest = Math.max(closest, a.index() == b.index() ? 10 : filled ? 6 : Math.max(0, 4 - steps));
            }
        }
        return closest;
    }

    private static int participants(Event event, AccountDraft draft) {
        for (Who who : event.who()) {
            for (Event other : draft.events) {
                for (Who known : other.who()) {
                    if (who.actor() != null && who.actor().equals(known.actor())
                            || who.name().equalsIgnoreCase(known.name())) {
                        return 2;
                    }
                }
            }
        }
        return 0;
    }

    private static boolean countsEscaped(Event event) {
        return event.trigger().isHarm()
                && event.figures().stream().anyMatch(f -> f.of().equals("escaped") || f.of().equals("freed"));
    }

    /** Who has fled from a jail may be caught a long way from it. */
    private static boolean isRecapture(Event event) {
        return event.trigger().isHarm() && event.figures().stream().anyMatch(f -> f.of().equals("arrested"));
    }

    private static boolean tellsOf(AccountDraft draft, String type) {
        return draft.events.stream().anyMatch(e -> type.equals(e.type()));
    }

    private static boolean recalls(Event event) {
        Token head = event.trigger().head();
        return head.isNoun()
                && event.trigger().tree().children(head, Relation.DETERMINER, Relation.POSSESSIVE).stream()
                        .anyMatch(d -> RECALLING.contains(d.form().toLowerCase(Locale.ROOT)));
    }

    /** "The murder of X" says itself which murder. */
    private static boolean namesVictim(Event event) {
        return !event.trigger().slot("of").isEmpty();
    }

    private static boolean setsApart(Event event) {
        Tree tree = event.trigger().tree();
        Token head = event.trigger().head();
        boolean modified = tree.children(head, Relation.MODIFIER, Relation.DETERMINER, Relation.ADVERB).stream()
                .anyMatch(t -> APART.contains(t.lemma()));
        List<Token> tokens = tree.tokens();
        boolean opens = tokens.stream()
                .limit(4)
                .anyMatch(t -> APART.contains(t.lemma()) && !t.lemma().equals("other") && !isOfVictim(event, t));
        return modified || opens;
    }

    /** "Another driver was hurt in the attack" tells of one more victim, not of another attack. */
    private static boolean isOfVictim(Event event, Token word) {
        Token noun = event.trigger().tree().head(word);
        return noun != null
                && !event.figures().isEmpty()
                && (event.trigger().slot("patient").contains(noun)
                        || event.trigger().isHarm()
                                && event.trigger().slot("agent").contains(noun));
    }

    private String family(Event event) {
        return event.type() == null
                ? HARM
                : types.byId(event.type()).map(EventType::family).orElse(HARM);
    }

    private Scope scope(Event event) {
        return aggregates.isAggregate(event) || totals.contains(event) ? Scope.AGGREGATE : Scope.INCIDENT;
    }

    /** Whether it is told as having happened, on whosever word. */
    static boolean happened(Event event) {
        Modality modality = event.modality();
        return modality == Modality.ASSERTED || modality == Modality.REPORTED || modality == Modality.ALLEGED;
    }
}
