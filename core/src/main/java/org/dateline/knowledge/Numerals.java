package org.dateline.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads cardinal and ordinal numbers, in digits and in words: "1,057", "1.2 million", "one hundred and five", "6th". */
public final class Numerals {
    private static final int MAX_DIGITS = 15;
    private static final double MAX = 1e15;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Set<String> articles;
    private final Set<String> and;
    private final Set<String> suffixes;

    private Numerals(Yaml file) {
        file.allow(Set.of("words", "scales", "ordinals", "articles", "and", "suffixes"));
        file.get("words").entries().forEach((word, value) -> words.put(word, (int) value.number()));
        file.get("scales").entries().forEach((word, value) -> scales.put(word, value.decimal()));
        file.get("ordinals").entries().forEach((word, value) -> ordinals.put(word, (int) value.number()));
        articles = Set.copyOf(file.texts("articles"));
        and = Set.copyOf(file.texts("and"));
        suffixes = Set.copyOf(file.texts("suffixes"));
    }

    /** Reads a language's number words. */
    public static Numerals of(Yaml file) {
        return new Numerals(file);
    }

    /** The number that begins at an atom, null where none does. */
    public @Nullable Numeral read(List<Atom> atoms, int at) {
        Atom first = atoms.get(at);
        if (first.isDigits()) {
            return scaled(atoms, digits(atoms, at));
        }
        if (articles.contains(first.word())) {
            return afterArticle(atoms, at);
        }
        return words.containsKey(first.word()) ? scaled(atoms, small(atoms, at)) : null;
    }

    /** What a scale word multiplies by ("thousand" 1000), 1 for any other word. */
    public long scale(String word) {
        return scales.getOrDefault(word, 1.0).longValue();
    }

    /** Whether a number can begin with this word. */
    public boolean begins(Atom atom) {
        return atom.isDigits() || words.containsKey(atom.word()) || articles.contains(atom.word());
    }

    /** The ordinal that begins at an atom ("6th", "third", "twenty-first"), null where none does. */
    public @Nullable Numeral ordinal(List<Atom> atoms, int at) {
        String word = atoms.get(at).word();
        Integer value = ordinals.get(word);
        if (value != null) {
            return new Numeral(at + 1, value, false);
        }
        if (word.length() > 2
                && Character.isDigit(word.charAt(0))
                && suffixes.contains(word.substring(word.length() - 2))) {
            String digits = word.substring(0, word.length() - 2);
            return digits.length() > MAX_DIGITS ? null : new Numeral(at + 1, Long.parseLong(digits), true);
        }
        Integer tens = words.get(word);
        if (tens != null && tens >= 20) {
            int next = skipDash(atoms, at + 1);
            Integer unit = next < atoms.size() ? ordinals.get(atoms.get(next).word()) : null;
            if (unit != null && unit < 10) {
                return new Numeral(next + 1, tens + unit, false);
            }
        }
        return null;
    }

    /** Whether an ordinal can begin with this word. */
    public boolean beginsOrdinal(Atom atom) {
        String word = atom.word();
        return ordinals.containsKey(word) || Character.isDigit(word.charAt(0)) || words.getOrDefault(word, 0) >= 20;
    }

    /** Digits with grouping commas or a decimal point. */
    private static @Nullable Numeral digits(List<Atom> atoms, int at) {
        StringBuilder digits = new StringBuilder(atoms.get(at).word());
        int next = at + 1;
        if (digits.length() <= 3) {
            while (isGlued(atoms, next, ",")
                    && isGluedDigits(atoms, next + 1)
                    && atoms.get(next + 1).word().length() == 3) {
                digits.append(atoms.get(next + 1).word());
                next += 2;
            }
        }
        if (isGlued(atoms, next, ".") && isGluedDigits(atoms, next + 1)) {
            digits.append('.').append(atoms.get(next + 1).word());
            next += 2;
        }
        return digits.length() > MAX_DIGITS ? null : new Numeral(next, Double.parseDouble(digits.toString()), true);
    }

    /** "a hundred", "a thousand", "a million"; also "a 100". */
    private @Nullable Numeral afterArticle(List<Atom> atoms, int at) {
        if (at + 1 >= atoms.size()) {
            return null;
        }
        Atom next = atoms.get(at + 1);
        if (scales.containsKey(next.word())) {
            return scaled(atoms, new Numeral(at + 1, 1, false));
        }
        return null;
    }

    /** Words below a hundred: "twelve", "twenty-five". */
    private Numeral small(List<Atom> atoms, int at) {
        int value = words.getOrDefault(atoms.get(at).word(), 0);
        int next = skipDash(atoms, at + 1);
        if (value >= 20 && next < atoms.size()) {
            int unit = words.getOrDefault(atoms.get(next).word(), 0);
            if (unit > 0 && unit < 10) {
                return new Numeral(next + 1, value + unit, false);
            }
        }
        return new Numeral(at + 1, value, false);
    }

    /** What follows a first number: scales, and smaller numbers after them. */
    private @Nullable Numeral scaled(List<Atom> atoms, @Nullable Numeral first) {
        if (first == null) {
            return null;
        }
        double total = 0;
        double group = first.value();
        int end = first.end();
        double lastScale = Double.MAX_VALUE;
        while (end < atoms.size()) {
            int next = skipDash(atoms, end);
            Double scale = next < atoms.size() ? scales.get(atoms.get(next).word()) : null;
            if (scale == null) {
                break;
            }
            end = next + 1;
            if (scale == 100) {
                group *= scale;
            } else if (scale < lastScale) {
                total += group * scale;
                group = 0;
                lastScale = scale;
            }
            int rest = end < atoms.size() && and.contains(atoms.get(end).word()) ? end + 1 : end;
            if (!first.digits()
                    && rest < atoms.size()
                    && words.containsKey(atoms.get(rest).word())) {
                Numeral more = small(atoms, rest);
                if (more.value() < (scale == 100 ? 100 : scale)) {
                    group += more.value();
                    end = more.end();
                }
            }
        }
        double value = total + group;
        return value < MAX ? new Numeral(end, value, first.digits()) : null;
    }

    private static int skipDash(List<Atom> atoms, int at) {
        return isGlued(atoms, at, "-")
                        && at + 1 < atoms.size()
                        && atoms.get(at + 1).glued()
                ? at + 1
                : at;
    }

    private static boolean isGlued(List<Atom> atoms, int at, String word) {
        return at < atoms.size()
                && atoms.get(at).glued()
                && atoms.get(at).word().equals(word);
    }

    private static boolean isGluedDigits(List<Atom> atoms, int at) {
        return at < atoms.size() && atoms.get(at).glued() && atoms.get(at).isDigits();
    }
}
