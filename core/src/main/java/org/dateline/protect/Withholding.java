package org.dateline.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Linking;
import org.dateline.model.Problem;
import org.dateline.model.Reading;

/**
 * The door of this package: what is withheld, and under which numbers.
 *
 * <pre>{@code
 * Reading outward = new Withholding(Set.of(Withhold.NAMES), Numbering.counted()).of(reading);
 * }</pre>
 *
 * <p>A name is known as a victim's or a witness's where some account of the articles at hand says so; it is then withheld
 * everywhere in them. Who is named but never told of as hurt or as speaking is not recognised.
 */
public final class Withholding {
    private final Set<Withhold> withheld;
    private final Numbering numbering;

    /** Withholds these. */
    public Withholding(Set<Withhold> withheld, Numbering numbering) {
        this.withheld = Set.copyOf(withheld);
        this.numbering = numbering;
    }

    /** Through which records of these articles are seen: those of one incident, with all their accounts. */
    public Veil veil(List<Extraction> told) {
        boolean victims = withheld.contains(Withhold.NAMES);
        boolean coarse = withheld.contains(Withhold.EXACT_PLACES);
        List<PersonalName> persons =
                victims || withheld.contains(Withhold.WITNESSES) ? Protected.of(told, victims) : List.of();
        Roster roster = Roster.of(persons, coarse ? Coarsening.names(told) : List.of(), numbering);
        return roster.isEmpty() && !coarse && !victims ? Veil.NONE : new Veil(roster, coarse, victims);
    }

    /** A whole output, each article and incident seen by what is withheld in it and in the others of the incident. */
    public Reading of(Reading reading) {
        if (withheld.isEmpty()) {
            return reading;
        }
        Map<String, Extraction> articles = new LinkedHashMap<>();
        Map<String, String> articleOf = new HashMap<>();
        for (Extraction extraction : reading.extractions()) {
            articles.put(extraction.article().id(), extraction);
            extraction.accounts().forEach(account -> articleOf.put(account.id(), account.article()));
        }
        Map<String, Set<String>> beside = new HashMap<>();
        for (Incident incident : reading.linking().incidents()) {
            Set<String> told = articles(incident, articleOf);
            told.forEach(id ->
                    beside.computeIfAbsent(id, key -> new LinkedHashSet<>()).addAll(told));
        }
        reading.linking().sameTextAs().forEach((copy, original) -> {
            beside.computeIfAbsent(copy, key -> new LinkedHashSet<>()).add(original);
            beside.computeIfAbsent(original, key -> new LinkedHashSet<>()).add(copy);
        });
        List<Extraction> extractions = new ArrayList<>();
        for (Extraction extraction : reading.extractions()) {
            Set<String> ids = new LinkedHashSet<>(List.of(extraction.article().id()));
            ids.addAll(beside.getOrDefault(extraction.article().id(), Set.of()));
            extractions.add(veil(told(ids, articles)).extraction(extraction));
        }
        List<Incident> incidents = reading.linking().incidents().stream()
                .map(incident ->
                        veil(told(articles(incident, articleOf), articles)).incident(incident))
                .toList();
        return new Reading(
                extractions,
                new Linking(reading.linking().sameTextAs(), incidents),
                problems(reading.problems(), reading.extractions()));
    }

    private List<Problem> problems(List<Problem> problems, Collection<Extraction> all) {
        Veil veil = problems.isEmpty() ? Veil.NONE : veil(List.copyOf(all));
        return problems.stream()
                .map(problem -> new Problem(problem.code(), veil.text(problem.input()), veil.text(problem.message())))
                .toList();
    }

    private static Set<String> articles(Incident incident, Map<String, String> articleOf) {
        return incident.accounts().stream()
                .map(account -> articleOf.getOrDefault(account, ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Extraction> told(Set<String> ids, Map<String, Extraction> articles) {
        return ids.stream()
                .sorted()
                .flatMap(id -> Stream.ofNullable(articles.get(id)))
                .toList();
    }
}
