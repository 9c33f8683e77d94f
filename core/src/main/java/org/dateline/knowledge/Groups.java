package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whose figure a counted noun is, and what kind of participant it names. Read from {@code lang/en/groups.yml}. */
public final class Groups {
    /** What a noun stands for: the group of a figure and the kind of a participant. */
    public record Group(String group, String kind) {
        /** What no entry fits. */
        public static final Group UNKNOWN = new Group("unknown", "unknown");
    }

    /**
     * A counted noun.
     *
     * @param lemma its lemma
     * @param classes its classes
     * @param beside whether a word of one of some classes stands in its phrase
     * @param within whether the article has a word of one of some classes
     */
    public record Counted(
            String lemma, Set<String> classes, Predicate<Set<String>> beside, Predicate<Set<String>> within) {}

    private record Entry(
            Group group,
            Set<String> words,
            Set<String> classes,
            Set<String> beside,
            Set<String> within,
            Set<String> unless) {
        boolean fits(Counted noun) {
            return (words.contains(noun.lemma()) || classes.stream().anyMatch(noun.classes()::contains))
                    && !unless.contains(noun.lemma())
                    && (beside.isEmpty() || noun.beside().test(beside))
                    && (within.isEmpty() || noun.within().test(within));
        }
    }

    private final List<Entry> entries;

    private Groups(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Reads the entries; their order counts. */
    public static Groups read(Yaml file) {
        List<Entry> entries = new ArrayList<>();
        for (Yaml item : file.items()) {
            item.allow(Set.of("group", "kind", "words", "classes", "beside", "within", "unless"));
            entries.add(new Entry(
                    new Group(item.get("group").text(), item.get("kind").text()),
                    Set.copyOf(item.texts("words")),
                    Set.copyOf(item.texts("classes")),
                    Set.copyOf(item.texts("beside")),
                    Set.copyOf(item.texts("within")),
                    Set.copyOf(item.texts("unless"))));
        }
        return new Groups(entries);
    }

    /** The group of a noun. */
    public Group of(Counted noun) {
        return entries.stream()
                .filter(entry -> entry.fits(noun))
                .map(Entry::group)
                .findFirst()
                .orElse(Group.UNKNOWN);
    }
}
