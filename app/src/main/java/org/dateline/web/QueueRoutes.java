package org.dateline.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.export.IncidentList;
import org.dateline.json.Json;
import org.dateline.json.ReviewWriter;
import org.dateline.model.Conflict;
import org.dateline.model.Incident;
import org.dateline.model.Link;
import org.dateline.store.Concern;
import org.dateline.store.DoubtfulPair;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentQuery.Order;
import org.dateline.store.Slice;
import org.dateline.store.StoredIncident;
import org.jspecify.annotations.Nullable;

/** What is left for people to look at. */
final class QueueRoutes {
    static final List<String> KINDS = List.of("conflicts", "doubtful", "low-confidence", "new");
    private static final List<String> WITHOUT_NEW = KINDS.subList(0, 3);
    private static final double LOW = 0.35;
    private static final double HIGH = 0.65;

    private final Site site;
    private final KnownConflicts conflicts;

    QueueRoutes(Site site) {
        this.site = site;
        this.conflicts = new KnownConflicts(site.store());
    }

    /**
     * One thing to look at.
     *
     * @param incident null for a pair
     * @param pair null for an incident
     */
    private record Item(
            String kind,
            @Nullable Incident incident,
            @Nullable DoubtfulPair pair,
            List<String> because,
            List<Conflict> conflicts) {}

    void list(Call call) throws IOException {
        call.format(Format.JSON);
        String kind = call.word("kind", "", KINDS);
        long since = call.whole("since", 0, 0, Integer.MAX_VALUE);
        List<String> kinds = kind.isEmpty() ? (since > 0 ? KINDS : WITHOUT_NEW) : List.of(kind);
        int offset = call.offset();
        int limit = call.limit();
        IncidentQuery all = site.everything(call);
        site.answer(call, Format.JSON, () -> {
            List<Item> items = new ArrayList<>();
            long before = 0;
            for (String each : kinds) {
                int from = (int) Math.max(0, Math.min(Integer.MAX_VALUE, offset - before));
                int wanted = limit - items.size();
                Slice<Item> some = items(each, since, all.page(from, Math.max(1, wanted)));
                some.items().stream().limit(wanted).forEach(items::add);
                before += some.total();
            }
            long total = before;
            return Call.written(json -> json.begin()
                    .whole("total", total)
                    .whole("offset", offset)
                    .whole("lastChange", site.store().lastChange())
                    .list("items", items, this::write)
                    .end());
        });
    }

    private Slice<Item> items(String kind, long since, IncidentQuery page) {
        if (kind.equals("doubtful")) {
            Slice<DoubtfulPair> pairs = site.store().doubtful(LOW, HIGH, page);
            return new Slice<>(
                    pairs.items().stream()
                            .map(pair -> new Item(kind, null, pair, pair.link().because(), List.of()))
                            .toList(),
                    pairs.total());
        }
        Concern concern = kind.equals("conflicts")
                ? Concern.CONFLICTS
                : kind.equals("new") ? Concern.NEW : Concern.LOW_CONFIDENCE;
        Slice<StoredIncident> found = site.store().concerning(concern, since, page);
        return new Slice<>(
                found.items().stream()
                        .map(stored -> new Item(
                                kind,
                                stored.incident(),
                                null,
                                concern == Concern.LOW_CONFIDENCE ? Doubts.of(stored.incident()) : List.of(),
                                concern == Concern.CONFLICTS ? conflicts.of(stored) : List.of()))
                        .toList(),
                found.total());
    }

    private void write(Json json, Item item) throws IOException {
        DoubtfulPair pair = item.pair();
        Link link = pair == null ? null : pair.link();
        json.begin()
                .text("kind", item.kind())
                .object("incident", item.incident(), this::side)
                .object("a", pair, (j, p) -> side(j, p.link().a(), p.a()))
                .object("b", pair, (j, p) -> side(j, p.link().b(), p.b()))
                .decimal("score", link == null ? null : Double.valueOf(link.score()))
                .texts("because", item.because());
        ReviewWriter.conflicts(json, item.conflicts());
        json.end();
    }

    private void side(Json json, Incident incident) throws IOException {
        json.begin()
                .text("id", incident.id())
                .text("summary", IncidentList.line(incident, site.types()))
                .term("review", incident.review())
                .end();
    }

    private void side(Json json, String account, String incident) throws IOException {
        Optional<StoredIncident> stored = site.store().incident(incident);
        json.begin()
                .text("id", account)
                .text("incident", incident)
                .text(
                        "summary",
                        stored.map(found -> IncidentList.line(found.incident(), site.types()))
                                .orElse(null))
                .end();
    }

    /** As {@code dateline conflicts --format json}, a page at a time. */
    void conflicts(Call call) throws IOException {
        call.format(Format.JSON);
        IncidentQuery query = site.filter(call).query(Order.DATE, false, call.offset(), call.limit());
        site.answer(call, Format.JSON, () -> {
            Slice<StoredIncident> found = site.store().concerning(Concern.CONFLICTS, 0, query);
            return Call.written(json -> {
                json.begin().whole("total", found.total()).whole("offset", query.offset());
                json.list("incidents", found.items(), (j, stored) -> {
                    j.begin().text("incident", stored.incident().id());
                    ReviewWriter.conflicts(j, conflicts.of(stored));
                    j.end();
                });
                json.end();
            });
        });
    }

    /** As {@code dateline doubtful --format json}, without those that were ruled on. */
    void doubtful(Call call) throws IOException {
        call.format(Format.JSON);
        IncidentQuery query = site.filter(call).query(Order.DATE, false, call.offset(), call.limit());
        site.answer(call, Format.JSON, () -> {
            Slice<DoubtfulPair> found = site.store().doubtful(LOW, HIGH, query);
            return Call.written(json -> json.begin()
                    .whole("total", found.total())
                    .whole("offset", query.offset())
                    .list(
                            "pairs",
                            found.items(),
                            (j, pair) -> j.begin()
                                    .text("a", pair.link().a())
                                    .text("b", pair.link().b())
                                    .decimal("score", pair.link().score())
                                    .texts("because", pair.link().because())
                                    .truth("together", pair.a().equals(pair.b()))
                                    .texts("incidents", List.of(pair.a(), pair.b()))
                                    .end())
                    .end());
        });
    }
}
