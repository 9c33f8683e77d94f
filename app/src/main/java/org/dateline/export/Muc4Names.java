package org.dateline.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.knowledge.WordClasses;
import org.dateline.model.ActorMention;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.FigureMention;
import org.dateline.model.Mention;
import org.dateline.model.PlaceMention;
import org.dateline.model.WeaponMention;
import org.dateline.model.Who;
import org.dateline.model.With;

/**
 * The one surest string for each entity of an article, as the MUC-4 keys name entities: people by their names without
 * titles, organisations by name, others by their noun phrase without article.
 */
final class Muc4Names {
    private static final Set<String> THINGS = Set.of("facility", "vehicle", "thing", "infrastructure", "building");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "col",
            "gen",
            "lt",
            "capt",
            "maj",
            "sgt",
            "cpl",
            "monsignor",
            "msgr",
            "father",
            "sister",
            "brother",
            "rev",
            "president",
            "former",
            "deputy",
            "vice",
            "attorney",
            "secretary",
            "assistant",
            "general",
            "minister",
            "colonel",
            "captain",
            "major",
            "lieutenant",
            "senator",
            "mayor",
            "judge",
            "bishop",
            "archbishop",
            "party",
            "leader",
            "national",
            "commander",
            "ambassador",
            "governor",
            "engineer",
            "late");
    private static final Set<String> LINKS =
            Set.of("of", "in", "at", "from", "and", "or", "with", "by", "for", "on", "who", "the", "a", "an", "to");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "other");

    /** Kinds that the keys do not count as instruments: what carries weapons, what is shot, and arms at large. */
    private static final Set<String> NO_INSTRUMENTS = Set.of(
            "weapon",
            "firearm",
            "helicopter",
            "aircraft",
            "tank",
            "armoured-vehicle",
            "live-rounds",
            "stones",
            "ammunition");

    /** A noun of people in the plural at the end. */
    private static final Pattern PEOPLE = Pattern.compile("(?i)(?<!forces)(?<=s|men|people|troops)$");

    private final String text;
    private final List<Mention> mentions;
    private final List<String> people;
    private final WordClasses classes;

    Muc4Names(Extraction extraction, WordClasses classes) {
        this.text = extraction.article().text();
        this.mentions = extraction.mentions();
        this.classes = classes;
        this.people = extraction.accounts().stream()
                .flatMap(account -> account.who().stream())
                .flatMap(who -> nameOf(who).stream())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** A perpetrator that the article names as an organisation; "army soldiers" are people, the army is one. */
    Optional<String> organisation(Who who) {
        Optional<ActorMention> actor = actor(who);
        if (actor.isEmpty()) {
            return who.actor() == null || PEOPLE.matcher(who.name()).find()
                    ? Optional.empty()
                    : Optional.of(who.name());
        }
        String name = Plain.line(text.substring(actor.get().start(), actor.get().end()));
        return PEOPLE.matcher(name).find() ? Optional.empty() : Optional.of(name);
    }

    private Optional<ActorMention> actor(Who who) {
        return mentions.stream()
                .filter(ActorMention.class::isInstance)
                .map(ActorMention.class::cast)
                .filter(actor -> who.mentions().stream()
                        .anyMatch(words -> actor.start() >= words.start() && actor.end() <= words.end()))
                .findFirst();
    }

    /** A perpetrator that is no named organisation: the noun phrase with its number, a person by name. */
    Optional<String> individual(Who who) {
        Optional<String> person = nameOf(who).filter(name -> name.indexOf(' ') > 0 && !name.equals(who.name()));
        if (person.isPresent()) {
            return person.map(this::fullest);
        }
        Optional<ActorMention> actor = actor(who);
        String phrase = who.mentions().isEmpty()
                ? phrase(who.name())
                : phrase(counted(who.mentions().get(0)));
        if (actor.isPresent() && organisation(who).isPresent()) {
            String name =
                    Plain.line(text.substring(actor.get().start(), actor.get().end()));
            phrase = phrase.endsWith(name)
                    ? phrase.substring(0, phrase.length() - name.length()).strip()
                    : phrase;
            phrase = phrase.replaceFirst("(?i)( of)?( the)?$", "");
            return PEOPLE.matcher(phrase).find() ? named(phrase) : Optional.empty();
        }
        int of = phrase.toLowerCase(Locale.ROOT).indexOf(" of ");
        boolean people = of > 0
                && classesOf(phrase.substring(phrase.lastIndexOf(' ', of - 1) + 1, of))
                        .contains("armed-actor");
        return named(people ? phrase.substring(0, of) : phrase);
    }

    /** The words with the number that stands before them. */
    private String counted(Evidence words) {
        return mentions.stream()
                .filter(m -> m instanceof FigureMention
                        && m.end() <= words.start()
                        && text.substring(m.end(), words.start()).isBlank())
                .findFirst()
                .map(m -> text.substring(m.start(), words.end()))
                .orElse(words.quote());
    }

    /** A thing that was attacked. */
    Optional<String> thing(Who who) {
        return who.kind() != null && THINGS.contains(who.kind()) ? named(phrase(who.name())) : Optional.empty();
    }

    /** A victim whose name the article gives: the fullest form of the name. */
    Optional<String> person(Who who) {
        return nameOf(who).map(this::fullest);
    }

    private String fullest(String name) {
        return people.stream()
                .filter(full -> sameEntity(full, name))
                .findFirst()
                .orElse(name);
    }

    /** The name at the end of a person's noun phrase, without titles and offices. */
    private Optional<String> nameOf(Who who) {
        if (who.kind() != null && THINGS.contains(who.kind())
                || isPlace(who)
                || organisation(who).isPresent()) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(Plain.line(who.name()).split(" ", -1));
        int from = words.size();
        while (from > 0 && isNamePart(words.get(from - 1))) {
            from--;
        }
        String name = String.join(" ", words.subList(from, words.size()));
        boolean begun = from == 0 || !LINKS.contains(words.get(from - 1).toLowerCase(Locale.ROOT));
        return begun ? named(name) : Optional.empty();
    }

    /** A weapon that the article names; one that is only implied ("bombed") has no name. */
    Optional<String> weapon(With with) {
        boolean isNamed = !NO_INSTRUMENTS.contains(with.kind())
                && mentions.stream()
                        .anyMatch(m -> m instanceof WeaponMention
                                && with.mentions().stream()
                                        .anyMatch(w -> w.start() <= m.start() && m.end() <= w.end()));
        return isNamed ? named(phrase(with.name()).replaceFirst("(?i) fire$", "")) : Optional.empty();
    }

    private boolean isPlace(Who who) {
        return mentions.stream()
                .anyMatch(m -> m instanceof PlaceMention
                        && who.mentions().stream().anyMatch(w -> w.start() <= m.start() && w.end() == m.end()));
    }

    private boolean isNamePart(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return !word.isEmpty()
                && Character.isUpperCase(word.codePointAt(0))
                && !TITLES.contains(lower)
                && !LINKS.contains(lower)
                && classesOf(word).isEmpty();
    }

    private Set<String> classesOf(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String form : List.of(
                lower,
                lower.replaceFirst("s$", ""),
                lower.replaceFirst("es$", ""),
                lower.replaceFirst("ies$", "y"),
                lower.replaceFirst("men$", "man"))) {
            Set<String> found = classes.of(form);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** A noun phrase without what stands before its nouns and adjectives. */
    private static String phrase(String words) {
        String phrase = Plain.line(words).replaceFirst("'[sS]$", "");
        int space = phrase.indexOf(' ');
        while (space > 0 && ARTICLES.contains(phrase.substring(0, space).toLowerCase(Locale.ROOT))) {
            phrase = phrase.substring(space + 1);
            space = phrase.indexOf(' ');
        }
        return phrase;
    }

    private static Optional<String> named(String name) {
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    /** Whether all words of one name stand in the other. */
    static boolean sameEntity(String a, String b) {
        List<String> these = Arrays.asList(a.toLowerCase(Locale.ROOT).split(" ", -1));
        List<String> those = Arrays.asList(b.toLowerCase(Locale.ROOT).split(" ", -1));
        return these.containsAll(those) || those.containsAll(these);
    }
}
