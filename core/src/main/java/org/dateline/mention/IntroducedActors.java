package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.NameWord;
import org.dateline.mention.NamedText.Line;

/**
 * Finds the short forms and other names by which an article introduces an actor: "X (AQM)", "X, or ISIL,", "X, known as
 * Y". An actor unknown to the lists is taken where its short form spells its initials or a chief word such as "front" tells
 * what it is.
 */
final class IntroducedActors {
    /** A name and the other name that the article gives with it. */
    record Pair(ActorSpan name, ActorSpan alias) {}

    private static final Pattern SHORT = Pattern.compile("[\"“'‘]?(\\p{Lu}[\\p{Lu}\\p{Ll}\\p{N}/-]{1,9})[\"”'’]?");
    private static final Pattern BRACKET = Pattern.compile("[(\\[]([^()\\[\\]\\n]{2,80})[)\\]]");
    private static final Pattern KNOWN_AS = Pattern.compile(
            "\\s?,?\\s(?:(?:is |are |was )?(?:also |better |locally |commonly |widely |formerly )?(?:known (?:by (?:its|their|the)"
                    + " (?:\\p{L}+ )?(?:acronym|initials|name)s?|as|simply as)|called|abbreviated (?:as|to))|or)\\s(?:the )?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SMALL = Set.of(
            "of", "the", "for", "and", "in", "de", "la", "las", "los", "del", "y", "e", "al", "a", "da", "do", "et",
            "du", "des", "pour", "para", "to");
    private static final int LONGEST = 12;

    private final Actors actors;

    IntroducedActors(Actors actors) {
        this.actors = actors;
    }

    /** The pairs that the text introduces; {@code known} are the spans found so far. */
    List<Pair> find(NamedText text, List<ActorSpan> known) {
        List<Pair> pairs = new ArrayList<>();
        for (Line line : text.lines()) {
            brackets(text, line, known, pairs);
            knownAs(text, line, known, pairs);
        }
        return pairs;
    }

    private void brackets(NamedText text, Line line, List<ActorSpan> known, List<Pair> pairs) {
        Matcher bracket = BRACKET.matcher(text.text())
                .region(line.sentence().start(), line.sentence().end());
        while (bracket.find()) {
            Matcher acronym = SHORT.matcher(bracket.group(1));
            int nameEnd = endBefore(text.text(), bracket.start());
            if (acronym.matches() && capitals(acronym.group(1)) >= 2) {
                int start = bracket.start(1) + acronym.start(1);
                int end = bracket.start(1) + acronym.end(1);
                name(text, line, known, nameEnd, acronym.group(1))
                        .ifPresent(name -> pairs.add(pair(name, start, end, true)));
            } else {
                fullNameInBracket(text, line, known, nameEnd, bracket).ifPresent(pairs::add);
            }
        }
    }

    /** "The MRTA (Tupac Amaru Revolutionary Movement)". */
    private static Optional<Pair> fullNameInBracket(
            NamedText text, Line line, List<ActorSpan> known, int nameEnd, Matcher bracket) {
        List<NameWord> inside = NameWord.split(text.text(), bracket.start(1), bracket.end(1));
        return known.stream()
                .filter(s -> s.end() == nameEnd && s.acronym())
                .filter(s -> inside.size() > 2
                        && (spells(text.text().substring(s.start(), s.end()), inside) || line.capitals()))
                .findFirst()
                .map(s -> pair(s, bracket.start(1), bracket.end(1), false));
    }

    private void knownAs(NamedText text, Line line, List<ActorSpan> known, List<Pair> pairs) {
        Matcher cue = KNOWN_AS.matcher(text.text())
                .region(line.sentence().start(), line.sentence().end());
        while (cue.find()) {
            boolean or =
                    cue.group().strip().endsWith("or") || cue.group().strip().endsWith("or the");
            boolean comma = cue.group().stripLeading().startsWith(",");
            Matcher acronym =
                    SHORT.matcher(text.text()).region(cue.end(), line.sentence().end());
            if (acronym.lookingAt() && capitals(acronym.group(1)) >= 2 && (!or || comma)) {
                int start = acronym.start(1);
                int end = acronym.end(1);
                name(text, line, known, cue.start(), acronym.group(1))
                        .ifPresent(name -> pairs.add(pair(name, start, end, true)));
            } else if (!or || comma) {
                Optional<ActorSpan> name = at(known, cue.start());
                Optional<int[]> other = capitalised(line, cue.end());
                if (name.isPresent() && other.isPresent() && !line.capitals() && closed(text.text(), other.get()[1])) {
                    pairs.add(pair(name.get(), other.get()[0], other.get()[1], false));
                }
            }
        }
    }

    private static boolean closed(String text, int end) {
        return end >= text.length() || ",.;)\"”'’".indexOf(text.charAt(end)) >= 0;
    }

    private Optional<ActorSpan> name(NamedText text, Line line, List<ActorSpan> known, int nameEnd, String acronym) {
        return at(known, nameEnd).or(() -> unknown(text, line, nameEnd, acronym));
    }

    private static Optional<ActorSpan> at(List<ActorSpan> known, int end) {
        return known.stream()
                .filter(s -> s.end() == end && !s.rule().startsWith("en.actor.force"))
                .min(ActorSpan.LONGEST);
    }

    private static Pair pair(ActorSpan name, int start, int end, boolean acronym) {
        return new Pair(
                name,
                new ActorSpan(start, end, name.actor(), name.kind(), name.group(), acronym, "en.actor.introduced"));
    }

    /** The words before nameEnd whose initials the acronym spells, or a capitalised name with a chief word. */
    private Optional<ActorSpan> unknown(NamedText text, Line line, int nameEnd, String acronym) {
        List<NameWord> before = new ArrayList<>();
        for (NameWord word : line.words()) {
            if (word.end() <= nameEnd) {
                before.add(word);
            }
        }
        int to = before.size();
        if (to == 0 || before.get(to - 1).end() != nameEnd) {
            return Optional.empty();
        }
        for (int from = to - 1; from >= Math.max(0, to - LONGEST); from--) {
            if (from < to - 1 && !before.get(from).runsOnTo(before.get(from + 1), text.text())) {
                break;
            }
            List<NameWord> name = before.subList(from, to);
            boolean capital = line.capitals()
                    || name.get(0).capital() && name.get(name.size() - 1).capital();
            if (name.size() > 1 && capital && spells(acronym, name)) {
                return Optional.of(span(text, name));
            }
        }
        return line.capitals() ? Optional.empty() : byChiefWord(text, line, before, to);
    }

    private Optional<ActorSpan> byChiefWord(NamedText text, Line line, List<NameWord> before, int to) {
        int from = to;
        while (from > 0
                && (from == to || before.get(from - 1).runsOnTo(before.get(from), text.text()))
                && (before.get(from - 1).capital()
                        || SMALL.contains(before.get(from - 1).key()))) {
            from--;
        }
        while (from < to && SMALL.contains(before.get(from).key())) {
            from++;
        }
        List<NameWord> name = before.subList(from, to);
        boolean chief = name.stream().anyMatch(w -> actors.kindByHead(w.key()).isPresent());
        return name.size() > 1 && chief && !line.capitals() ? Optional.of(span(text, name)) : Optional.empty();
    }

    private ActorSpan span(NamedText text, List<NameWord> name) {
        int start = name.get(0).start();
        int end = name.get(name.size() - 1).end();
        return new ActorSpan(
                start, end, null, kind(name), text.text().substring(start, end), false, "en.actor.introduced");
    }

    /** What bears the name: its chief word tells, the last first; "Liberation" and the like make a front or party an armed group. */
    String kind(List<NameWord> name) {
        String kind = "organisation";
        for (NameWord word : name) {
            kind = actors.kindByHead(word.key()).orElse(kind);
        }
        return kind;
    }

    /** Whether the acronym's letters are the initials of the words, the small ones counted or not. */
    static boolean spells(String acronym, List<NameWord> name) {
        String letters = acronym.replaceAll("[^\\p{Lu}]", "");
        StringBuilder all = new StringBuilder();
        StringBuilder chief = new StringBuilder();
        for (NameWord word : name) {
            String initial = word.form().substring(0, 1).toUpperCase(java.util.Locale.ROOT);
            all.append(initial);
            if (!SMALL.contains(word.key())) {
                chief.append(initial);
            }
        }
        boolean firstCounts = !SMALL.contains(name.get(0).key());
        return letters.length() >= 2
                && firstCounts
                && (letters.contentEquals(all)
                        || letters.contentEquals(chief)
                        || sorted(letters).equals(sorted(chief.toString())) && letters.length() > 2);
    }

    private static String sorted(String letters) {
        return letters.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<int[]> capitalised(Line line, int start) {
        int end = -1;
        for (NameWord word : line.words()) {
            if (word.start() < start) {
                continue;
            }
            boolean goesOn = end < 0 ? word.start() <= start + 1 : word.start() - end <= 1;
            if (!goesOn || !word.capital() && !(end > 0 && SMALL.contains(word.key()))) {
                break;
            }
            end = word.end();
        }
        return end < 0 ? Optional.empty() : Optional.of(new int[] {start, end});
    }

    private static long capitals(String word) {
        return word.codePoints().filter(Character::isUpperCase).count();
    }

    private static int endBefore(String text, int at) {
        int end = at;
        while (end > 0 && " \u00a0\"”’\n\r\t".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
