package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.knowledge.Candidate;
import org.dateline.knowledge.Gazetteer;
import org.dateline.knowledge.PlaceKind;
import org.dateline.knowledge.PlaceWords;
import org.dateline.mention.Verdict.Sureness;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.text.Dateline;
import org.dateline.text.Document;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of places in a document and what each means. Names are judged one by one from the words around them; one
 * that could be a place is taken where the document has it plainly elsewhere, or where the place is well known. Then all are
 * resolved together (see {@link PlaceSenses}).
 */
final class PlaceFinder {
    private static final Set<String> UNIT_WORDS = Set.of(
            "province", "governorate", "state", "region", "district", "county", "oblast", "prefecture", "department");
    /** By these the town itself is meant, whatever facility is named after it. */
    private static final Set<String> TOWN_RULES = Set.of(
            "en.place.part-of", "en.place.place-noun", "en.place.with-unit", "en.place.beside", "en.place.civic");

    /** What ends the places of a dateline: a date, an agency, a dash. */
    private static final Pattern AFTER_PLACES =
            Pattern.compile("[\\d(:\\u2013\\u2014]| -|--|, (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)");

    private static final Set<String> LINKS = Set.of("of", "in");
    private static final String DATELINE = "en.place.dateline";
    private static final double SAID = 12;
    private static final double TITLE = 1.5;
    private static final double LAND = 2;
    private static final long WELL_KNOWN = 100_000;

    private final Gazetteer places;
    private final PlaceWords words;

    PlaceFinder(Gazetteer places, PlaceWords words) {
        this.places = places;
        this.words = words;
    }

    List<PlaceMention> find(Document document) {
        List<NameSpan> spans = new PlaceNameScanner(places, words).scan(document);
        Map<Integer, NameSpan> containers = containers(spans);
        Set<Integer> starts = spans.stream().map(NameSpan::start).collect(Collectors.toSet());
        PersonNames persons = PersonNames.of(document, words);
        PlaceContext context = new PlaceContext(words, persons, starts, containers.keySet(), beside(spans));
        Map<Integer, Verdict> verdicts = new HashMap<>();
        spans.forEach(s -> verdicts.put(s.start(), context.judge(s)));
        Set<String> sure = spans.stream()
                .filter(s -> sureness(s, verdicts) == Sureness.YES)
                .map(PlaceFinder::key)
                .collect(Collectors.toSet());
        List<NameSpan> accepted = spans.stream()
                .filter(s -> isAccepted(s, sureness(s, verdicts), sure))
                .toList();
        PlaceSenses senses = new PlaceSenses();
        List<PlaceMention> mentions = new ArrayList<>();
        accepted.forEach(s -> senses.add(s.name(), s.candidates()));
        Optional<Dateline> dateline = Optional.ofNullable(document.dateline());
        dateline.ifPresent(d -> addDateline(document, d, senses));
        accepted.forEach(s -> favour(s, containers.get(s.start()), senses));
        favourTitle(document, senses);
        Optional<String> land = new LandCues(words).of(document);
        land.ifPresent(home -> senses.favourAll(c -> home.equals(c.place().country()), LAND));
        senses.settle();
        PlaceFacilities facilities = new PlaceFacilities(places, words);
        Map<Integer, Place> found = new HashMap<>();
        List<NameSpan> strays = new ArrayList<>();
        List<Place> named = accepted.stream()
                .map(s -> senses.of(s.name()).place())
                .filter(p -> p.facility() != null)
                .distinct()
                .toList();
        for (NameSpan span : accepted) {
            if (senses.isStray(span.name(), land.orElse(null)) || senses.isQuarterElsewhere(span.name())) {
                if (sureness(span, verdicts) == Sureness.YES) {
                    strays.add(span);
                }
                continue;
            }
            Candidate sense = senses.of(span.name());
            boolean town = TOWN_RULES.contains(rule(span, verdicts, sure));
            Optional<Place> facility =
                    facilities.known(span, sense).or(() -> town ? Optional.empty() : facilities.meant(sense, named));
            String rule = facility.isPresent() ? "en.place.facility" : rule(span, verdicts, sure);
            Place place = facility.orElse(sense.place());
            found.put(span.start(), place);
            mentions.add(mention(document, span, place, rule));
        }
        Map<String, Place> told = new HashMap<>();
        strays.forEach(s -> UnknownVillages.elsewhere(s, accepted, found).ifPresent(p -> told.putIfAbsent(key(s), p)));
        for (NameSpan stray : strays) {
            Place place = told.get(key(stray));
            String rule = place == null ? rule(stray, verdicts, sure) : UnknownVillages.RULE;
            mentions.add(mention(document, stray, place, rule));
        }
        mentions.addAll(facilities.unknown(document, accepted, found));
        dateline.ifPresent(d -> datelineParts(document, d)
                .forEach((range, name) -> mentions.add(new PlaceMention(
                        range.start(), range.end(), name, senses.of(name).place(), DATELINE))));
        Optional<Place> sent = mentions.stream()
                .filter(m -> m.rule().equals(DATELINE))
                .findFirst()
                .map(PlaceMention::place);
        sent.ifPresent(town -> mentions.addAll(HereOfDateline.find(document, town)));
        mentions.addAll(new UnknownVillages(places, words, persons).find(document, accepted, found, sent));
        mentions.sort(Comparator.comparingInt(PlaceMention::start));
        return List.copyOf(mentions);
    }

    private static PlaceMention mention(Document document, NameSpan span, @Nullable Place place, String rule) {
        String name = document.text().substring(span.start(), span.end()).replaceAll("\\s+", " ");
        return new PlaceMention(span.start(), span.end(), name, place, rule);
    }

    /** The rule that took a name; one that the words around left open was taken for another of its occurrences or its fame. */
    private static String rule(NameSpan span, Map<Integer, Verdict> verdicts, Set<String> sure) {
        Verdict verdict = Objects.requireNonNull(verdicts.get(span.start()));
        boolean open = verdict.sureness() == Sureness.MAYBE;
        return open && !sure.contains(key(span)) ? "en.place.well-known" : verdict.rule();
    }

    private static String key(NameSpan span) {
        return span.name().toLowerCase(Locale.ROOT);
    }

    /** Names that a comma and a state or country follow, with that larger unit. */
    private static Map<Integer, NameSpan> containers(List<NameSpan> spans) {
        Map<Integer, NameSpan> containers = new HashMap<>();
        for (int i = 0; i + 1 < spans.size(); i++) {
            NameSpan name = spans.get(i);
            NameSpan unit = spans.get(i + 1);
            Token comma = name.after(1);
            boolean beside = inOneSentence(name, unit) && unit.from() == name.to() + 1;
            if (beside && comma != null && comma.form().equals(",") && !unit.demonym() && containsOne(unit, name)) {
                containers.put(name.start(), unit);
            } else if (!name.demonym() && !unit.demonym() && inOneSentence(name, unit)) {
                if (isOwned(name, unit) && containsOne(name, unit)) {
                    containers.put(unit.start(), name);
                } else if (isOf(name, unit) && containsOne(unit, name)) {
                    containers.put(name.start(), unit);
                }
            }
        }
        return containers;
    }

    /** "Aland's Btown district". */
    private static boolean isOwned(NameSpan owner, NameSpan owned) {
        Token after = owner.after(1);
        return owned.from() == owner.to() + 1 && after != null && after.tag().equals("POS");
    }

    /** "The Btown district of Aland", "Btown in Aland". */
    private static boolean isOf(NameSpan part, NameSpan whole) {
        int link = UNIT_WORDS.contains(part.formAfter(1).toLowerCase(Locale.ROOT)) ? 2 : 1;
        return LINKS.contains(part.formAfter(link)) && whole.from() == part.to() + link;
    }

    /** Names right beside that of a place which contains one of their places, or the reverse: "Benghazi Libya". */
    private static Set<Integer> beside(List<NameSpan> spans) {
        Set<Integer> beside = new HashSet<>();
        for (int i = 0; i + 1 < spans.size(); i++) {
            NameSpan first = spans.get(i);
            NameSpan second = spans.get(i + 1);
            boolean adjacent = inOneSentence(first, second) && second.from() == first.to();
            boolean names = !first.demonym() && !second.demonym() && isLong(first) && isLong(second);
            if (adjacent && names && (containsOne(second, first) || containsOne(first, second))) {
                beside.add(first.start());
                beside.add(second.start());
            }
        }
        return beside;
    }

    private static boolean inOneSentence(NameSpan first, NameSpan second) {
        return first.sentence().index() == second.sentence().index();
    }

    /** A short name beside a place is more often an abbreviation or initial. */
    private static boolean isLong(NameSpan span) {
        return span.name().length() > 3;
    }

    private static boolean containsOne(NameSpan unit, NameSpan name) {
        return name.candidates().stream().anyMatch(c -> isWithin(c, unit));
    }

    /** Whether one of the states or countries that the unit's name means contains the candidate. */
    private static boolean isWithin(Candidate candidate, NameSpan unit) {
        return unit.candidates().stream().anyMatch(u -> isWithin(candidate, u));
    }

    private static boolean isWithin(Candidate candidate, Candidate unit) {
        Place place = candidate.place();
        Place larger = unit.place();
        if (place.country() == null || !place.country().equals(larger.country()) || place.equals(larger)) {
            return false;
        }
        return switch (unit.kind()) {
            case COUNTRY -> candidate.kind() != PlaceKind.COUNTRY;
            case ADMIN1 -> larger.name().equals(place.admin1()) && candidate.kind() != PlaceKind.ADMIN1;
            case ADMIN2 -> larger.name().equals(place.admin2());
            default -> false;
        };
    }

    private boolean isAccepted(NameSpan span, Sureness sureness, Set<String> sure) {
        return sureness == Sureness.YES
                || sureness == Sureness.MAYBE && (sure.contains(key(span)) || isWellKnown(span));
    }

    private static Sureness sureness(NameSpan span, Map<Integer, Verdict> verdicts) {
        Verdict verdict = verdicts.get(span.start());
        return verdict == null ? Sureness.NO : verdict.sureness();
    }

    private boolean isWellKnown(NameSpan span) {
        return !words.is("surnames", span.name())
                && span.candidates().stream()
                        .anyMatch(c -> c.known() && c.kind() != PlaceKind.QUARTER
                                || c.kind() == PlaceKind.CAPITAL
                                || c.usual() && c.population() >= WELL_KNOWN);
    }

    private static void favour(NameSpan span, @Nullable NameSpan unit, PlaceSenses senses) {
        if (unit != null) {
            senses.favour(span.name(), c -> isWithin(c, unit), SAID);
            senses.favour(unit.name(), u -> span.candidates().stream().anyMatch(c -> isWithin(c, u)), SAID);
        }
        Token after = span.after(1);
        if (after != null && UNIT_WORDS.contains(after.form().toLowerCase(Locale.ROOT))) {
            senses.favour(span.name(), c -> c.kind().isUnit() || c.kind() == PlaceKind.REGION, 3);
        }
        Token before = span.before(2);
        if (before != null && Set.of("city", "town", "village").contains(before.form())) {
            senses.favour(span.name(), c -> c.kind().isSettlement(), 3);
        }
    }

    /** A state or province that the title names, as outlets put it behind their own name: its towns are likely. */
    private static void favourTitle(Document document, PlaceSenses senses) {
        String title = document.article().title();
        if (title != null) {
            senses.favourAll(c -> isOfUnitIn(title, c), TITLE);
        }
    }

    /** A unit named like its own town says nothing: a title with Alexandria speaks of some town of that name. */
    private static boolean isOfUnitIn(String title, Candidate candidate) {
        String unit = candidate.place().admin1();
        return unit != null && !unit.equals(candidate.place().name()) && hasWord(title, unit);
    }

    private static boolean hasWord(String text, String word) {
        int at = text.indexOf(word);
        int end = at + word.length();
        return at >= 0
                && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    private void addDateline(Document document, Dateline dateline, PlaceSenses senses) {
        Map<Range, String> parts = datelineParts(document, dateline);
        parts.values().forEach(name -> senses.add(name, candidates(name)));
        List<String> names = List.copyOf(parts.values());
        for (int i = 0; i + 1 < names.size(); i++) {
            List<Candidate> units = candidates(names.get(i + 1));
            senses.favour(names.get(i), c -> units.stream().anyMatch(u -> isWithin(c, u)), SAID);
        }
    }

    private List<Candidate> candidates(String name) {
        List<Candidate> found = places.findLoosely(name);
        return found.isEmpty() ? places.abbreviated(name) : found;
    }

    private record Range(int start, int end) {}

    /** The dateline's names: what stands between its commas, up to its date or dash, and is known as a place. */
    private Map<Range, String> datelineParts(Document document, Dateline dateline) {
        Map<Range, String> parts = new LinkedHashMap<>();
        if (dateline.placeEnd() <= dateline.placeStart()) {
            return parts;
        }
        String line = document.text().substring(dateline.placeStart(), dateline.end());
        Matcher end = AFTER_PLACES.matcher(line);
        int stop = end.find() ? end.start() : line.length();
        int from = 0;
        while (from < stop) {
            int comma = line.indexOf(',', from);
            int to = comma < 0 || comma > stop ? stop : comma;
            String part = line.substring(from, to);
            int start = dateline.placeStart()
                    + from
                    + part.length()
                    - part.stripLeading().length();
            if (!part.isBlank() && !candidates(part.strip()).isEmpty()) {
                parts.put(new Range(start, start + part.strip().length()), part.strip());
            }
            from = to + 1;
        }
        return parts;
    }
}
