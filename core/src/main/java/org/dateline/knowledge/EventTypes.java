package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Every event type, in the order of {@code events/index.yml}. Its one trap: a file that the index does not name is not read. */
public final class EventTypes {
    private static final String FOLDER = "dateline/knowledge/events/";
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final Map<String, EventType> byId;

    private EventTypes(Map<String, EventType> byId) {
        this.byId = byId;
    }

    /**
     * Reads the types that come with the program.
     *
     * @throws KnowledgeException at the first fault, with its file and line
     */
    public static EventTypes load() {
        List<Yaml> files = Yaml.resource(FOLDER + "index.yml").texts().stream()
                .map(id -> Yaml.resource(FOLDER + id + ".yml"))
                .toList();
        return of(files, Yaml.resource(FOLDER + "codes.yml"));
    }

    /** Reads types from files that need not lie on the class path, such as a newcomer's or a test's. */
    static EventTypes of(List<Yaml> files, Yaml codes) {
        CodeBook book = new CodeBook(codes);
        Map<String, EventType> byId = new LinkedHashMap<>();
        for (Yaml file : files) {
            EventType type = read(file, book);
            if (byId.put(type.id(), type) != null) {
                throw file.fault("event type \"" + type.id() + "\" is there twice");
            }
        }
        EventTypes types = new EventTypes(byId);
        files.forEach(types::checkParents);
        return types;
    }

    private static EventType read(Yaml file, CodeBook book) {
        file.allow(Set.of("id", "name", "meaning", "parent", "family", "violent", "weight", "codes"));
        Yaml id = file.get("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.fault("an event type's id is lower case with hyphens, not \"" + id.text() + "\"");
        }
        if (!file.file().endsWith(id.text() + ".yml")) {
            throw id.fault("the file of event type \"" + id.text() + "\" must be called " + id.text() + ".yml");
        }
        Yaml weight = file.get("weight");
        if (weight.number() < 1 || weight.number() > 100) {
            throw weight.fault("a weight lies between 1 and 100");
        }
        return new EventType(
                id.text(),
                file.get("name").text(),
                file.get("meaning").text().strip(),
                file.find("parent").map(Yaml::text).orElse(null),
                file.get("family").text(),
                yesOrNo(file.get("violent")),
                Math.toIntExact(weight.number()),
                book.read(file.get("codes")));
    }

    private static boolean yesOrNo(Yaml value) {
        return switch (value.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw value.fault("true or false is wanted, not \"" + value.text() + "\"");
        };
    }

    private void checkParents(Yaml file) {
        Set<String> line = new LinkedHashSet<>();
        String id = file.get("id").text();
        while (id != null) {
            EventType type = byId.get(id);
            if (type == null) {
                throw file.get("parent").fault("no event type \"" + id + "\"");
            }
            if (!line.add(id)) {
                throw file.get("parent").fault("event types are each other's parents: " + line);
            }
            id = type.parent();
        }
    }

    /** The type of an id, if there. */
    public Optional<EventType> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every type, in index order. */
    public List<EventType> all() {
        return List.copyOf(byId.values());
    }

    /** The type and its parents, nearest first; empty for an unknown id. */
    public List<EventType> lineage(String id) {
        List<EventType> line = new ArrayList<>();
        EventType type = byId.get(id);
        while (type != null) {
            line.add(type);
            type = type.parent() == null ? null : byId.get(type.parent());
        }
        return line;
    }
}
