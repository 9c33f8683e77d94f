package org.dateline.parse;

import java.io.IOException;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A word list of NLP4J's by fingerprint: each word has one of few values. It can be asked for a word, not listed. */
final class FlatLexicon<T extends Collection<String>> extends AbstractMap<String, T> {
    private final FingerprintTable table;
    private final List<T> values;

    private FlatLexicon(FingerprintTable table, List<T> values) {
        this.table = table;
        this.values = values;
    }

    /** The list in flat form. */
    static <T extends Collection<String>> FlatLexicon<T> of(Map<String, T> words) {
        FingerprintTable table = FingerprintTable.forEntries(words.size());
        Map<T, Integer> numbers = new LinkedHashMap<>();
        for (Entry<String, T> entry : words.entrySet()) {
            Integer next = numbers.size();
            Integer number = numbers.putIfAbsent(entry.getValue(), next);
            table.put(Fingerprint.of(0, entry.getKey()), number == null ? next : number);
        }
        return new FlatLexicon<>(table, List.copyOf(numbers.keySet()));
    }

    @Override
    public @Nullable T get(@Nullable Object word) {
        int number = word instanceof String text ? table.get(Fingerprint.of(0, text)) : FingerprintTable.NONE;
        return number == FingerprintTable.NONE ? null : values.get(number);
    }

    /** Every value that a word may have, each the same object that {@link #get} gives. */
    List<T> distinct() {
        return values;
    }

    @Override
    public boolean containsKey(@Nullable Object word) {
        return get(word) != null;
    }

    @Override
    public Set<Entry<String, T>> entrySet() {
        throw new UnsupportedOperationException("The words themselves are not kept");
    }

    static <T extends Collection<String>> FlatLexicon<T> read(FlatReader in, Function<List<String>, T> collection)
            throws IOException {
        FingerprintTable table = FingerprintTable.read(in);
        int count = in.number();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(collection.apply(in.strings()));
        }
        return new FlatLexicon<>(table, values);
    }

    void write(FlatWriter out) throws IOException {
        table.write(out);
        out.number(values.size());
        for (T value : values) {
            out.strings(List.copyOf(value));
        }
    }
}
