package org.dateline.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named class of words in the pattern rules: a list of words with their values, or numbers of a certain shape. */
sealed interface WordClass {
    /** The member that begins at an atom, null where none does. */
    @Nullable
    Taken take(List<Atom> atoms, int at);

    /** The words with which members begin; empty for numbers. */
    Set<String> firstWords();

    /** A member found: the atom after it, and its value. */
    record Taken(int end, String value) {}

    /** Words, also of several atoms, the longest first. */
    record Lexicon(Map<String, List<Entry>> entries) implements WordClass {
        record Entry(List<String> words, String value) {}

        static Lexicon of(Yaml list, java.util.function.Function<String, List<String>> split) {
            Map<String, List<Entry>> entries = new HashMap<>();
            list.entries().forEach((word, value) -> {
                List<String> words = split.apply(word);
                entries.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Entry(words, value.text()));
            });
            entries.values()
                    .forEach(l -> l.sort((a, b) ->
                            Integer.compare(b.words().size(), a.words().size())));
            return new Lexicon(entries);
        }

        @Override
        public @Nullable Taken take(List<Atom> atoms, int at) {
            for (Entry entry : entries.getOrDefault(atoms.get(at).word(), List.of())) {
                int end = at + entry.words().size();
                if (end <= atoms.size() && matches(entry.words(), atoms, at)) {
                    return new Taken(end, entry.value());
                }
            }
            return null;
        }

        private static boolean matches(List<String> words, List<Atom> atoms, int at) {
            for (int i = 1; i < words.size(); i++) {
                if (!atoms.get(at + i).word().equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Set<String> firstWords() {
            return entries.keySet();
        }
    }

    /**
     * Numbers: runs of so many digits, or any cardinal, or ordinals, within bounds.
     *
     * @param form {@code digits}, {@code cardinal} or {@code ordinal}
     */
    record Numbers(Numerals numerals, String form, int minDigits, int maxDigits, double from, double to)
            implements WordClass {
        private static final Set<String> FORMS = Set.of("digits", "cardinal", "ordinal");

        static Numbers of(Yaml yaml, Numerals numerals) {
            yaml.allow(Set.of("form", "digits", "from", "to"));
            String form = yaml.get("form").text();
            if (!FORMS.contains(form)) {
                throw yaml.get("form").fault("the form of a number is one of " + FORMS);
            }
            List<Integer> digits = yaml.find("digits").map(Yaml::items).orElse(List.of()).stream()
                    .map(y -> (int) y.number())
                    .toList();
            return new Numbers(
                    numerals,
                    form,
                    digits.isEmpty() ? 1 : digits.get(0),
                    digits.isEmpty() ? 15 : digits.get(digits.size() - 1),
                    yaml.find("from").map(Yaml::decimal).orElse(0.0),
                    yaml.find("to").map(Yaml::decimal).orElse(Double.MAX_VALUE));
        }

        @Override
        public @Nullable Taken take(List<Atom> atoms, int at) {
            return switch (form) {
                case "digits" -> digits(atoms.get(at), at);
                case "ordinal" -> numerals.beginsOrdinal(atoms.get(at)) ? within(numerals.ordinal(atoms, at)) : null;
                default -> numerals.begins(atoms.get(at)) ? within(numerals.read(atoms, at)) : null;
            };
        }

        private @Nullable Taken digits(Atom atom, int at) {
            int length = atom.word().length();
            if (!atom.isDigits() || length < minDigits || length > maxDigits) {
                return null;
            }
            return within(new Numeral(at + 1, Double.parseDouble(atom.word()), true));
        }

        private @Nullable Taken within(@Nullable Numeral number) {
            return number == null || number.value() < from || number.value() > to
                    ? null
                    : new Taken(number.end(), number.text());
        }

        @Override
        public Set<String> firstWords() {
            return Set.of();
        }
    }
}
