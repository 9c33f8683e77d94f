package org.dateline.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Article;
import org.dateline.model.Published;
import org.dateline.model.Ruling;
import org.dateline.store.ArticleEntry;
import org.dateline.store.Change;
import org.dateline.store.KeptAlert;
import org.dateline.store.Slice;
import org.dateline.store.Store;
import org.dateline.store.Stores;

/**
 * What rules would have told in the past: the articles of a store are added to another, empty one in the order in which they were
 * published, and rulings when they were made, and the rules look after each. Nothing goes out, and the store stays as it is.
 */
public final class Rehearsal {
    /** An article that tells no hour is taken for one of noon. */
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private static final int BEFORE_DAYS = 90;
    private static final int AT_ONCE = 500;
    private static final int MANY = 100_000;

    private final Store store;
    private final AlertRules rules;
    private final EventTypes types;
    private final UnaryOperator<Store> seen;

    /**
     * @param seen a store as it may be seen by those who are told
     */
    public Rehearsal(Store store, AlertRules rules, EventTypes types, UnaryOperator<Store> seen) {
        this.store = store;
        this.rules = rules;
        this.types = types;
        this.seen = seen;
    }

    /** What would have been told, and by which channels. */
    public record Told(Alert alert, List<String> channels) {
        /** Copies the list. */
        public Told {
            channels = List.copyOf(channels);
        }

        /** "2015-04-02T08:40:00Z alert prisons Prison break, Taji, 21 July 2013 (mail)". */
        public String line() {
            return alert.sent() + "  " + alert.kind().name().toLowerCase(java.util.Locale.ROOT) + "  " + alert.rule()
                    + "  "
                    + alert.headline() + (alert.note().isEmpty() ? "" : ". " + alert.note()) + "  ("
                    + String.join(", ", channels) + ")";
        }
    }

    private sealed interface Step permits Adding, Ruled {
        Instant at();
    }

    private record Adding(Instant at, String article) implements Step {}

    private record Ruled(Instant at, Ruling ruling) implements Step {}

    /**
     * Runs through a period, both days included, and before it through the three months in which it began.
     *
     * @return how many articles were gone through
     */
    public int run(LocalDate from, LocalDate to, Consumer<Told> told) {
        List<Step> steps = steps(from.minusDays(BEFORE_DAYS), to);
        try {
            Path folder = Files.createTempDirectory("dateline-rehearsal");
            try (Store scratch = Stores.open(folder.resolve("rehearsal.db").toString())) {
                play(scratch, steps, from, told);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a rehearsal", e);
        }
        return (int) steps.stream().filter(Adding.class::isInstance).count();
    }

    private List<Step> steps(LocalDate from, LocalDate to) {
        List<Step> steps = new ArrayList<>();
        for (int offset = 0; ; offset += AT_ONCE) {
            Slice<ArticleEntry> page = store.articles(null, offset, AT_ONCE);
            for (ArticleEntry entry : page.items()) {
                Article article = entry.article();
                Published published = article.published();
                if (published != null
                        && !published.day().isBefore(from)
                        && !published.day().isAfter(to)) {
                    steps.add(new Adding(instant(published), article.id()));
                }
            }
            if (page.items().size() < AT_ONCE) {
                break;
            }
        }
        for (Ruling ruling : store.rulings()) {
            LocalDate day = ruling.at().atZone(ZoneOffset.UTC).toLocalDate();
            if (!day.isBefore(from) && !day.isAfter(to)) {
                steps.add(new Ruled(ruling.at(), ruling));
            }
        }
        steps.sort(Comparator.comparing(Step::at)
                .thenComparing(step -> step instanceof Adding adding ? adding.article() : "~"));
        return steps;
    }

    private static Instant instant(Published published) {
        Instant instant = published.instant();
        return instant == null ? published.day().atTime(NOON).toInstant(ZoneOffset.UTC) : instant;
    }

    private void play(Store scratch, List<Step> steps, LocalDate from, Consumer<Told> told) {
        Store view = seen.apply(scratch);
        Deciding deciding = new Deciding(view, scratch.alerts(), rules, types);
        scratch.alerts().begin(rules.name(), 0);
        for (Step step : steps) {
            if (step instanceof Adding adding) {
                store.extraction(adding.article()).ifPresent(scratch::add);
            } else if (step instanceof Ruled ruled) {
                scratch.rule(ruled.ruling());
            }
            long place = scratch.alerts().place(rules.name()).orElse(0);
            List<Change> changes = scratch.changes(place, MANY);
            if (changes.isEmpty()) {
                continue;
            }
            Map<KeptAlert, List<String>> decided = deciding.of(changes, step.at());
            scratch.alerts()
                    .keep(rules.name(), place, changes.get(changes.size() - 1).number(), decided);
            if (!AlertText.day(step.at()).isBefore(from)) {
                decided.forEach((alert, channels) -> told.accept(new Told(AlertJson.read(alert.body()), channels)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
