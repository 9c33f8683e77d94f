package org.dateline.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.alert.Alert.Kind;
import org.dateline.alert.Alert.Reference;
import org.dateline.alert.AlertRule.On;
import org.dateline.alert.AlertText.Occasion;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Conflict;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Modality;
import org.dateline.model.Published;
import org.dateline.model.Review;
import org.dateline.report.Reports;
import org.dateline.review.Dossiers;
import org.dateline.store.AlertLedger;
import org.dateline.store.Change;
import org.dateline.store.KeptAlert;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is to be told of what changed: a first alert, an update where there is something new to say, a withdrawal where it
 * no longer holds. Of each rule and incident the last alert says what is known already, so that nothing is told twice.
 */
final class Deciding {
    private final Store store;
    private final AlertLedger ledger;
    private final AlertRules rules;
    private final Dossiers dossiers;
    private final AlertText text;
    private final WaveDeciding waves;

    /**
     * @param store through which incidents are seen: what it withholds is in no alert
     * @param ledger what was told before
     */
    Deciding(Store store, AlertLedger ledger, AlertRules rules, EventTypes types) {
        this.store = store;
        this.ledger = ledger;
        this.rules = rules;
        this.dossiers = new Dossiers(store);
        this.text = new AlertText(rules, new Reports(store, types));
        this.waves = new WaveDeciding(store, ledger, text, types);
    }

    /** What is to be told, in order, each with its channels. */
    Map<KeptAlert, List<String>> of(List<Change> changes, Instant now) {
        Map<KeptAlert, List<String>> decided = new LinkedHashMap<>();
        Set<String> touched = new LinkedHashSet<>();
        for (Change change : changes) {
            touched.add(change.incident());
            touched.addAll(change.others());
        }
        for (String id : touched) {
            StoredIncident stored = store.incident(id).orElse(null);
            boolean same = stored != null && stored.incident().id().equals(id);
            Map<String, KeptAlert> last = new LinkedHashMap<>();
            ledger.lastOn(id).forEach(alert -> last.put(alert.rule(), alert));
            View view = same && stored != null ? view(stored) : null;
            for (AlertRule rule : rules.rules()) {
                if (rule.wave() == null) {
                    decide(rule, id, view, stored, last.get(rule.id()), now)
                            .ifPresent(alert -> decided.put(kept(alert, view, rule), rule.to()));
                }
            }
        }
        if (!changes.isEmpty()) {
            rules.rules().stream()
                    .filter(rule -> rule.wave() != null)
                    .forEach(rule -> waves.of(rule, now)
                            .forEach((alert, print) -> decided.put(WaveDeciding.kept(alert, print), rule.to())));
        }
        return decided;
    }

    /** What the rules ask of an incident, looked up once. */
    private record View(
            StoredIncident stored,
            Set<String> disputed,
            boolean threatened,
            @Nullable LocalDate told) {}

    private View view(StoredIncident stored) {
        Incident incident = stored.incident();
        Set<String> disputed = new TreeSet<>();
        dossiers.conflicts(stored).stream().map(Conflict::field).forEach(disputed::add);
        List<Account> accounts = store.accounts(incident.accounts());
        boolean threatened =
                !accounts.isEmpty() && accounts.stream().allMatch(account -> account.modality() == Modality.THREATENED);
        LocalDate told = accounts.stream()
                .map(Account::article)
                .distinct()
                .flatMap(article -> store.article(article).stream())
                .map(Article::published)
                .filter(Objects::nonNull)
                .map(Published::day)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new View(stored, disputed, threatened, told);
    }

    private Optional<Alert> decide(
            AlertRule rule,
            String id,
            @Nullable View view,
            @Nullable StoredIncident follower,
            @Nullable KeptAlert last,
            Instant now) {
        boolean open = last != null && !last.kind().equals(Kind.CANCEL.name());
        boolean fits = view != null
                && Fit.fits(rule, view.stored().incident(), !view.disputed().isEmpty(), view.threatened());
        if (view != null && fits) {
            if (!open || last == null) {
                boolean news = Fit.isNews(rule, view.stored().incident(), view.told(), now);
                return news ? Optional.of(make(rule, view, Kind.ALERT, "", last, now)) : Optional.empty();
            }
            String print = print(rule, view);
            return print.equals(last.print())
                    ? Optional.empty()
                    : Optional.of(make(rule, view, Kind.UPDATE, note(last.print(), print), last, now));
        }
        return open && last != null
                ? Optional.of(text.withdrawn(
                        occasion(rule, id, Kind.CANCEL, gone(view, follower), last, now), AlertJson.read(last.body())))
                : Optional.empty();
    }

    private Alert make(AlertRule rule, View view, Kind kind, String note, @Nullable KeptAlert last, Instant now) {
        return text.of(
                occasion(rule, view.stored().incident().id(), kind, note, last, now), view.stored(), view.threatened());
    }

    private static Occasion occasion(
            AlertRule rule, String subject, Kind kind, String note, @Nullable KeptAlert last, Instant now) {
        return new Occasion(
                nextId(rule, subject, last), rule, kind, note, now, kind == Kind.ALERT ? List.of() : chain(last));
    }

    /** The alerts since the first of a row, and the last. */
    static List<Reference> chain(@Nullable KeptAlert last) {
        if (last == null) {
            return List.of();
        }
        Alert alert = AlertJson.read(last.body());
        List<Reference> chain = new ArrayList<>(alert.references());
        chain.add(new Reference(alert.id(), alert.sent()));
        return chain;
    }

    /** Rule, subject and a number that rises. */
    static String nextId(AlertRule rule, String subject, @Nullable KeptAlert last) {
        long number =
                last == null ? 0 : Long.parseLong(last.id().substring(last.id().lastIndexOf('.') + 1));
        return rule.id() + "." + subject + "." + (number + 1);
    }

    private static String gone(@Nullable View view, @Nullable StoredIncident follower) {
        if (view != null) {
            return view.stored().incident().review() == Review.REJECTED
                    ? "A reviewer rejected the incident."
                    : "As it is known now, the incident is no longer what this alert is for.";
        }
        return follower == null
                ? "The incident is no longer in the store."
                : "It turned out to be one with the incident "
                        + follower.incident().id() + ".";
    }

    private static KeptAlert kept(Alert alert, @Nullable View view, AlertRule rule) {
        return new KeptAlert(
                alert.id(),
                alert.rule(),
                alert.subject(),
                alert.kind().name(),
                Instant.parse(alert.sent()),
                view == null ? "" : print(rule, view),
                AlertJson.of(alert));
    }

    /** By which a change is seen: what a reviewer said, and where the rule asks for them the figures and the disputes. */
    private static String print(AlertRule rule, View view) {
        Incident incident = view.stored().incident();
        StringBuilder print = new StringBuilder("review=" + incident.review().word());
        if (rule.on().contains(On.TOLL)) {
            incident.figures().stream()
                    .filter(figure -> figure.low() != null && !figure.group().equals("things"))
                    .map(Deciding::figure)
                    .sorted()
                    .forEach(figure -> print.append(';').append(figure));
        }
        if (rule.on().contains(On.DISPUTE)) {
            view.disputed().forEach(field -> print.append(";dispute=").append(field));
        }
        return print.toString();
    }

    private static String figure(IncidentFigure figure) {
        return figure.of() + "." + figure.group() + "=" + figure.low() + "/" + figure.best() + "/" + figure.high();
    }

    /** What is new, from two prints. */
    private static String note(String before, String now) {
        Set<String> old = Set.of(before.split(";", -1));
        Set<String> news = new LinkedHashSet<>();
        for (String part : now.split(";", -1)) {
            if (!old.contains(part)) {
                news.add(subject(part));
            }
        }
        for (String part : before.split(";", -1)) {
            if (!Set.of(now.split(";", -1)).contains(part)) {
                news.add(subject(part));
            }
        }
        return "Changed: " + String.join(", ", news) + ".";
    }

    private static String subject(String part) {
        if (part.startsWith("review=")) {
            return "what a reviewer says of it";
        }
        if (part.startsWith("dispute=")) {
            return "what its sources dispute";
        }
        String figure = part.substring(0, part.indexOf('='));
        String of = figure.substring(0, figure.indexOf('.'));
        String group = figure.substring(figure.indexOf('.') + 1);
        if (group.equals(of)) {
            return "the number of " + of;
        }
        boolean all = Set.of("all", "total", "unknown", "people", "").contains(group);
        return "the number of " + (all ? "people " : group.replace('-', ' ') + " ") + of;
    }
}
