package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Candidate;
import org.dateline.knowledge.Distance;
import org.dateline.knowledge.Gazetteer;
import org.dateline.knowledge.PlaceWords;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.PlacePrecision;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Prisons, bases and camps: "the central jail in Bannu" is the known jail of that town, and one that no table knows ("Kuayfia
 * prison, on the outskirts of Benghazi") takes the coordinates of the place that it is said to be in or near.
 */
final class PlaceFacilities {
    private static final Set<String> WHERE = Set.of("in", "at", "near", "outside", "of", "from");
    private static final Set<String> KINDS = Set.of("prison", "base", "camp", "crossing");
    private static final double SAME_TOWN_KM = 40;
    private static final int FAR_TOKENS = 8;

    private final Gazetteer places;
    private final PlaceWords words;

    PlaceFacilities(Gazetteer places, PlaceWords words) {
        this.places = places;
        this.words = words;
    }

    /** The known facility that is meant where a town's name stands beside the word for one. */
    Optional<Place> known(NameSpan span, Candidate town) {
        if (!town.kind().isSettlement() && !town.kind().isUnit()) {
            return Optional.empty();
        }
        for (String word : List.of(wordAfter(span), wordBefore(span))) {
            Optional<String> kind = words.facility(word);
            if (kind.isPresent()) {
                Optional<Place> facility = places.find(span.name() + " " + word).stream()
                        .map(Candidate::place)
                        .filter(p -> kind.get().equals(p.facility()) && Distance.km(p, town.place()) < SAME_TOWN_KM)
                        .findFirst();
                if (facility.isPresent()) {
                    return facility;
                }
            }
        }
        return Optional.empty();
    }

    /** The facility that carries a town's name and that the document names in full elsewhere: "Abu Ghraib" for its prison. */
    Optional<Place> meant(Candidate town, List<Place> named) {
        return town.kind().isSettlement()
                ? named.stream()
                        .filter(p -> p.name().startsWith(town.place().name() + " "))
                        .filter(p -> Distance.km(p, town.place()) < SAME_TOWN_KM)
                        .findFirst()
                : Optional.empty();
    }

    /** "NAME jail", "NAME's prison". */
    private static String wordAfter(NameSpan span) {
        Token after = span.after(1);
        Token next = after != null && after.tag().equals("POS") ? span.after(2) : after;
        return next == null ? "" : next.lemma();
    }

    /** "jail in NAME", "prison at NAME". */
    private static String wordBefore(NameSpan span) {
        Token preposition = span.before(1);
        Token noun = span.before(2);
        return preposition == null || noun == null || !WHERE.contains(preposition.form()) ? "" : noun.lemma();
    }

    /** Facilities that no table knows, beside a place in their sentence. */
    List<PlaceMention> unknown(Document document, List<NameSpan> accepted, Map<Integer, Place> found) {
        List<PlaceMention> mentions = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            List<NameSpan> near = accepted.stream()
                    .filter(s -> s.sentence().index() == sentence.index())
                    .sorted(Comparator.comparingInt(NameSpan::start))
                    .toList();
            if (!near.isEmpty()) {
                unknown(document, sentence, near, found, mentions);
            }
        }
        return mentions;
    }

    private void unknown(
            Document document,
            Sentence sentence,
            List<NameSpan> near,
            Map<Integer, Place> found,
            List<PlaceMention> mentions) {
        List<Token> tokens = sentence.tokens();
        for (int at = 1; at < tokens.size(); at++) {
            Optional<String> kind = words.facility(tokens.get(at).lemma()).filter(KINDS::contains);
            int from = nameStart(tokens, at);
            if (kind.isEmpty() || from == at || near.stream().anyMatch(s -> overlaps(s, tokens, from))) {
                continue;
            }
            for (NameSpan place : near) {
                if (isSaidIn(tokens, at, place)) {
                    int start = tokens.get(from).start();
                    int end = tokens.get(at).end();
                    String name = document.text().substring(start, end);
                    Place town = Objects.requireNonNull(found.get(place.start()));
                    mentions.add(new PlaceMention(
                            start, end, name, beside(town, name, kind.get()), "en.place.facility-near"));
                    break;
                }
            }
        }
    }

    private static boolean overlaps(NameSpan span, List<Token> tokens, int from) {
        return span.start() <= tokens.get(from).start() && tokens.get(from).start() < span.end();
    }

    /** The first of the capitalised names right before the facility's word. */
    private int nameStart(List<Token> tokens, int at) {
        int from = at;
        while (from > 0
                && tokens.get(from - 1).isName()
                && PlaceNameScanner.isCapital(tokens.get(from - 1).form())
                && !words.is("titles", tokens.get(from - 1).form())
                && places.byDemonym(tokens.get(from - 1).form()).isEmpty()) {
            from--;
        }
        return from;
    }

    /** Whether the place comes soon after with "in", "near" or "on the outskirts of" before it, and no verb between. */
    private static boolean isSaidIn(List<Token> tokens, int at, NameSpan place) {
        Token before = place.before(1);
        boolean soon = place.from() > at && place.from() - at <= FAR_TOKENS;
        return soon
                && before != null
                && WHERE.contains(before.form())
                && tokens.subList(at, place.from()).stream().noneMatch(Token::isVerb);
    }

    private static Place beside(Place town, String name, String kind) {
        return new Place(
                name,
                null,
                town.lat(),
                town.lon(),
                town.country(),
                town.admin1(),
                town.admin2(),
                PlacePrecision.NEAR,
                kind);
    }
}
