package org.dateline.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A private person's name as found in some words.
 *
 * @param parts the name's own words, folded, without titles and particles; at least one
 */
record PersonalName(List<String> parts) {
    private static final int MOST_WORDS = 6;

    /** What stands between the words of one name: a blank, a hyphen, an initial's dot, a by-name's quotation marks. */
    private static final Pattern JOINT = Pattern.compile("[\\s\u00a0.'’‘\"“”-]{1,4}");

    PersonalName {
        parts = List.copyOf(parts);
    }

    /** The parts as one text, by which persons are told apart. */
    String key() {
        return String.join(" ", parts);
    }

    boolean isWithin(PersonalName fuller) {
        return fuller.parts().containsAll(parts);
    }

    /**
     * The names in a few words that name somebody ("Ali Hassan", "a brother, Ali Hassan"): each run of words with a capital
     * that reads as a person's name.
     */
    static List<PersonalName> in(String words) {
        return found(words).stream().map(Found::name).toList();
    }

    /** A name and where it stands, with its titles and particles. */
    record Found(PersonalName name, int start, int end) {}

    /** The same with their places. */
    static List<Found> found(String words) {
        List<Found> names = new ArrayList<>();
        List<Words.Word> run = new ArrayList<>();
        int last = 0;
        for (Words.Word word : Words.of(words)) {
            boolean joined = run.isEmpty()
                    || JOINT.matcher(words.substring(last, word.start())).matches();
            boolean large = Words.beginsLarge(words, word) && !Offices.isFunction(word.folded());
            boolean inside = large || Words.PARTICLES.contains(word.folded());
            if (!joined || !inside) {
                close(words, run, names);
            }
            if (inside) {
                run.add(word);
            }
            last = word.end();
        }
        close(words, run, names);
        return names;
    }

    private static void close(String text, List<Words.Word> run, List<Found> names) {
        List<Words.Word> own =
                run.stream().filter(word -> Words.isPart(word.folded())).toList();
        List<String> all = run.stream().map(Words.Word::folded).toList();
        if (!own.isEmpty()
                && own.size() <= MOST_WORDS
                && !Offices.areNoPerson(all)
                && (own.size() > 1 || isPerson(text, own.get(0)))) {
            List<String> parts = own.stream()
                    .map(Words.Word::folded)
                    .filter(word -> !Offices.isHeld(word))
                    .toList();
            if (!parts.isEmpty()) {
                names.add(new Found(
                        new PersonalName(parts),
                        run.get(0).start(),
                        own.get(own.size() - 1).end()));
            }
        }
        run.clear();
    }

    /** One word alone may be a people ("Iraqis"), letters ("UNHCR"), or say where somebody is from ("a man of Mosul"). */
    private static boolean isPerson(String text, Words.Word word) {
        String form = text.substring(word.start(), word.end());
        return word.folded().length() > 2
                && !word.folded().endsWith("s")
                && !Offices.isHeld(word.folded())
                && form.chars().anyMatch(Character::isLowerCase)
                && !text.substring(word.end()).matches("(?s)[ -]\\p{L}.*")
                && !text.substring(0, word.start()).matches("(?is).*\\b(of|in|from|at|near|to|the) ");
    }
}
