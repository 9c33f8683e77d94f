package org.dateline.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A value of a YAML file that knows its file and line, so that every fault can name them. Scalars are read as text: YAML's
 * own guesses (that {@code NO} is false) are not made.
 */
public final class Yaml {
    private final String file;
    private final Node node;

    private Yaml(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Reads a resource of the class path, named from its root without a leading slash. */
    public static Yaml resource(String name) {
        try (InputStream in = Yaml.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new KnowledgeException(name, 1, "no such file");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Reads a resource of the class path where there is one of that name. */
    public static Optional<Yaml> resourceIfThere(String name) {
        return Yaml.class.getClassLoader().getResource(name) == null ? Optional.empty() : Optional.of(resource(name));
    }

    /**
     * Reads a resource without some of its keys and what is indented below them. What is left out is never parsed, which is
     * worth it for examples that only a test needs; lines keep their numbers.
     */
    static Optional<Yaml> resourceIfThere(String name, Set<String> without) {
        try (InputStream in = Yaml.class.getClassLoader().getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            parse(name, leaveOut(new String(in.readAllBytes(), StandardCharsets.UTF_8), without)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String leaveOut(String text, Set<String> keys) {
        StringBuilder kept = new StringBuilder(text.length());
        int left = Integer.MAX_VALUE;
        for (String line : text.split("\n", -1)) {
            int indent = line.length() - line.stripLeading().length();
            boolean below = line.isBlank() ? left < Integer.MAX_VALUE : indent > left;
            int colon = line.indexOf(':');
            boolean named = !below && colon > indent && keys.contains(line.substring(indent, colon));
            left = named ? indent : below ? left : Integer.MAX_VALUE;
            kept.append(named || below ? "" : line).append('\n');
        }
        return kept.toString();
    }

    /** Reads YAML text; {@code file} is what faults call it. */
    public static Yaml parse(String file, String text) {
        try {
            Node root = new org.yaml.snakeyaml.Yaml().compose(new StringReader(text));
            if (root == null) {
                throw new KnowledgeException(file, 1, "the file is empty");
            }
            return new Yaml(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new KnowledgeException(file, line, String.valueOf(e.getProblem()));
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            throw new KnowledgeException(
                    file, line, String.format(Locale.ROOT, "the character U+%04X cannot stand here", e.getCodePoint()));
        } catch (YAMLException e) {
            throw new KnowledgeException(file, 1, String.valueOf(e.getMessage()));
        }
    }

    /** A fault at this value's line, to be thrown. */
    public KnowledgeException fault(String what) {
        return new KnowledgeException(file, line(), what);
    }

    /** The line on which the value begins, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The file's name as given. */
    public String file() {
        return file;
    }

    /** Whether this value is a text, not a list or a map. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** This value as text; a fault where it is a list or a map. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault("text is wanted here");
    }

    /** This value as a whole number. */
    public long number() {
        try {
            return Long.parseLong(text().strip());
        } catch (NumberFormatException e) {
            throw fault("a whole number is wanted, not \"" + text() + "\"");
        }
    }

    /** This value as a decimal number. */
    public double decimal() {
        try {
            return Double.parseDouble(text().strip());
        } catch (NumberFormatException e) {
            throw fault("a number is wanted, not \"" + text() + "\"");
        }
    }

    /** The items of a list; a value alone counts as a list of one. */
    public List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(n -> new Yaml(file, n)).toList();
        }
        return List.of(this);
    }

    /** The texts of a list; a text alone counts as a list of one. */
    public List<String> texts() {
        return items().stream().map(Yaml::text).toList();
    }

    /** The entries of a map in file order; a key given twice is a fault. */
    public Map<String, Yaml> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("a map of keys is wanted here");
        }
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Yaml key = new Yaml(file, tuple.getKeyNode());
            if (entries.put(key.text(), new Yaml(file, tuple.getValueNode())) != null) {
                throw key.fault("\"" + key.text() + "\" is given twice");
            }
        }
        return entries;
    }

    /** The value of a key, if there. */
    public Optional<Yaml> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The value of a key that must be there. */
    public Yaml get(String key) {
        return find(key).orElseThrow(() -> fault("\"" + key + "\" is missing"));
    }

    /** The texts of a key, none where it is not there. */
    public List<String> texts(String key) {
        return find(key).map(Yaml::texts).orElse(List.of());
    }

    /** Faults on any key that is not among those allowed: a misspelt key must not be passed over. */
    public Yaml allow(Set<String> keys) {
        List<String> unknown = new ArrayList<>(entries().keySet());
        unknown.removeAll(keys);
        if (!unknown.isEmpty()) {
            throw get(unknown.get(0)).fault("unknown key \"" + unknown.get(0) + "\", not one of " + keys);
        }
        return this;
    }
}
