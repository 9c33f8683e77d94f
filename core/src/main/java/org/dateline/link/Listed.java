package org.dateline.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.dateline.model.Incident;
import org.jspecify.annotations.Nullable;

/**
 * A list of an incident in which a person gave some entries anew. An entry that the articles have stays theirs, with its evidence; the
 * others come from the ruling. {@code fieldFrom} is numbered by the list, so that it is numbered anew.
 *
 * @param list what {@code fieldFrom} calls the list: {@code who}, {@code weapons}, {@code responsibility}
 * @param entries the list as it is now
 * @param from the sources of all fields
 */
record Listed<T>(String list, List<T> entries, Map<String, String> from) {
    /**
     * The list of an incident with other entries in the place of those that are meant.
     *
     * @param meant which entries a person gives anew
     * @param given those that stand in their place
     * @param same whether an entry of the articles is the one given
     * @param source where those come from that no article has
     */
    static <T> Listed<T> of(
            Incident incident,
            String list,
            List<T> old,
            Predicate<T> meant,
            List<T> given,
            BiPredicate<T, T> same,
            String source) {
        Map<String, String> sources = new LinkedHashMap<>();
        List<T> entries = new ArrayList<>();
        Map<String, String> numbered = new LinkedHashMap<>();
        incident.fieldFrom().forEach((path, origin) -> {
            if (!path.matches(list + "\\.\\d+")) {
                sources.put(path, origin);
            }
        });
        for (int i = 0; i < old.size(); i++) {
            if (!meant.test(old.get(i))) {
                add(list, entries, numbered, old.get(i), incident.fieldFrom().get(list + "." + i));
            }
        }
        for (T entry : given) {
            int at = 0;
            while (at < old.size() && !(meant.test(old.get(at)) && same.test(old.get(at), entry))) {
                at++;
            }
            boolean told = at < old.size();
            add(
                    list,
                    entries,
                    numbered,
                    told ? old.get(at) : entry,
                    told ? incident.fieldFrom().get(list + "." + at) : source);
        }
        sources.putAll(numbered);
        return new Listed<>(list, List.copyOf(entries), sources);
    }

    private static <T> void add(
            String list, List<T> entries, Map<String, String> numbered, T entry, @Nullable String origin) {
        if (origin != null) {
            numbered.put(list + "." + entries.size(), origin);
        }
        entries.add(entry);
    }
}
