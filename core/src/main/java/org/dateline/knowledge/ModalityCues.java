package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.Modality;
import org.jspecify.annotations.Nullable;

/** The cues of modality in file order, which is their order of precedence. Read from {@code lang/en/modality.yml}. */
public final class ModalityCues {
    private static final String NONE = "none";
    private static final Set<String> KEYS = Set.of("id", "modality", "cues", "scope", "definite", "finds", "ignores");

    private final List<ModalityCue> cues;

    private ModalityCues(List<ModalityCue> cues) {
        this.cues = List.copyOf(cues);
    }

    /**
     * Reads the cues.
     *
     * @throws KnowledgeException at the file and line of a fault; an entry without {@code finds} and {@code ignores} is one
     */
    public static ModalityCues read(Yaml file) {
        List<ModalityCue> cues = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Yaml entry : file.allow(Set.of("cues")).get("cues").items()) {
            ModalityCue cue = cue(entry.allow(KEYS));
            if (!ids.add(cue.id())) {
                throw entry.fault("the id " + cue.id() + " is used twice");
            }
            cues.add(cue);
        }
        return new ModalityCues(cues);
    }

    private static ModalityCue cue(Yaml entry) {
        if (entry.texts("finds").isEmpty() || entry.texts("ignores").isEmpty()) {
            throw entry.fault("a cue needs sentences it finds and sentences it ignores");
        }
        return new ModalityCue(
                entry.get("id").text(),
                modality(entry.get("modality")),
                entry.get("cues").texts().stream().map(Words::of).toList(),
                term(ModalityCue.Scope.class, entry.get("scope")),
                entry.find("definite").map(d -> d.text().equals("true")).orElse(false),
                entry.texts("finds"),
                entry.texts("ignores"),
                entry.file() + ":" + entry.line());
    }

    private static @Nullable Modality modality(Yaml value) {
        return value.text().equals(NONE) ? null : term(Modality.class, value);
    }

    private static <E extends Enum<E>> E term(Class<E> type, Yaml value) {
        try {
            return Enum.valueOf(type, value.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw value.fault("unknown word \"" + value.text() + "\"");
        }
    }

    /** Every cue in order of precedence. */
    public List<ModalityCue> all() {
        return cues;
    }
}
