package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Candidate;
import org.dateline.knowledge.Gazetteer;
import org.dateline.knowledge.PlaceKind;
import org.dateline.knowledge.PlaceWords;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.PlacePrecision;
import org.dateline.text.Document;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Zone;

/**
 * Villages that no table knows and that the text calls villages: "the village of Oruwe", "Barangay Lintan", "Matlo and Sefri
 * villages". Each keeps its name; coordinates and precision are those of the province or district in which the text puts it, none where
 * a report from the capital tells no more than the country.
 */
final class UnknownVillages {
    static final String RULE = "en.place.unknown-village";
    private static final Set<String> BEFORE = Set.of(
            "village",
            "town",
            "hamlet",
            "settlement",
            "locality",
            "community",
            "township",
            "municipality",
            "commune",
            "suburb",
            "neighbourhood",
            "neighborhood",
            "farm",
            "site",
            "camp",
            "market");
    private static final Set<String> RIGHT_BEFORE = Set.of("barangay", "sitio", "village", "kampung", "mauza", "purok");
    private static final Set<String> BEHIND = Set.of("village", "hamlet", "township", "settlement", "barangay");
    private static final Set<String> IN = Set.of("in", "at", "near");
    /** How many tokens may stand between the comma and the province: "in the far north of Ethiopia's". */
    private static final int EXPLAINED = 9;

    private static final Set<String> BARE = Set.of("in", "near", "outside");
    private static final Set<String> NO_VILLAGE =
            Set.of("never", "other-things", "titles", "days-and-months", "common", "civic", "organisations");

    private static final int LONGEST = 3;
    private static final int FAR = 14;

    private final Gazetteer places;
    private final PlaceWords words;
    private final PersonNames persons;

    UnknownVillages(Gazetteer places, PlaceWords words, PersonNames persons) {
        this.persons = persons;
        this.places = places;
        this.words = words;
    }

    /**
     * The mentions.
     *
     * @param found what the known names mean, by where they start
     * @param sent the place of the dateline
     */
    List<PlaceMention> find(Document document, List<NameSpan> known, Map<Integer, Place> found, Optional<Place> sent) {
        List<PlaceMention> mentions = new ArrayList<>();
        Optional<Place> home = sent.flatMap(this::province).or(() -> home(known, found));
        boolean small = home.map(p -> !words.is("listed-lands", String.valueOf(p.country())))
                .orElse(false);
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() != Zone.BODY) {
                continue;
            }
            List<NameSpan> near = known.stream()
                    .filter(s -> s.sentence().index() == sentence.index())
                    .toList();
            for (Token noun : sentence.tokens()) {
                List<int[]> names = names(sentence.tokens(), noun);
                explained(sentence.tokens(), noun, near, found)
                        .or(() -> small ? bare(sentence.tokens(), noun) : Optional.empty())
                        .ifPresent(names::add);
                for (int[] name : names) {
                    if (near.stream().noneMatch(s -> s.from() < name[1] && name[0] < s.to())) {
                        unit(near, found, name)
                                .or(() -> home)
                                .ifPresent(unit -> mentions.add(mention(
                                        document,
                                        sentence.tokens().get(name[0]),
                                        sentence.tokens().get(name[1] - 1),
                                        unit)));
                    }
                }
            }
        }
        return mentions;
    }

    /** The runs of tokens [from, to) that a word for a village names. */
    private List<int[]> names(List<Token> tokens, Token noun) {
        List<int[]> names = new ArrayList<>();
        String word = noun.form().toLowerCase(Locale.ROOT);
        int at = noun.index();
        boolean plain = Character.isLowerCase(noun.form().charAt(0));
        boolean of = at + 2 < tokens.size() && tokens.get(at + 1).form().equals("of");
        if (plain && BEFORE.contains(word) && of) {
            add(names, at + 2, after(tokens, at + 2));
        } else if ((plain || !word.equals("village")) && RIGHT_BEFORE.contains(word)) {
            add(names, at + 1, after(tokens, at + 1));
        }
        if (plain && BEHIND.contains(noun.lemma()) && names.isEmpty()) {
            int from = before(tokens, at);
            add(names, from, at);
            boolean and = from > 1 && from < at && tokens.get(from - 1).form().equals("and");
            if (and && noun.tag().equals("NNS")) {
                add(names, before(tokens, from - 1), from - 1);
            }
        }
        return names;
    }

    /** "At Kobrin, in the north of the Varda region": a name behind a preposition, with its province behind a comma. */
    private Optional<int[]> explained(
            List<Token> tokens, Token preposition, List<NameSpan> near, Map<Integer, Place> found) {
        int from = preposition.index() + 1;
        if (!IN.contains(preposition.form()) || from >= tokens.size()) {
            return Optional.empty();
        }
        int to = after(tokens, from);
        return to == from || to - from > LONGEST
                ? Optional.empty()
                : behind(tokens, to, near, found).map(unit -> new int[] {from, to});
    }

    /**
     * The place of a name whose known bearers all lie elsewhere, where the text says in which province its own lies: "at Kobrin,
     * in the north of the Varda region".
     */
    static Optional<Place> elsewhere(NameSpan span, List<NameSpan> known, Map<Integer, Place> found) {
        List<Token> tokens = span.sentence().tokens();
        boolean in = span.from() > 0 && IN.contains(tokens.get(span.from() - 1).form());
        List<NameSpan> near = known.stream()
                .filter(s -> s.sentence().index() == span.sentence().index())
                .toList();
        return in ? behind(tokens, span.to(), near, found).map(unit -> within(unit, span.name())) : Optional.empty();
    }

    /** "Gunmen in Kobrin": a name of no table right behind a preposition of place. */
    private Optional<int[]> bare(List<Token> tokens, Token preposition) {
        int from = preposition.index() + 1;
        String word = preposition.form();
        boolean at = word.equals("at")
                && preposition.index() > 0
                && words.is("place-nouns", tokens.get(preposition.index() - 1).form());
        if (!at && !BARE.contains(word) || from >= tokens.size()) {
            return Optional.empty();
        }
        int to = after(tokens, from);
        boolean fits = to > from
                && to - from <= LONGEST
                && tokens.subList(from, to).stream().allMatch(this::mayBeVillage)
                && (to == tokens.size() || !isCapitalWord(tokens.get(to)));
        return fits ? Optional.of(new int[] {from, to}) : Optional.empty();
    }

    private static boolean isCapitalWord(Token token) {
        return PlaceNameScanner.isCapital(token.form())
                || token.form().startsWith("'")
                || token.form().startsWith("’");
    }

    private boolean mayBeVillage(Token token) {
        String form = token.form();
        return form.length() > 3
                && !form.equals(form.toUpperCase(Locale.ROOT))
                && !persons.has(form)
                && !NO_VILLAGE.stream().anyMatch(list -> words.is(list, form));
    }

    /** The province or district that a comma and few words lead to. */
    private static Optional<Place> behind(List<Token> tokens, int to, List<NameSpan> near, Map<Integer, Place> found) {
        if (to >= tokens.size() || !tokens.get(to).form().equals(",")) {
            return Optional.empty();
        }
        return near.stream()
                .filter(s -> s.from() > to && s.from() <= to + EXPLAINED)
                .filter(s -> tokens.subList(to + 1, s.from()).stream()
                        .noneMatch(t -> t.isVerb() || t.relation() == Relation.PUNCTUATION))
                .map(s -> found.get(s.start()))
                .filter(p -> p != null && isUnit(p))
                .findFirst();
    }

    private static boolean isUnit(Place place) {
        return place.precision() == PlacePrecision.ADMIN1 || place.precision() == PlacePrecision.ADMIN2;
    }

    private static void add(List<int[]> names, int from, int to) {
        if (to > from && to - from <= LONGEST) {
            names.add(new int[] {from, to});
        }
    }

    private int after(List<Token> tokens, int from) {
        int to = from;
        while (to < tokens.size() && isNamePart(tokens.get(to))) {
            to++;
        }
        return to;
    }

    private int before(List<Token> tokens, int to) {
        int from = to;
        while (from > 0 && isNamePart(tokens.get(from - 1))) {
            from--;
        }
        return from;
    }

    private boolean isNamePart(Token token) {
        return token.tag().equals("NNP")
                && token.form().length() > 2
                && PlaceNameScanner.isCapital(token.form())
                && !words.is("titles", token.form())
                && places.byDemonym(token.form()).isEmpty()
                && places.find(token.form()).stream().noneMatch(Candidate::known);
    }

    /** The province or district that the sentence names beside it: the nearest that follows, else the nearest before. */
    private static Optional<Place> unit(List<NameSpan> near, Map<Integer, Place> found, int[] name) {
        NameSpan best = null;
        for (NameSpan span : near) {
            Place place = found.get(span.start());
            boolean unit = place != null && isUnit(place);
            int distance = span.from() >= name[1] ? span.from() - name[1] : name[0] - span.to() + 1;
            if (unit && distance <= FAR && (best == null || span.from() >= name[1] && best.from() < name[0])) {
                best = span;
            }
        }
        return best == null ? Optional.empty() : Optional.ofNullable(found.get(best.start()));
    }

    /** The province that holds the first town of the text. */
    private Optional<Place> home(List<NameSpan> known, Map<Integer, Place> found) {
        return known.stream()
                .map(s -> found.get(s.start()))
                .filter(p -> p != null && p.admin1() != null)
                .findFirst()
                .flatMap(this::province);
    }

    /** A report sent from the capital says only in which country its villages lie, any other town's in which province. */
    private Optional<Place> province(Place town) {
        boolean capital = places.find(String.valueOf(town.name())).stream()
                .anyMatch(c -> c.kind() == PlaceKind.CAPITAL
                        && Objects.equals(c.place().geonames(), town.geonames()));
        return capital ? country(town) : ofProvince(town);
    }

    private Optional<Place> country(Place town) {
        return Optional.ofNullable(town.country())
                .flatMap(places::country)
                .map(country -> places.placeOf(country).place());
    }

    private Optional<Place> ofProvince(Place town) {
        return places.find(String.valueOf(town.admin1())).stream()
                .filter(c -> c.kind() == PlaceKind.ADMIN1)
                .map(Candidate::place)
                .filter(p -> String.valueOf(town.country()).equals(p.country()))
                .findFirst();
    }

    private static PlaceMention mention(Document document, Token first, Token last, Place unit) {
        String name = document.text().substring(first.start(), last.end()).replaceAll("\\s+", " ");
        return new PlaceMention(first.start(), last.end(), name, within(unit, name), RULE);
    }

    /** A place of this name, of which no more is known than in which unit it lies. */
    private static Place within(Place unit, String name) {
        boolean district = unit.precision() == PlacePrecision.ADMIN2;
        if (unit.precision() == PlacePrecision.COUNTRY) {
            return new Place(name, null, null, null, unit.country(), null, null, PlacePrecision.UNKNOWN, null);
        }
        return new Place(
                name,
                null,
                unit.lat(),
                unit.lon(),
                unit.country(),
                district ? unit.admin1() : unit.name(),
                district ? unit.name() : null,
                unit.precision(),
                null);
    }
}
