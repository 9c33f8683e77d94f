package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Armed groups, named forces of states, bodies of the world and other organisations, with every name they are known by.
 * A name is one actor's alone; the few that several share stand in {@code ambiguous.tsv} with the country that decides.
 */
public final class Actors {
    private static final String FOLDER = "dateline/knowledge/actors/";
    private static final List<String> FILES = List.of(
            "armed-groups-asia.tsv",
            "armed-groups-africa.tsv",
            "armed-groups-americas-europe.tsv",
            "state-forces.tsv",
            "bodies.tsv");
    private static final List<String> COLUMNS = List.of("id", "kind", "countries", "years", "of", "names");
    private static final int SHORT = 3;

    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final NameTable<ActorName> names;
    private final Map<String, String> heads = new HashMap<>();
    private final Set<String> plainWords = new HashSet<>();
    private final Countries countries = Countries.load();
    private final Forces forces = Forces.load();

    private Actors() {
        names = new NameTable<>(spellings());
    }

    /** Reads the lists that come with the program. */
    public static Actors load() {
        Actors all = new Actors();
        Map<String, String> taken = new HashMap<>();
        for (String file : FILES) {
            for (Table.Row row : Table.resource(FOLDER + file, COLUMNS).rows()) {
                all.add(row, taken);
            }
        }
        Sources.load().all().forEach(source -> all.add(source, taken));
        for (Table.Row row : Table.resource(FOLDER + "ambiguous.tsv", List.of("name", "actor", "byCountry"))
                .rows()) {
            all.addShared(row, taken);
        }
        for (Table.Row row :
                Table.resource(FOLDER + "heads.tsv", List.of("word", "kind")).rows()) {
            all.heads.put(row.text(0), row.text(1));
        }
        for (Table.Row row :
                Table.resource(FOLDER + "plain-words.tsv", List.of("word")).rows()) {
            all.plainWords.add(row.text(0));
        }
        return all;
    }

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        for (Table.Row row : Table.resource(FOLDER + "spellings.tsv", List.of("word", "others"))
                .rows()) {
            row.texts(1).forEach(other -> spellings.put(other, row.text(0)));
        }
        return spellings;
    }

    private void add(Table.Row row, Map<String, String> taken) {
        List<String> written = row.texts(5);
        String years = row.text(3);
        int dash = years.indexOf('-');
        Actor actor = new Actor(
                row.text(0),
                row.text(1),
                row.texts(2),
                dash < 0 ? null : year(row, years.substring(0, dash)),
                dash < 0 ? null : year(row, years.substring(dash + 1)),
                row.text(4).isEmpty() ? null : row.text(4),
                written.stream().map(Actors::bare).toList());
        if (actors.put(actor.id(), actor) != null) {
            throw row.fault("\"" + actor.id() + "\" is given twice");
        }
        if (written.isEmpty()) {
            throw row.fault("an actor needs a name");
        }
        for (String name : written) {
            String bare = bare(name);
            List<NameWord> words = NameWord.split(bare);
            take(row, bare, words, actor.id(), taken);
            boolean acronym = bare.equals(bare.toUpperCase(Locale.ROOT)) && bare.indexOf(' ') < 0;
            boolean local = name.startsWith("?")
                    || acronym
                            && !name.startsWith("!")
                            && bare.length() <= SHORT
                            && !actor.countries().isEmpty();
            names.add(words, new ActorName(bare, actor, Map.of(), local));
        }
    }

    /** An outlet is an actor too; where another actor has its name, that one keeps it. */
    private void add(Source source, Map<String, String> taken) {
        Actor actor = new Actor(source.id(), "media", List.of(source.country()), null, null, null, source.names());
        if (actors.putIfAbsent(actor.id(), actor) == null) {
            for (String name : source.names()) {
                List<NameWord> words = NameWord.split(name);
                if (taken.putIfAbsent(names.key(words), actor.id()) == null) {
                    names.add(words, new ActorName(name, actor, Map.of(), false));
                }
            }
        }
    }

    private void addShared(Table.Row row, Map<String, String> taken) {
        take(row, row.text(0), NameWord.split(row.text(0)), "ambiguous", taken);
        Map<String, Actor> byCountry = new LinkedHashMap<>();
        for (String pair : row.text(2).split(" ", -1)) {
            if (!pair.isEmpty()) {
                byCountry.put(pair.substring(0, 2), known(row, pair.substring(3)));
            }
        }
        Actor otherwise = row.text(1).isEmpty() ? null : known(row, row.text(1));
        names.add(row.text(0), new ActorName(row.text(0), otherwise, byCountry, otherwise == null));
    }

    private Actor known(Table.Row row, String id) {
        Actor actor = actors.get(id);
        if (actor == null) {
            throw row.fault("there is no actor \"" + id + "\"");
        }
        return actor;
    }

    /** A name without the sign before it. */
    private static String bare(String name) {
        return name.startsWith("!") || name.startsWith("?") ? name.substring(1) : name;
    }

    private void take(Table.Row row, String name, List<NameWord> words, String id, Map<String, String> taken) {
        String key = names.key(words);
        String other = taken.put(key, id);
        if (other != null && !other.equals(id)) {
            throw row.fault("\"" + name + "\" is also a name of " + other + "; a shared name stands in ambiguous.tsv");
        }
    }

    private static @Nullable Integer year(Table.Row row, String year) {
        try {
            return year.isEmpty() ? null : Integer.valueOf(year);
        } catch (NumberFormatException e) {
            throw row.fault("\"" + year + "\" is no year");
        }
    }

    /** All actors in the order of the lists. */
    public Collection<Actor> all() {
        return List.copyOf(actors.values());
    }

    /** The actor with this id. */
    public Optional<Actor> find(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** The names written so, in any spelling known, none where there is no such name. */
    public List<ActorName> named(String name) {
        return names.get(name);
    }

    /** Every name that begins at words[from], the shortest first, with the index after its last word. */
    public void match(String text, List<NameWord> words, int from, BiConsumer<Integer, ActorName> found) {
        names.match(text, words, from, found);
    }

    /** The id itself, then the body it is part of or came from, and so on: al-Qaeda in Iraq comes from al-Qaeda. */
    public List<String> line(String id) {
        List<String> line = new ArrayList<>();
        for (@Nullable String next = id; next != null && !line.contains(next); ) {
            line.add(next);
            Actor actor = actors.get(next);
            next = actor == null ? null : actor.of();
        }
        return line;
    }

    /** The country of an actor or of a state's force, by its id: the first where an actor has several. */
    public Optional<String> countryOf(String id) {
        Actor actor = actors.get(id);
        if (actor != null) {
            return actor.countries().stream().findFirst();
        }
        String prefix = id;
        while (!prefix.isEmpty()) {
            Optional<String> code = countries.codeOf(prefix);
            if (code.isPresent()) {
                return code;
            }
            prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('-')));
        }
        return Optional.empty();
    }

    /** What bears a name whose chief word is this ("front": armed-group), none where the word tells nothing. */
    public Optional<String> kindByHead(String word) {
        return Optional.ofNullable(heads.get(word));
    }

    /** Whether an acronym is also a word of English, which a text all in capitals cannot tell from it. */
    public boolean plainWord(String word) {
        return plainWords.contains(word);
    }

    /** Countries by name and adjective. */
    public Countries countries() {
        return countries;
    }

    /** The common words for the forces of states. */
    public Forces forces() {
        return forces;
    }
}
