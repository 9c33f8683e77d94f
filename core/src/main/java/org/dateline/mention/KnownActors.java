package org.dateline.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Actor;
import org.dateline.knowledge.ActorName;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.NameWord;
import org.dateline.mention.NamedText.Line;

/** Finds the names of actors that the lists know. A name that several share goes by the country told of. */
final class KnownActors {
    private static final Set<String> AGAINST = Set.of("anti", "pro", "non", "ex", "post", "pre");
    private static final Set<String> LINKED = Set.of(
            "linked",
            "affiliated",
            "aligned",
            "allied",
            "inspired",
            "backed",
            "led",
            "style",
            "run",
            "held",
            "controlled");
    private static final Set<String> BRANCH = Set.of("branch", "wing", "affiliate", "arm", "franchise", "offshoot");
    private static final int SMALL = 3;

    private record Found(Line line, int from, int to, ActorName name, Actor actor) {}

    private final Actors actors;

    KnownActors(Actors actors) {
        this.actors = actors;
    }

    List<ActorSpan> find(NamedText text) {
        List<Found> all = new ArrayList<>();
        for (Line line : text.lines()) {
            for (int from = 0; from < line.words().size(); from++) {
                collect(text, line, from, all);
            }
        }
        Set<String> named = new HashSet<>();
        all.stream()
                .filter(f -> !f.name().local() && !f.name().acronym())
                .forEach(f -> named.add(f.actor().id()));
        List<ActorSpan> spans = new ArrayList<>();
        for (Found found : all) {
            if (!found.name().local() || named.contains(found.actor().id()) || text.tellsOf(homes(found.name()))) {
                spans.add(span(text, found));
            }
        }
        return spans;
    }

    private void collect(NamedText text, Line line, int from, List<Found> all) {
        List<NameWord> words = line.words();
        if (from > 0
                && AGAINST.contains(words.get(from - 1).key())
                && text.text().charAt(words.get(from).start() - 1) == '-') {
            return;
        }
        actors.match(text.text(), words, from, (to, name) -> {
            boolean fits = line.capitals()
                    ? !name.acronym() || !actors.plainWord(words.get(from).key())
                    : name.fits(words.subList(from, to));
            if (fits) {
                resolve(text, line, from, name).ifPresent(actor -> all.add(new Found(line, from, to, name, actor)));
            }
        });
    }

    private static Optional<Actor> resolve(NamedText text, Line line, int from, ActorName name) {
        Map<String, Actor> byCountry = name.byCountry();
        if (byCountry.isEmpty()) {
            return Optional.ofNullable(name.actor());
        }
        Optional<Actor> decided =
                text.country(line, from, homes(name)).flatMap(c -> Optional.ofNullable(byCountry.get(c)));
        return decided.or(() -> Optional.ofNullable(name.actor()));
    }

    private static Collection<String> homes(ActorName name) {
        Set<String> homes = new LinkedHashSet<>(name.byCountry().keySet());
        Actor actor = name.actor();
        if (actor != null && !name.byCountry().isEmpty()) {
            actor.countries().stream().limit(1).forEach(homes::add);
        } else if (actor != null) {
            homes.addAll(actor.countries());
        }
        return homes;
    }

    private ActorSpan span(NamedText text, Found found) {
        List<NameWord> words = found.line().words();
        NameWord last = words.get(found.to() - 1);
        boolean linked = found.to() < words.size()
                && LINKED.contains(words.get(found.to()).key())
                && text.text().charAt(last.end()) == '-';
        Actor actor = found.actor();
        ActorSpan plain = new ActorSpan(
                words.get(found.from()).start(),
                last.end(),
                actor.id(),
                actor.kind(),
                actor.id(),
                found.name().acronym(),
                linked ? "en.actor.linked" : "en.actor.known");
        return branch(text, found, plain);
    }

    /** "Al-Qaeda's branch in Iraq" is not al-Qaeda but the actor of that country which comes from it. */
    private ActorSpan branch(NamedText text, Found found, ActorSpan plain) {
        List<NameWord> words = found.line().words();
        boolean possessive =
                plain.end() < text.text().length() && "'’`".indexOf(text.text().charAt(plain.end())) >= 0;
        if (!possessive) {
            return plain;
        }
        for (int i = found.to(); i < Math.min(words.size(), found.to() + SMALL); i++) {
            if (BRANCH.contains(words.get(i).key())) {
                int branch = i;
                return found.line().hits().stream()
                        .filter(h -> h.from() >= found.to() && h.from() <= branch + 2)
                        .flatMap(h -> branchIn(found.actor().id(), h.word().code())
                                .map(a -> new ActorSpan(
                                        plain.start(),
                                        words.get(Math.max(branch, h.to() - 1)).end(),
                                        a.id(),
                                        a.kind(),
                                        a.id(),
                                        false,
                                        "en.actor.branch"))
                                .stream())
                        .findFirst()
                        .orElse(plain);
            }
        }
        return plain;
    }

    private Optional<Actor> branchIn(String of, String country) {
        return actors.all().stream()
                .filter(a -> of.equals(a.of())
                        && !a.countries().isEmpty()
                        && a.countries().get(0).equals(country))
                .findFirst();
    }
}
