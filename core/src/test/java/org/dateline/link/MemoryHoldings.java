package org.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Link;
import org.dateline.model.Linking;
import org.dateline.model.Ruling;

/** Keeps articles in memory as a store does on disk: writes down each update and nothing else. */
final class MemoryHoldings implements Holdings {
    private final Linker linker;
    private final Map<String, Extraction> extractions = new TreeMap<>();
    private final Map<String, Set<String>> keys = new LinkedHashMap<>();
    private final Map<String, Set<String>> textKeys = new LinkedHashMap<>();
    private final Map<String, List<String>> glances = new TreeMap<>();
    private final List<Link> likenesses = new ArrayList<>();
    private final Set<CopyPair> copies = new HashSet<>();
    private final Map<String, String> originals = new TreeMap<>();
    private final Map<String, Incident> incidents = new TreeMap<>();
    private final List<Ruling> rulings = new ArrayList<>();

    MemoryHoldings(Linker linker) {
        this.linker = linker;
    }

    void add(Extraction extraction) {
        String id = extraction.article().id();
        Set<String> unsettled = new HashSet<>();
        Extraction old = extractions.remove(id);
        if (old != null) {
            Set<String> own = old.accounts().stream().map(a -> a.id()).collect(Collectors.toSet());
            unsettled.addAll(own);
            incidents.values().stream()
                    .filter(incident -> incident.accounts().stream().anyMatch(own::contains))
                    .forEach(incident -> unsettled.addAll(incident.accounts()));
            for (CopyPair pair : copies) {
                if (pair.a().equals(id) || pair.b().equals(id)) {
                    String other = pair.a().equals(id) ? pair.b() : pair.a();
                    Objects.requireNonNull(extractions.get(other)).accounts().forEach(a -> unsettled.add(a.id()));
                }
            }
            keys.remove(id);
            glances.remove(id);
            likenesses.removeIf(link -> own.contains(link.a()) || own.contains(link.b()));
            copies.removeIf(pair -> pair.a().equals(id) || pair.b().equals(id));
        }
        Update update = linker.add(extraction, unsettled, this);
        extractions.put(id, extraction);
        keys.put(id, update.keys());
        textKeys.put(id, update.textKeys());
        glances.put(id, Objects.requireNonNull(update.glances().get(id)));
        write(update);
    }

    void rule(Ruling ruling) {
        rulings.add(ruling);
        Set<String> touched = new HashSet<>();
        rulings.stream()
                .filter(r -> r.equals(ruling) || r.id().equals(ruling.takesBack()))
                .forEach(r -> {
                    r.a().forEach(anchor -> touched.add(anchor.account()));
                    r.b().forEach(anchor -> touched.add(anchor.account()));
                });
        write(linker.again(touched, this));
    }

    private void write(Update update) {
        likenesses.addAll(update.likenesses());
        copies.addAll(update.copies());
        originals.putAll(update.originals());
        incidents.values().removeIf(incident -> incident.accounts().stream().anyMatch(update.accounts()::contains));
        update.incidents().forEach(incident -> incidents.put(incident.id(), incident));
    }

    Linking linking() {
        Map<String, String> sameTextAs = new LinkedHashMap<>();
        originals.forEach((id, original) -> {
            if (!id.equals(original)) {
                sameTextAs.put(id, original);
            }
        });
        Comparator<Incident> byDay = Comparator.comparing(MemoryHoldings::day);
        return new Linking(
                sameTextAs,
                incidents.values().stream()
                        .sorted(byDay.thenComparing(Incident::id))
                        .toList());
    }

    private static String day(Incident incident) {
        return incident.when().from() == null
                ? incident.when().to() == null
                        ? "unknown"
                        : incident.when().to().toString()
                : incident.when().from().toString();
    }

    @Override
    public List<Extraction> filedUnder(Set<String> asked, Predicate<String> worthwhile) {
        return extractions.values().stream()
                .filter(e -> !glances.containsKey(e.article().id())
                        || Objects.requireNonNull(glances.get(e.article().id())).stream()
                                .anyMatch(worthwhile))
                .filter(e ->
                        keys.getOrDefault(e.article().id(), Set.of()).stream().anyMatch(asked::contains))
                .toList();
    }

    @Override
    public List<Extraction> sharing(Set<String> asked, int atLeast) {
        return extractions.values().stream()
                .filter(e -> textKeys.getOrDefault(e.article().id(), Set.of()).stream()
                                .filter(asked::contains)
                                .count()
                        >= atLeast)
                .toList();
    }

    @Override
    public List<Extraction> extractions(Set<String> articles) {
        return extractions.values().stream()
                .filter(e -> articles.contains(e.article().id()))
                .toList();
    }

    @Override
    public List<Extraction> telling(Set<String> accounts) {
        return extractions.values().stream()
                .filter(e -> e.accounts().stream().anyMatch(a -> accounts.contains(a.id())))
                .toList();
    }

    @Override
    public List<Link> likenesses(Set<String> accounts) {
        return likenesses.stream()
                .filter(link -> accounts.contains(link.a()) || accounts.contains(link.b()))
                .toList();
    }

    @Override
    public List<CopyPair> copies(Set<String> articles) {
        return copies.stream()
                .filter(pair -> articles.contains(pair.a()) || articles.contains(pair.b()))
                .toList();
    }

    @Override
    public List<Ruling> rulings() {
        return rulings;
    }
}
