package org.dateline.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.link.Linker;
import org.dateline.model.Account;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;
import org.jspecify.annotations.Nullable;

/** Looks up who ruled on which incidents of a store, and how far they agree. */
public final class Agreements {
    private static final Set<RulingKind> JUDGEMENTS =
            Set.of(RulingKind.CONFIRMED, RulingKind.REJECTED, RulingKind.CORRECTED);

    private final Store store;
    private final Linker linker = Linker.standard();

    /** The agreements in a store. */
    public Agreements(Store store) {
        this.store = store;
    }

    /** Over all incidents on which two or more persons ruled. */
    public Agreement find() {
        List<Map<String, Coding>> units = new ArrayList<>();
        byIncident().forEach((id, rulings) -> {
            Map<String, List<Ruling>> byPerson =
                    rulings.stream().collect(Collectors.groupingBy(Ruling::by, TreeMap::new, Collectors.toList()));
            if (byPerson.size() > 1) {
                store.incident(id).map(this::unruled).ifPresent(read -> {
                    Map<String, Coding> unit = new TreeMap<>();
                    byPerson.forEach((person, theirs) -> unit.put(person, Coding.of(theirs, read)));
                    units.add(unit);
                });
            }
        });
        Map<String, Optional<Double>> alpha = new LinkedHashMap<>();
        alpha.put("decision", Alpha.nominal(values(units, Coding::decision)));
        alpha.put("type", Alpha.nominal(values(units, Coding::type)));
        alpha.put("country", Alpha.nominal(values(units, Coding::country)));
        alpha.put("date", Alpha.interval(values(units, Coding::day)));
        alpha.put("killed", Alpha.interval(values(units, Coding::killed)));
        Set<String> coders = new TreeSet<>();
        units.forEach(unit -> coders.addAll(unit.keySet()));
        return new Agreement(units.size(), List.copyOf(coders), alpha, pairs(List.copyOf(coders), units));
    }

    /** The judgements in force by the incident that they are on now. */
    private Map<String, List<Ruling>> byIncident() {
        List<Ruling> all = store.rulings();
        Set<String> gone =
                all.stream().map(Ruling::takesBack).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, List<Ruling>> found = new TreeMap<>();
        Map<String, Optional<String>> known = new LinkedHashMap<>();
        for (Ruling ruling : all) {
            if (JUDGEMENTS.contains(ruling.kind())
                    && !gone.contains(ruling.id())
                    && !ruling.a().isEmpty()) {
                known.computeIfAbsent(
                                ruling.a().get(0).account(),
                                account -> store.incidentOf(account)
                                        .map(stored -> stored.incident().id()))
                        .ifPresent(incident -> found.computeIfAbsent(incident, id -> new ArrayList<>())
                                .add(ruling));
            }
        }
        return found;
    }

    /** The incident as it would be had nobody ruled. */
    private Incident unruled(StoredIncident stored) {
        Set<String> members = Set.copyOf(stored.incident().accounts());
        List<Extraction> told = store.accounts(stored.incident().accounts()).stream()
                .map(Account::article)
                .distinct()
                .flatMap(article -> store.extraction(article).stream())
                .map(whole -> new Extraction(
                        whole.article(),
                        whole.relevant(),
                        whole.accounts().stream()
                                .filter(account -> members.contains(account.id()))
                                .toList(),
                        List.of()))
                .toList();
        return linker.link(told).incidents().stream()
                .filter(incident -> incident.accounts()
                        .contains(stored.incident().accounts().get(0)))
                .findFirst()
                .orElse(stored.incident());
    }

    private static <T> List<List<T>> values(
            Collection<Map<String, Coding>> units, Function<Coding, @Nullable T> field) {
        List<List<T>> values = new ArrayList<>();
        for (Map<String, Coding> unit : units) {
            List<T> given = new ArrayList<>();
            for (Coding coding : unit.values()) {
                T value = field.apply(coding);
                if (value != null) {
                    given.add(value);
                }
            }
            values.add(given);
        }
        return values;
    }

    private static List<Agreement.Pair> pairs(List<String> coders, List<Map<String, Coding>> units) {
        List<Agreement.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                String a = coders.get(i);
                String b = coders.get(j);
                List<Map<String, Coding>> both = units.stream()
                        .filter(unit -> unit.containsKey(a) && unit.containsKey(b))
                        .toList();
                int alike = (int) both.stream()
                        .filter(unit -> decision(unit, a).equals(decision(unit, b)))
                        .count();
                if (!both.isEmpty()) {
                    pairs.add(new Agreement.Pair(a, b, both.size(), alike));
                }
            }
        }
        return pairs;
    }

    private static String decision(Map<String, Coding> unit, String coder) {
        Coding coding = unit.get(coder);
        return coding == null ? "" : coding.decision();
    }
}
