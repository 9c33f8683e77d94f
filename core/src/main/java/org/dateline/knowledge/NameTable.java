package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of several words, each with its values, for finding them in running text. Filled once, then only read. */
final class NameTable<T> {
    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(4);
        private final List<T> values = new ArrayList<>(1);
    }

    private final Map<String, String> spellings;
    private final Node<T> root = new Node<>();

    NameTable(Map<String, String> spellings) {
        this.spellings = Map.copyOf(spellings);
    }

    void add(String name, T value) {
        add(NameWord.split(name), value);
    }

    void add(List<NameWord> words, T value) {
        Node<T> node = root;
        for (NameWord word : words) {
            node = node.next.computeIfAbsent(key(word), k -> new Node<>());
        }
        node.values.add(value);
    }

    /** The values of a name, none where it is unknown. */
    List<T> get(String name) {
        Node<T> node = root;
        for (NameWord word : NameWord.split(name)) {
            node = node.next.get(key(word));
            if (node == null) {
                return List.of();
            }
        }
        return List.copyOf(node.values);
    }

    /** Gives every name that begins at words[from], the shortest first, with the index after its last word. */
    void match(String text, List<NameWord> words, int from, BiConsumer<Integer, T> found) {
        @Nullable Node<T> node = root;
        for (int i = from; i < words.size(); i++) {
            if (i > from && !words.get(i - 1).runsOnTo(words.get(i), text)) {
                return;
            }
            node = node.next.get(key(words.get(i)));
            if (node == null) {
                return;
            }
            for (T value : node.values) {
                found.accept(i + 1, value);
            }
        }
    }

    /** What two names have in common that this table cannot tell apart. */
    String key(List<NameWord> words) {
        return words.stream().map(this::key).collect(Collectors.joining(" "));
    }

    private String key(NameWord word) {
        return spellings.getOrDefault(word.key(), word.key());
    }
}
