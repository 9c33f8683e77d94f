package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.knowledge.WordPattern.Bracket;
import org.dateline.knowledge.WordPattern.Branch;
import org.dateline.knowledge.WordPattern.Demand;
import org.dateline.knowledge.WordPattern.End;
import org.dateline.knowledge.WordPattern.Fill;
import org.dateline.knowledge.WordPattern.Member;
import org.dateline.knowledge.WordPattern.Not;
import org.dateline.knowledge.WordPattern.Step;
import org.dateline.knowledge.WordPattern.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads patterns as the knowledge files write them. Atoms stand one after another; spaces separate.
 *
 * <pre>
 *   word          that word, in any case          &lt;class&gt;        a member of a class; its value fills the slot "class"
 *   a | b         either                          &lt;slot:class&gt;   the same, for the slot "slot"
 *   ( )           a group                         {name}         a named pattern of the same file
 *   x?            x or nothing                    [ ]            the span that counts, where the rest is only context
 *   !x            x must not follow               *              any word
 *   ^x            x with a capital letter         ~x             x with nothing before it
 *   x/TAG         x with a part of speech that begins so          &lt;slot=value&gt;   nothing, but fills the slot
 * </pre>
 */
final class PatternParser {
    private static final String SIGNS = "()|?[]!^~<>{}";

    private final Yaml source;
    private final Map<String, WordClass> classes;
    private final Map<String, Yaml> named;
    private final String text;
    private int at;

    private PatternParser(Yaml source, Map<String, WordClass> classes, Map<String, Yaml> named) {
        this.source = source;
        this.classes = classes;
        this.named = named;
        this.text = source.text();
    }

    /** Reads and compiles a pattern. */
    static WordPattern parse(Yaml source, Map<String, WordClass> classes, Map<String, Yaml> named) {
        return new WordPattern(new PatternParser(source, classes, named).whole().before(new End()));
    }

    /** A piece of pattern that can be put before a step. */
    private interface Piece {
        Step before(Step next);
    }

    private Piece whole() {
        Piece piece = choice();
        if (at < text.length()) {
            throw source.fault("\"" + text.charAt(at) + "\" at " + (at + 1) + " closes nothing");
        }
        return piece;
    }

    private Piece choice() {
        List<Piece> ways = new ArrayList<>();
        ways.add(sequence());
        while (peek() == '|') {
            at++;
            ways.add(sequence());
        }
        return ways.size() == 1
                ? ways.get(0)
                : next -> new Branch(ways.stream().map(w -> w.before(next)).toList());
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        for (char c = peek(); c != 0 && c != '|' && c != ')'; c = peek()) {
            pieces.add(item());
        }
        if (pieces.isEmpty()) {
            throw source.fault("nothing stands at " + (at + 1) + " of the pattern");
        }
        return next -> {
            Step step = next;
            for (int i = pieces.size() - 1; i >= 0; i--) {
                step = pieces.get(i).before(step);
            }
            return step;
        };
    }

    private Piece item() {
        char c = peek();
        if (c == '[' || c == ']') {
            at++;
            return next -> new Bracket(c == '[', next);
        }
        if (c == '!') {
            at++;
            Piece refused = item();
            return next -> new Not(refused.before(new End()), next);
        }
        boolean capital = skip('^');
        boolean glued = skip('~');
        Piece piece = peek() == '(' ? group() : peek() == '{' ? reference() : take(capital, glued);
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
            return next -> new Branch(List.of(piece.before(next), next));
        }
        return piece;
    }

    private Piece group() {
        at++;
        Piece inner = choice();
        if (peek() != ')') {
            throw source.fault("a bracket is not closed");
        }
        at++;
        return inner;
    }

    private Piece reference() {
        String name = until('}');
        Yaml pattern = named.get(name);
        if (pattern == null) {
            throw source.fault("no pattern is named \"" + name + "\"");
        }
        return new PatternParser(pattern, classes, named).whole();
    }

    private Piece take(boolean capital, boolean glued) {
        String slot = "";
        @Nullable String word = null;
        @Nullable WordClass members = null;
        if (peek() == '<') {
            String name = until('>');
            int equals = name.indexOf('=');
            if (equals >= 0) {
                return next -> new Fill(name.substring(0, equals), name.substring(equals + 1), next);
            }
            int colon = name.indexOf(':');
            slot = colon < 0 ? name : name.substring(0, colon);
            members = classes.get(name.substring(colon + 1));
            if (members == null) {
                throw source.fault("no class is named \"" + name.substring(colon + 1) + "\"");
            }
        } else if (peek() == '*') {
            at++;
        } else {
            word = word();
        }
        Demand demand = new Demand(capital, glued, tag());
        if (members == null) {
            String wanted = word;
            return next -> new Word(wanted, demand, next);
        }
        WordClass wanted = members;
        String filled = slot;
        return next -> new Member(wanted, filled, demand, next);
    }

    private String word() {
        int from = at;
        if (text.charAt(at) == '/') {
            at++;
            return "/";
        }
        while (at < text.length()
                && SIGNS.indexOf(text.charAt(at)) < 0
                && text.charAt(at) != '/'
                && text.charAt(at) != ' ') {
            at++;
        }
        if (from == at) {
            throw source.fault("\"" + text.charAt(at) + "\" cannot stand at " + (at + 1) + " of the pattern");
        }
        return text.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private String tag() {
        if (at >= text.length() || text.charAt(at) != '/') {
            return "";
        }
        int from = ++at;
        while (at < text.length() && Character.isUpperCase(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private String until(char close) {
        int end = text.indexOf(close, at);
        if (end < 0) {
            throw source.fault("\"" + close + "\" is missing");
        }
        String name = text.substring(at + 1, end);
        at = end + 1;
        return name;
    }

    private boolean skip(char sign) {
        if (peek() == sign) {
            at++;
            return true;
        }
        return false;
    }

    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }
}
