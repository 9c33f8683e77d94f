package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;

/**
 * The figures of one account out of those of its events: each once; clauses of one sentence added; those who died of their
 * wounds not counted as wounded too.
 */
final class AccountFigures {
    private static final Set<String> HARMS = Set.of("killed", "wounded", "abducted");
    /** Groups that any number may be of: two such figures of one sentence may be two reports of the same. */
    private static final Set<String> WHOLE = Set.of("all", "unknown");

    private static final String SELF = "en.harm.kill-oneself";
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one");

    private final String text;

    AccountFigures(String text) {
        this.text = text;
    }

    List<HowMany> of(List<Event> events) {
        List<HowMany> told = Sums.withinGroups(Sums.withOthers(clausesAdded(events), this::isAnother));
        return withShot(withoutTheDead(withKillerKilled(told)));
    }

    /** "He killed two and then himself": one more than those whom somebody killed. */
    private static List<HowMany> withKillerKilled(List<HowMany> figures) {
        List<HowMany> selves = figures.stream()
                .filter(f -> f.evidence().get(0).rule().startsWith(SELF))
                .toList();
        HowMany most = null;
        for (HowMany figure : figures) {
            boolean others = figure.of().equals("killed")
                    && figure.quantity().best() != null
                    && figure.scope() != FigureScope.PART
                    && !selves.contains(figure);
            if (others && (most == null || size(figure) > size(most))) {
                most = figure;
            }
        }
        if (selves.isEmpty() || most == null || !isKilledBySomebody(most)) {
            return figures;
        }
        List<HowMany> all = new ArrayList<>(figures);
        HowMany sum = Sums.sum(List.of(most, selves.get(0)), FigureScope.TOTAL);
        all.add(new HowMany(sum.of(), "all", sum.quantity(), FigureScope.TOTAL, sum.evidence()));
        return all;
    }

    private static long size(HowMany figure) {
        Long best = figure.quantity().best();
        return best == null ? 0 : best;
    }

    private static boolean isKilledBySomebody(HowMany figure) {
        return figure.evidence().stream()
                        .allMatch(e -> e.rule().endsWith("#patient") || e.rule().endsWith("#patient.one"))
                && figure.evidence().stream().noneMatch(e -> e.rule().startsWith("en.harm.dead"));
    }

    /** "One clerk wounded and a guard of the agency wounded": different people of one group in clauses of one sentence. */
    private List<HowMany> clausesAdded(List<Event> events) {
        List<HowMany> told = new ArrayList<>();
        Map<String, List<HowMany>> rows = new LinkedHashMap<>();
        for (Event event : events) {
            for (HowMany figure : event.figures()) {
                if (told.stream().noneMatch(t -> tellsOf(t, figure)) && !isTold(events, figure)) {
                    told.add(figure);
                    rows.computeIfAbsent(row(figure, event.sentence()), key -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        List<HowMany> figures = new ArrayList<>();
        rows.values().forEach(row -> figures.add(row.size() == 1 ? row.get(0) : Sums.sum(row, FigureScope.TOTAL)));
        return figures;
    }

    /** Whether another figure of the events tells of more people, among them all of this one. */
    private static boolean isTold(List<Event> events, HowMany figure) {
        return events.stream()
                .flatMap(event -> event.figures().stream())
                .anyMatch(more -> more.evidence().size() > figure.evidence().size() && tellsOf(more, figure));
    }

    /** Whether the words of the one figure are all among those of the other. */
    private static boolean tellsOf(HowMany more, HowMany figure) {
        return more.of().equals(figure.of())
                && more.scope() == figure.scope()
                && figure.evidence().stream()
                        .allMatch(e ->
                                more.evidence().stream().anyMatch(m -> m.start() < e.end() && e.start() < m.end()));
    }

    /** What tells the figures that are added from all others: a key of its own where a figure is not to be added. */
    private String row(HowMany figure, int sentence) {
        Evidence at = figure.evidence().get(0);
        boolean addable = HARMS.contains(figure.of())
                && figure.scope() != FigureScope.PART
                && !WHOLE.contains(figure.group())
                && (!at.rule().endsWith(".one") || INDEFINITE.contains(wordBefore(at.start())));
        String speaker = at.saidBy() == null ? "" : at.saidBy().name();
        return addable
                ? figure.of() + " " + figure.group() + " " + sentence + " " + speaker
                : figure.of() + " " + figure.group() + " " + at.start() + "-" + at.end();
    }

    /** "Another clerk was hurt": one more. */
    private boolean isAnother(HowMany figure) {
        return wordBefore(figure.evidence().get(0).start()).equals("another");
    }

    private String wordBefore(int start) {
        String before = text.substring(0, start).stripTrailing();
        int word = before.length();
        while (word > 0 && Character.isLetter(before.charAt(word - 1))) {
            word--;
        }
        return before.substring(word).toLowerCase(Locale.ROOT);
    }

    /** "Stabbed and killed", "wounded and later died", "wounded. He died in hospital": the dead are not the wounded. */
    private static List<HowMany> withoutTheDead(List<HowMany> figures) {
        return figures.stream()
                .filter(f -> !f.of().equals("wounded") && !f.of().equals("shot")
                        || Long.valueOf(0).equals(f.quantity().high())
                        || figures.stream().noneMatch(g -> g.of().equals("killed") && (isSame(f, g) || diedOfIt(f, g))))
                .toList();
    }

    private static boolean isSame(HowMany a, HowMany b) {
        return a.evidence().get(0).start() == b.evidence().get(0).start();
    }

    private static boolean diedOfIt(HowMany wounded, HowMany dead) {
        Evidence death = dead.evidence().get(0);
        return death.rule().startsWith("en.harm.die")
                && death.start() > wounded.evidence().get(0).start()
                && Objects.equals(wounded.quantity().best(), dead.quantity().best())
                && (death.rule().endsWith(".pronoun") || death.rule().endsWith(".one"));
    }

    /** Who was shot was hurt: where nothing is told of dead or wounded, the shot are the wounded. */
    private static List<HowMany> withShot(List<HowMany> figures) {
        if (figures.stream().anyMatch(f -> f.of().equals("killed") || f.of().equals("wounded"))) {
            return figures;
        }
        List<HowMany> all = new ArrayList<>(figures);
        figures.stream()
                .filter(f -> f.of().equals("shot"))
                .map(f -> new HowMany("wounded", f.group(), f.quantity(), f.scope(), f.evidence()))
                .forEach(all::add);
        return all;
    }
}
