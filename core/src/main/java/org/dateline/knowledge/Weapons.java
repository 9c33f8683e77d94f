package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of weapons and means of attack, their words and their codes. */
public final class Weapons {
    private static final String FILE = "dateline/knowledge/weapons/weapons.yml";
    private static final Set<String> KEYS =
            Set.of("id", "parent", "gtd", "words", "not-after", "not-before", "plural", "singular", "finds", "ignores");
    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*\\|[^()]*)\\)");
    private static final Pattern HEAD =
            Pattern.compile("^(.*?\\S)( (?:of|packed|laden|loaded|filled|rigged|stuffed|fitted|and) .*)$");
    private static final Pattern SIBILANT = Pattern.compile(".*(?:s|x|z|ch|sh)$");
    private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y$");

    private final Map<String, Weapon> weapons = new LinkedHashMap<>();
    private final NameTable<WeaponWord> words = new NameTable<>(Map.of());

    private Weapons() {}

    /** Reads the list that comes with the program. */
    public static Weapons load() {
        return read(Yaml.resource(FILE));
    }

    /** Reads a list; a kind's parent may stand before or after it. */
    public static Weapons read(Yaml list) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (Yaml entry : list.items()) {
            String id = entry.allow(KEYS).get("id").text();
            if (entries.put(id, entry) != null) {
                throw entry.fault("\"" + id + "\" is given twice");
            }
        }
        Weapons all = new Weapons();
        for (Map.Entry<String, Yaml> entry : entries.entrySet()) {
            Weapon weapon = weapon(entry.getKey(), entry.getValue(), entries);
            all.weapons.put(weapon.id(), weapon);
            all.add(weapon, entry.getValue());
        }
        return all;
    }

    private static Weapon weapon(String id, Yaml entry, Map<String, Yaml> entries) {
        String parent = entry.find("parent").map(Yaml::text).orElse(null);
        Yaml gtd = gtd(entry, entries, entries.size());
        List<String> finds = entry.texts("finds");
        List<String> ignores = entry.texts("ignores");
        if (finds.isEmpty() || ignores.isEmpty()) {
            throw entry.fault("\"" + id + "\" needs sentences under finds and ignores");
        }
        boolean own = parent == null || entry.find("gtd").isPresent();
        return new Weapon(
                id,
                parent,
                (int) gtd.get("type").number(),
                gtd.get("text").text(),
                own ? gtd.find("subtype").map(s -> (int) s.number()).orElse(null) : null,
                own ? gtd.find("subtype-text").map(Yaml::text).orElse(null) : null,
                finds,
                ignores);
    }

    private static Yaml gtd(Yaml entry, Map<String, Yaml> entries, int steps) {
        Optional<Yaml> own = entry.find("gtd");
        if (own.isPresent()) {
            return own.get().allow(Set.of("type", "text", "subtype", "subtype-text"));
        }
        @Nullable Yaml parent = entries.get(entry.get("parent").text());
        if (parent == null || steps == 0) {
            throw entry.fault(
                    "no kind is named \"" + entry.get("parent").text() + "\", or kinds are each other's parents");
        }
        return gtd(parent, entries, steps - 1);
    }

    private void add(Weapon weapon, Yaml entry) {
        boolean plural = entry.find("plural").map(p -> p.text().equals("yes")).orElse(true);
        boolean singular =
                entry.find("singular").map(p -> p.text().equals("yes")).orElse(true);
        List<List<String>> notAfter = sequences(entry.texts("not-after"));
        List<List<String>> notBefore = sequences(entry.texts("not-before"));
        Set<String> forms = new LinkedHashSet<>();
        for (String word : entry.texts("words")) {
            for (String form : choices(word)) {
                if (singular) {
                    forms.add(form);
                }
                if (plural) {
                    forms.add(plural(form));
                }
            }
        }
        for (String form : forms) {
            words.add(form, new WeaponWord(weapon, form, NameWord.split(form).size() == 1, notAfter, notBefore));
        }
    }

    private static List<List<String>> sequences(List<String> texts) {
        return texts.stream()
                .map(t -> NameWord.split(t).stream().map(NameWord::key).toList())
                .toList();
    }

    private static List<String> choices(String word) {
        Matcher choice = CHOICE.matcher(word);
        if (!choice.find()) {
            return List.of(word);
        }
        List<String> all = new ArrayList<>();
        for (String one : choice.group(1).split("\\|", -1)) {
            all.addAll(choices(word.substring(0, choice.start()) + one + word.substring(choice.end())));
        }
        return all;
    }

    /** The plural: of the last word, or of the one before "of" and "packed with". */
    static String plural(String form) {
        Matcher head = HEAD.matcher(form);
        if (head.matches()) {
            return plural(head.group(1)) + head.group(2);
        }
        if (form.endsWith("s") && !form.endsWith("ss")) {
            return form;
        }
        if (form.endsWith("knife")) {
            return form.substring(0, form.length() - 2) + "ves";
        }
        if (CONSONANT_Y.matcher(form).matches()) {
            return form.substring(0, form.length() - 1) + "ies";
        }
        return form + (SIBILANT.matcher(form).matches() ? "es" : "s");
    }

    /** All kinds in file order. */
    public Collection<Weapon> all() {
        return List.copyOf(weapons.values());
    }

    /** The kind with this id. */
    public Optional<Weapon> find(String id) {
        return Optional.ofNullable(weapons.get(id));
    }

    /** Whether a kind is another or one of its parts: a car-bomb is a bomb. */
    public boolean isA(String id, String wider) {
        for (@Nullable String next = id; next != null; ) {
            if (next.equals(wider)) {
                return true;
            }
            Weapon weapon = weapons.get(next);
            next = weapon == null ? null : weapon.parent();
        }
        return false;
    }

    /** Every weapon named by words[from] and those after it, the shortest first, with the index after its last word. */
    public void match(String text, List<NameWord> of, int from, BiConsumer<Integer, WeaponWord> found) {
        words.match(text, of, from, found);
    }
}
