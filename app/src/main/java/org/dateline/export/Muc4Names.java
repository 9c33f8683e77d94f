package org.dateline.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.WordClasses;
import org.dateline.model.ActorMention;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
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
    private static final Set<String> ARTICLES = Set.of(
            "the",
            "a",
            "an",
            "some",
            "several",
            "many",
            "other",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "their",
            "its",
            "suspected",
            "alleged",
            "presumed",
            "unidentified",
            "unknown",
            "heavily");

    private final List<Mention> mentions;
    private final WordClasses classes;

    Muc4Names(Extraction extraction, WordClasses classes) {
        this.mentions = extraction.mentions();
        this.classes = classes;
    }

    /** A perpetrator that the article names as an organisation. */
    Optional<String> organisation(Who who) {
        for (Evidence words : who.mentions()) {
            for (Mention mention : mentions) {
                if (mention instanceof ActorMention actor
                        && actor.start() >= words.start()
                        && actor.end() <= words.end()) {
                    return Optional.of(Plain.line(
                            words.quote().substring(actor.start() - words.start(), actor.end() - words.start())));
                }
            }
        }
        return who.actor() == null ? Optional.empty() : Optional.of(who.name());
    }

    /** A perpetrator that is no named organisation. */
    Optional<String> individual(Who who) {
        String phrase = phrase(who.name());
        int of = phrase.toLowerCase(Locale.ROOT).indexOf(" of ");
        boolean people = of > 0
                && classesOf(phrase.substring(phrase.lastIndexOf(' ', of - 1) + 1, of))
                        .contains("armed-actor");
        return named(people ? phrase.substring(0, of) : phrase);
    }

    /** A thing that was attacked. */
    Optional<String> thing(Who who) {
        return who.kind() != null && THINGS.contains(who.kind()) ? named(phrase(who.name())) : Optional.empty();
    }

    /** A victim whose name the article gives. */
    Optional<String> person(Who who) {
        if (who.kind() != null && THINGS.contains(who.kind()) || isPlace(who)) {
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
        boolean isNamed = mentions.stream()
                .anyMatch(m -> m instanceof WeaponMention
                        && with.mentions().stream().anyMatch(w -> w.start() <= m.start() && m.end() <= w.end()));
        return isNamed ? named(phrase(with.name())) : Optional.empty();
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
