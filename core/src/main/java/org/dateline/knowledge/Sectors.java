package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * In which sector of which society somebody acts: by the noun ("minister", "rebel") and by the names of leaders and seats of
 * government.
 */
public final class Sectors {
    private static final String SECTORS = "dateline/knowledge/actors/sectors.tsv";
    private static final String OFFICIALS = "dateline/knowledge/actors/officials.tsv";

    /** Who stands for a country: its code (null for an international body) and the sector, null for the country itself. */
    public record Official(
            @Nullable String country, @Nullable String sector) {}

    private final Map<String, String> ofNoun = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Set<String> ofModifier = new HashSet<>();
    private final Map<String, Official> officials = new HashMap<>();
    private int longest = 1;

    private Sectors() {}

    static Sectors load() {
        Sectors sectors = new Sectors();
        for (Row row : Table.resource(SECTORS, List.of("sector", "words")).rows()) {
            boolean modifies = row.text(0).startsWith("+");
            String sector = row.text(0).substring(modifies ? 1 : 0);
            sectors.order.put(sector, sectors.order.size());
            for (String word : row.texts(1)) {
                sectors.ofNoun.putIfAbsent(word, sector);
                if (modifies) {
                    sectors.ofModifier.add(word);
                }
            }
        }
        for (Row row :
                Table.resource(OFFICIALS, List.of("country", "sector", "names")).rows()) {
            Official official = new Official(
                    row.text(0).equals("ZZ") ? null : row.text(0), row.text(1).equals("country") ? null : row.text(1));
            for (String name : row.texts(2)) {
                String key = name.toLowerCase(Locale.ROOT);
                sectors.officials.putIfAbsent(key, official);
                sectors.longest = Math.max(sectors.longest, key.split(" ").length);
            }
        }
        return sectors;
    }

    /** The sector of a noun, also of two words. */
    public Optional<String> ofNoun(String lemma) {
        return Optional.ofNullable(ofNoun.get(lemma));
    }

    /** The sector that a word before a noun tells: the opposition leader, a military spokesman. */
    public Optional<String> ofModifier(String lemma) {
        return ofModifier.contains(lemma) ? ofNoun(lemma) : Optional.empty();
    }

    /** Which of several sectors tells most, in the order of the file. */
    public String first(List<String> found) {
        List<String> sorted = new ArrayList<>(found);
        sorted.sort((a, b) -> order.getOrDefault(a, 0) - order.getOrDefault(b, 0));
        return sorted.get(0);
    }

    /** Who is known by this name, whatever its capitals. */
    public Optional<Official> official(String name) {
        return Optional.ofNullable(officials.get(name.toLowerCase(Locale.ROOT)));
    }

    /** How many words the longest name has. */
    public int longest() {
        return longest;
    }
}
