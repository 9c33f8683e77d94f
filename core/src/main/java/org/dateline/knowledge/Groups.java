package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whose figure a counted noun is, and what kind of participant it names. Read from {@code lang/en/groups.yml}. */
public final class Groups {
    /** What a noun stands for: the group of a figure and the kind of a participant. */
    public record Group(String group, String kind) {
        /** What no entry fits. */
        public static final Group UNKNOWN = new Group("unknown", "unknown");
    }

    private record Entry(Group group, Set<String> words, Set<String> classes) {}

    private final List<Entry> entries;

    private Groups(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Reads the entries; their order counts. */
    public static Groups read(Yaml file) {
        List<Entry> entries = new ArrayList<>();
        for (Yaml item : file.items()) {
            item.allow(Set.of("group", "kind", "words", "classes"));
            entries.add(new Entry(
                    new Group(item.get("group").text(), item.get("kind").text()),
                    Set.copyOf(item.texts("words")),
                    Set.copyOf(item.texts("classes"))));
        }
        return new Groups(entries);
    }

    /** The group of a noun by its lemma and its classes. */
    public Group of(String lemma, Set<String> classes) {
        for (Entry entry : entries) {
            if (entry.words().contains(lemma) || entry.classes().stream().anyMatch(classes::contains)) {
                return entry.group();
            }
        }
        return Group.UNKNOWN;
    }
}
