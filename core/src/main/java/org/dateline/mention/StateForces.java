package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.Countries;
import org.dateline.knowledge.Forces;
import org.dateline.knowledge.NameWord;
import org.dateline.mention.NamedText.Hit;
import org.dateline.mention.NamedText.Line;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the forces and offices of states by rule: "Iraqi security forces", "Nigeria's army", "the interior ministry". */
final class StateForces {
    private static final Set<String> BETWEEN = Set.of(
            "government",
            "regime",
            "elite",
            "regular",
            "federal",
            "national",
            "local",
            "state",
            "central",
            "regional",
            "provincial",
            "military",
            "armed",
            "security",
            "anti",
            "terrorist",
            "terror",
            "riot",
            "allied",
            "special");
    private static final Set<String> PLACE_WORDS = Set.of(
            "in",
            "to",
            "from",
            "of",
            "into",
            "inside",
            "across",
            "at",
            "within",
            "outside",
            "throughout",
            "around",
            "near");
    private static final Set<String> PEOPLE = Set.of(
            "official",
            "officer",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "chief",
            "commander",
            "general",
            "colonel",
            "captain",
            "major",
            "source",
            "minister",
            "man",
            "member",
            "fighter",
            "leader",
            "troop",
            "soldier",
            "unit",
            "force",
            "team",
            "patrol",
            "convoy",
            "personnel",
            "guard",
            "statement",
            "report",
            "sergeant",
            "lieutenant");
    private static final int WORDS_BETWEEN = 2;

    private record Match(int to, Forces.Force force) {}

    private final Actors actors;

    StateForces(Actors actors) {
        this.actors = actors;
    }

    List<ActorSpan> find(NamedText text) {
        List<ActorSpan> spans = new ArrayList<>();
        for (Line line : text.lines()) {
            for (Hit hit : line.hits()) {
                ofCountry(text, line, hit).ifPresent(spans::add);
            }
            for (int from = 0; from < line.words().size(); from++) {
                bare(text, line, from).ifPresent(spans::add);
            }
        }
        return spans;
    }

    private Optional<ActorSpan> ofCountry(NamedText text, Line line, Hit hit) {
        List<NameWord> words = line.words();
        Countries.Word word = hit.word();
        if (word.sign() == Countries.Sign.PLACE
                || word.sign() == Countries.Sign.NAME && placed(text.text(), line, hit)) {
            return Optional.empty();
        }
        for (int at = hit.to(); at < words.size() && at <= hit.to() + WORDS_BETWEEN; at++) {
            if (!words.get(at - 1).runsOnTo(words.get(at), text.text())) {
                return Optional.empty();
            }
            Match match = longest(text, line, at);
            if (match != null) {
                List<String> codes = line.hits().stream()
                        .filter(h -> h.from() == hit.from())
                        .map(h -> h.word().code())
                        .toList();
                String code = text.country(line, hit.from(), codes).orElse(word.code());
                String id = actors.countries().id(code).orElse(word.id()) + "-"
                        + match.force().ending();
                return Optional.of(new ActorSpan(
                        words.get(hit.from()).start(),
                        words.get(match.to() - 1).end(),
                        id,
                        match.force().kind(),
                        id,
                        false,
                        "en.actor.force-of-country"));
            }
            if (!BETWEEN.contains(words.get(at).key())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "In Iraq troops fought": the country is where, not whose. */
    private static boolean placed(String text, Line line, Hit hit) {
        NameWord last = line.words().get(hit.to() - 1);
        boolean possessive = last.end() < text.length() && "'’`".indexOf(text.charAt(last.end())) >= 0;
        return !possessive
                && hit.from() > 0
                && PLACE_WORDS.contains(line.words().get(hit.from() - 1).key());
    }

    private Optional<ActorSpan> bare(NamedText text, Line line, int from) {
        Match match = longest(text, line, from);
        if (match == null || match.force().onlyOfCountry()) {
            return Optional.empty();
        }
        NameWord last = line.words().get(match.to() - 1);
        if (!headOrOfPeople(line, last)) {
            return Optional.empty();
        }
        return Optional.of(new ActorSpan(
                line.words().get(from).start(),
                last.end(),
                null,
                match.force().kind(),
                "the " + match.force().ending(),
                false,
                "en.actor.force"));
    }

    private @Nullable Match longest(NamedText text, Line line, int from) {
        List<Match> matches = new ArrayList<>();
        actors.forces().match(text.text(), line.words(), from, (to, force) -> matches.add(new Match(to, force)));
        return matches.isEmpty() ? null : matches.get(matches.size() - 1);
    }

    /** "Military" and "police" modify many nouns ("a military base"): only people of the force stand for it. */
    private static boolean headOrOfPeople(Line line, NameWord word) {
        for (Token token : line.sentence().tokens()) {
            if (token.start() <= word.start() && word.end() <= token.end()) {
                boolean modifier = (token.relation() == Relation.COMPOUND || token.relation() == Relation.MODIFIER)
                        && token.head() > token.index();
                return token.isNoun()
                                && (!modifier
                                        || PEOPLE.contains(line.sentence()
                                                .tokens()
                                                .get(token.head())
                                                .lemma()))
                        || modifier
                                && PEOPLE.contains(line.sentence()
                                        .tokens()
                                        .get(token.head())
                                        .lemma());
            }
        }
        return line.sentence().tokens().isEmpty();
    }
}
