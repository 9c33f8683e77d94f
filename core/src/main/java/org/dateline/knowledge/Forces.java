package org.dateline.knowledge;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The common words for the forces and offices of any state: "army", "security forces", "interior ministry". */
public final class Forces {
    private static final String FILE = "dateline/knowledge/actors/forces.tsv";

    /** A kind of force: what it is, how its id ends, and whether it counts only after a country's name or adjective. */
    public record Force(String kind, String ending, boolean onlyOfCountry) {}

    private final NameTable<Force> table = new NameTable<>(Map.of());

    private Forces() {}

    static Forces load() {
        Forces forces = new Forces();
        for (Table.Row row :
                Table.resource(FILE, List.of("words", "kind", "ending")).rows()) {
            boolean only = row.text(0).startsWith("+");
            forces.table.add(row.text(0).substring(only ? 1 : 0), new Force(row.text(1), row.text(2), only));
        }
        return forces;
    }

    /** Every force named by words[from] and those after it, the shortest first, with the index after its last word. */
    public void match(String text, List<NameWord> words, int from, BiConsumer<Integer, Force> found) {
        table.match(text, words, from, found);
    }
}
