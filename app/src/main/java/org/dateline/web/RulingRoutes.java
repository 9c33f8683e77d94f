package org.dateline.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.json.ReviewWriter;
import org.dateline.model.Anchor;
import org.dateline.model.Passage;
import org.dateline.model.Ruling;
import org.dateline.review.Dossiers;
import org.dateline.review.ReviewException;
import org.dateline.review.Reviewer;
import org.dateline.store.OvertakenException;
import org.dateline.store.Slice;
import org.jspecify.annotations.Nullable;

/** What people rule: a list, and a new one. */
final class RulingRoutes {
    private static final List<String> KINDS = List.of("same", "different", "confirm", "reject", "correct", "undo");
    private static final List<String> KEYS =
            List.of("kind", "a", "b", "incident", "field", "value", "because", "ruling", "words");

    private final Site site;

    RulingRoutes(Site site) {
        this.site = site;
    }

    void list(Call call) throws IOException {
        call.format(Format.JSON);
        String incident = call.word("incident");
        String by = call.word("by");
        int offset = call.offset();
        int limit = call.limit();
        site.answer(call, Format.JSON, () -> {
            Slice<Ruling> page =
                    incident == null ? site.store().rulings(by, offset, limit) : on(incident, by, offset, limit);
            return Call.bytes(out -> ReviewWriter.writeRulings(page.items(), offset, page.total(), out));
        });
    }

    /** Those on one incident, the last first. */
    private Slice<Ruling> on(String incident, @Nullable String by, int offset, int limit) {
        try {
            List<Ruling> all = new Dossiers(site.store())
                    .find(incident).rulings().stream()
                            .filter(ruling -> by == null || by.equals(ruling.by()))
                            .sorted(Comparator.comparing(Ruling::at).reversed())
                            .toList();
            return new Slice<>(all.stream().skip(offset).limit(limit).toList(), all.size());
        } catch (ReviewException e) {
            throw Refused.notFound(String.valueOf(e.getMessage()));
        }
    }

    void add(Call call) throws IOException {
        Body body = Body.of(call.body("application/json"), KEYS);
        List<Ruling> rulings;
        try {
            rulings = rule(body, reviewer(body, call), call.visitor());
        } catch (OvertakenException e) {
            throw Refused.because(412, "overtaken", e.getMessage() + "; look again");
        }
        site.events().look();
        List<String> incidents = incidents(rulings);
        call.context().status(201);
        call.answer(Format.JSON, Call.bytes(out -> ReviewWriter.writeRuled(rulings, incidents, out)));
    }

    private Reviewer reviewer(Body body, Call call) {
        Reviewer reviewer = new Reviewer(site.store(), call.visitor().name());
        Optional<Body> words = body.object("words", List.of("article", "start", "end"));
        if (words.isPresent()) {
            reviewer = reviewer.pointingTo(passage(words.get()));
        }
        List<String> marks = call.tags("If-Match");
        String seen = seen(body);
        return marks.isEmpty() || seen == null ? reviewer : reviewer.having(Marks.seen(site.store(), seen, marks));
    }

    /** The incident that the visitor had before them. */
    private static @Nullable String seen(Body body) {
        String incident = body.textOrNull("incident");
        return incident == null ? body.textOrNull("a") : incident;
    }

    private static Passage passage(Body words) {
        try {
            return new Passage(words.text("article"), words.whole("start"), words.whole("end"));
        } catch (IllegalArgumentException e) {
            throw Refused.field("words", String.valueOf(e.getMessage()));
        }
    }

    private List<Ruling> rule(Body body, Reviewer reviewer, Visitor visitor) {
        String because = body.textOrNull("because");
        String reason = because == null || because.isBlank() ? null : because.strip();
        return switch (body.text("kind")) {
            case "same" -> List.of(reviewer.same(body.text("a"), body.text("b"), reason));
            case "different" -> List.of(reviewer.different(body.text("a"), body.text("b"), reason));
            case "confirm" -> List.of(reviewer.confirm(body.text("incident"), reason));
            case "reject" -> List.of(reviewer.reject(body.text("incident"), reason));
            case "correct" ->
                reviewer.correct(
                        body.text("incident"), body.text("field"), body.text("value"), reason, site.knowledge());
            case "undo" -> List.of(reviewer.takeBack(own(body.text("ruling"), visitor), reason));
            default -> throw Refused.field("kind", "kind is one of " + String.join(", ", KINDS));
        };
    }

    /** A ruling that the visitor may take back: an own one, or anybody's for those who may. */
    private String own(String ruling, Visitor visitor) {
        boolean others = site.store().rulings().stream()
                .anyMatch(known -> known.id().equals(ruling) && !known.by().equals(visitor.name()));
        if (others && !visitor.may().contains(Right.UNDO)) {
            throw Refused.because(403, "not-allowed", "somebody else ruled that: a reviewer can take it back");
        }
        return ruling;
    }

    /** The incidents in which the accounts that were ruled on are now. */
    private List<String> incidents(List<Ruling> rulings) {
        return rulings.stream()
                .flatMap(ruling -> Stream.concat(ruling.a().stream(), ruling.b().stream()))
                .map(Anchor::account)
                .distinct()
                .flatMap(account -> site.store().incidentOf(account).stream())
                .map(stored -> stored.incident().id())
                .distinct()
                .toList();
    }
}
