package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.Table.Row;
import org.jspecify.annotations.Nullable;

/** What parties say and do to each other in the codes of CAMEO, by verb, adjective and noun: {@code lang/en/acts.tsv}. */
public final class Acts {
    private static final String FILE = "dateline/knowledge/lang/en/acts.tsv";
    private static final List<String> COLUMNS = List.of("kind", "id", "does", "words", "with", "to");
    private static final Set<String> STEPS = Set.of(
            "say", "intend", "threaten", "appeal", "demand", "order", "prepare", "refuse", "end", "begin", "noun");

    private final Map<String, List<Act>> verbs = new HashMap<>();
    private final Map<String, Act> adjectives = new HashMap<>();
    private final Map<String, Act> nouns = new HashMap<>();
    private final Map<String, Map<String, String>> after = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    private Acts(Table table) {
        for (Row row : table.rows()) {
            switch (row.text(0)) {
                case "noun" -> addNouns(row);
                case "words" -> lists.put(row.text(1), Set.copyOf(row.texts(3)));
                case "verb" -> addVerbs(row);
                case "adjective" -> {
                    Act act = act(row);
                    act.words().forEach(w -> adjectives.put(w.get(0), act));
                }
                case "after" -> {
                    Map<String, String> codes = after.computeIfAbsent(row.text(1), s -> new HashMap<>());
                    row.texts(3).forEach(beginning -> codes.put(beginning, row.text(2)));
                }
                default -> throw row.fault("unknown kind \"" + row.text(0) + "\"");
            }
        }
    }

    /**
     * Reads the acts that come with the program.
     *
     * @throws KnowledgeException at the first fault, with its file and line
     */
    public static Acts load() {
        return new Acts(Table.resource(FILE, COLUMNS));
    }

    private void addNouns(Row row) {
        lists.put(row.text(1), Set.copyOf(row.texts(3)));
        Act act = act(row);
        for (String noun : row.texts(3)) {
            nouns.putIfAbsent(noun, act);
        }
    }

    private void addVerbs(Row row) {
        Act act = act(row);
        Set<String> firsts = new HashSet<>();
        act.words().forEach(w -> firsts.add(w.get(0)));
        firsts.forEach(f -> verbs.computeIfAbsent(f, k -> new ArrayList<>()).add(act));
    }

    private Act act(Row row) {
        String does = row.text(2);
        if (!does.matches("\\d{2,4}") && !STEPS.contains(does)) {
            throw row.fault("neither a code nor one of " + STEPS + ": \"" + does + "\"");
        }
        Set<String> with = new HashSet<>();
        for (String word : row.texts(4)) {
            if (word.startsWith("@")) {
                Set<String> list = lists.get(word.substring(1));
                if (list == null) {
                    throw row.fault("no words are named " + word);
                }
                with.addAll(list);
            } else {
                with.add(word);
            }
        }
        return new Act(
                "en.act." + row.text(1),
                does,
                row.texts(3).stream().map(Words::of).toList(),
                with,
                row.text(5));
    }

    /** The acts that begin with a verb, in the order of the file. */
    public List<Act> ofVerb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** The act that somebody is ready for who "is" so. */
    public Optional<Act> ofAdjective(String lemma) {
        return Optional.ofNullable(adjectives.get(lemma));
    }

    /** The act that a noun names, of one word or several. */
    public Optional<Act> ofNoun(String words) {
        return Optional.ofNullable(nouns.get(words));
    }

    /** Whether a word is in a list of the file. */
    public boolean isIn(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    /**
     * The code of a step on the way to an act: to threaten sanctions is no sanction.
     *
     * @param code the act's, null where what the step is about has none
     */
    public @Nullable String after(String step, @Nullable String code) {
        Map<String, String> codes = after.getOrDefault(step, Map.of());
        String beginning = code == null ? "0" : code;
        while (!beginning.isEmpty()) {
            String made = codes.get(beginning);
            if (made != null) {
                return made;
            }
            beginning = beginning.substring(0, beginning.length() - 1);
        }
        return null;
    }
}
