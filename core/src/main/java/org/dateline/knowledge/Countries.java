package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Countries as words tell of them: their names, their adjectives and peoples, and places that stand for them. */
public final class Countries {
    private static final String FILE = "dateline/knowledge/actors/countries.tsv";

    /** What a word tells of a country. */
    public enum Sign {
        /** "Iraq". */
        NAME,
        /** "Iraqi". */
        ADJECTIVE,
        /** "Mosul": tells of the country, says nothing of its forces. */
        PLACE
    }

    /** A country and what told of it. {@code id} begins the ids of its forces. */
    public record Word(String code, String id, Sign sign) {}

    private final NameTable<Word> words = new NameTable<>(Map.of());
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();

    private Countries() {}

    static Countries load() {
        Countries countries = new Countries();
        for (Table.Row row : Table.resource(FILE, List.of("code", "id", "names", "people", "places"))
                .rows()) {
            String code = row.text(0);
            if (countries.ids.put(code, row.text(1)) != null) {
                throw row.fault(code + " is given twice");
            }
            countries.codes.put(row.text(1), code);
            countries.add(row.texts(2), new Word(code, row.text(1), Sign.NAME));
            countries.add(row.texts(3), new Word(code, row.text(1), Sign.ADJECTIVE));
            countries.add(row.texts(4), new Word(code, row.text(1), Sign.PLACE));
        }
        return countries;
    }

    private void add(List<String> names, Word word) {
        names.forEach(name -> words.add(name, word));
    }

    /** Every country told of by words[from] and those after it, with the index after the last of these words. */
    public void match(String text, List<NameWord> of, int from, BiConsumer<Integer, Word> found) {
        if (of.get(from).capital()) {
            words.match(text, of, from, found);
        }
    }

    /** The ISO codes of all countries. */
    public Set<String> codes() {
        return Set.copyOf(ids.keySet());
    }

    /** The countries of a name or adjective, none where it is unknown. */
    public List<String> codes(String word) {
        List<String> codes = new ArrayList<>();
        words.get(word).stream().map(Word::code).filter(c -> !codes.contains(c)).forEach(codes::add);
        return codes;
    }

    /** The beginning of the ids of a country's forces. */
    public Optional<String> id(String code) {
        return Optional.ofNullable(ids.get(code));
    }

    /** The country whose forces' ids begin so. */
    public Optional<String> codeOf(String id) {
        return Optional.ofNullable(codes.get(id));
    }
}
