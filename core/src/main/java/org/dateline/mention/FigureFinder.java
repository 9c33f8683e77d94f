package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dateline.knowledge.Atom;
import org.dateline.knowledge.Figures;
import org.dateline.knowledge.PatternRules.Match;
import org.dateline.model.FigureMention;
import org.dateline.model.Quantity;
import org.dateline.model.TimeMention;
import org.dateline.model.TimeType;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of something. Numbers that count nothing (money, measures, ages, parts of dates and of names) give no
 * figure; an amount of time ("16 hours") does.
 */
final class FigureFinder {
    private static final String NO_FIGURE = "no-figure";

    private final Figures figures;

    FigureFinder(Figures figures) {
        this.figures = figures;
    }

    /** The document's figures in text order; they do not overlap. {@code times} are its time expressions. */
    List<FigureMention> find(Document document, List<TimeMention> times) {
        List<FigureMention> mentions = new ArrayList<>();
        int time = 0;
        for (Sentence sentence : document.sentences()) {
            List<TimeMention> dates = new ArrayList<>();
            for (; time < times.size() && times.get(time).start() < sentence.end(); time++) {
                if (times.get(time).type() != TimeType.DURATION) {
                    dates.add(times.get(time));
                }
            }
            find(document, sentence, dates, mentions);
        }
        return List.copyOf(mentions);
    }

    private void find(Document document, Sentence sentence, List<TimeMention> dates, List<FigureMention> mentions) {
        List<Atom> atoms = TimeFinder.atoms(sentence);
        List<Match> matches = new ArrayList<>(figures.rules().find(atoms));
        if (matches.isEmpty()) {
            return;
        }
        matches.sort(Comparator.comparingInt(Match::from)
                .thenComparing(Comparator.comparingInt(Match::to).reversed())
                .thenComparingInt(Match::order));
        boolean[] taken = notCounted(atoms, matches, dates);
        int end = 0;
        for (Match match : matches) {
            if (match.from() >= end && !isTaken(taken, match) && FigureContext.isFree(atoms, sentence, match)) {
                FigureMention mention = mention(document, sentence, atoms, match);
                if (mention != null) {
                    mentions.add(mention);
                    end = match.to();
                }
            }
        }
    }

    /** The atoms that belong to a date or to a number that counts nothing. */
    private static boolean[] notCounted(List<Atom> atoms, List<Match> matches, List<TimeMention> dates) {
        boolean[] taken = new boolean[atoms.size()];
        for (Match match : matches) {
            for (int i = match.from(); match.rule().as().equals(NO_FIGURE) && i < match.to(); i++) {
                taken[i] = true;
            }
        }
        for (TimeMention date : dates) {
            for (int i = 0; i < taken.length; i++) {
                taken[i] |= atoms.get(i).start() < date.end() && atoms.get(i).end() > date.start();
            }
        }
        return taken;
    }

    private static boolean isTaken(boolean[] taken, Match match) {
        for (int i = match.from(); i < match.to(); i++) {
            if (taken[i]) {
                return true;
            }
        }
        return match.rule().as().equals(NO_FIGURE);
    }

    private @Nullable FigureMention mention(Document document, Sentence sentence, List<Atom> atoms, Match match) {
        int start = atoms.get(match.from()).start();
        int end = atoms.get(match.to() - 1).end();
        String unit = CountedNoun.of(sentence, atoms, match);
        boolean bareRange = match.slots().containsKey("hi") && isDashed(atoms, match);
        if (bareRange && unit == null && !match.slots().containsKey("people")) {
            return null; // "5-3" may be the score of a match
        }
        Quantity quantity = quantity(match, atoms, document.text().substring(start, end));
        return quantity == null
                ? null
                : new FigureMention(start, end, quantity, unit, match.rule().id());
    }

    private static boolean isDashed(List<Atom> atoms, Match match) {
        return atoms.subList(match.from(), match.to()).stream()
                .anyMatch(a -> a.word().equals("-"));
    }

    private @Nullable Quantity quantity(Match match, List<Atom> atoms, String wording) {
        Map<String, String> slots = match.slots();
        String as = match.rule().as();
        if (as.equals("none")) {
            return new Quantity(0L, 0L, 0L, wording);
        }
        if (slots.containsKey("lo")) {
            return range(match, atoms, wording);
        }
        if (!slots.containsKey("n")) {
            String low = slots.get("low");
            Long least = low == null ? null : Long.valueOf(low);
            return as.equals("about")
                    ? new Quantity(null, null, null, wording)
                    : new Quantity(least, null, null, wording);
        }
        Long n = number(slots, "n");
        if (n == null) {
            return null;
        }
        return switch (as) {
            case "exact" -> new Quantity(n, n, n, wording);
            case "at-least", "more-than" -> new Quantity(n, n, null, wording);
            case "at-most", "nearly" -> new Quantity(null, n, n, wording);
            case "fewer-than" -> n < 1 ? null : new Quantity(null, null, n - 1, wording);
            default -> new Quantity(null, n, null, wording);
        };
    }

    /** "two to three million" is two million to three million. */
    private @Nullable Quantity range(Match match, List<Atom> atoms, String wording) {
        Long low = number(match.slots(), "lo");
        Long high = number(match.slots(), "hi");
        if (low == null || high == null) {
            return null;
        }
        long scale = figures.numerals().scale(atoms.get(match.to() - 1).word());
        if (scale > 1 && low < 100 && low * scale < high) {
            low = low * scale;
        }
        return low < high ? new Quantity(low, null, high, wording) : null;
    }

    /** A whole number, null where it has a fraction. */
    private static @Nullable Long number(Map<String, String> slots, String slot) {
        double number =
                Double.parseDouble(slots.getOrDefault(slot, "0")) * Integer.parseInt(slots.getOrDefault("times", "1"));
        return number == Math.rint(number) ? (long) number : null;
    }
}
