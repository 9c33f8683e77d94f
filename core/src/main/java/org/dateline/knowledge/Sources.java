package org.dateline.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** News agencies and outlets by name. */
public final class Sources {
    private static final String FILE = "dateline/knowledge/sources/sources.tsv";

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final NameTable<Source> names = new NameTable<>(Map.of());

    private Sources() {}

    /** Reads the list that comes with the program. */
    public static Sources load() {
        Sources all = new Sources();
        for (Table.Row row :
                Table.resource(FILE, List.of("id", "kind", "country", "names")).rows()) {
            Source source = new Source(row.text(0), row.text(1), row.text(2), row.texts(3));
            if (all.sources.put(source.id(), source) != null) {
                throw row.fault("\"" + source.id() + "\" is given twice");
            }
            source.names().forEach(name -> all.names.add(name, source));
        }
        return all;
    }

    /** All outlets in file order. */
    public Collection<Source> all() {
        return List.copyOf(sources.values());
    }

    /** The outlet with this id. */
    public Optional<Source> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** The outlet of this name, such as a publisher's or an agency's in a dateline; case and "the" do not matter. */
    public Optional<Source> named(String name) {
        String bare = name.strip().replaceFirst("(?i)^the\\s+", "");
        return names.get(name).stream()
                .findFirst()
                .or(() -> names.get(bare).stream().findFirst())
                .or(() -> names.get("The " + bare).stream().findFirst());
    }
}
