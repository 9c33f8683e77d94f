package org.dateline.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.FigureMention;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Quantity;
import org.dateline.model.Speaker;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** How many: the numbers of a trigger's slots, each with whose figure it is, parts of a total apart. */
final class Counts {
    private static final String SAME = "same";
    /** Only who was a prisoner before can be. */
    private static final Set<String> AGAIN = Set.of("recapture", "rearrest", "re-arrest");

    private static final Set<String> HURT = Set.of("shot", "wounded");

    /** As many people at least are displaced where they flee. */
    private static final int CROWD = 20;

    private static final Set<String> HOUSEHOLDS = Set.of("family", "household");

    private static final Set<String> FOLLOWING = Set.of("at", "to");

    private static final Set<String> THEM = Set.of("them", "whom", "these", "those");

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final NounPhrases phrases;
    private final Parts parts;
    private final CountedThings things;
    private final Restatements restatements;
    private final Shares shares;
    private final Gapped gapped;
    private final Antecedents antecedents;

    Counts(AnnotatedDocument document, Semantics semantics, NounPhrases phrases, Nearness nearness) {
        this.document = document;
        this.semantics = semantics;
        this.phrases = phrases;
        this.parts = new Parts(document, semantics, phrases);
        this.things = new CountedThings(document, semantics, nearness);
        this.antecedents = new Antecedents(document, semantics, phrases);
        this.restatements = new Restatements(document, semantics, phrases);
        this.shares = new Shares(document, semantics, phrases);
        this.gapped = new Gapped(document);
    }

    /** The figures of a trigger; {@code earlier} are those of the sentence so far, whose group an elliptical number takes. */
    List<HowMany> of(Trigger trigger, List<HowMany> earlier, List<HowMany> told, @Nullable Speaker speaker) {
        List<HowMany> found = new ArrayList<>();
        trigger.rule().figures().forEach((slot, named) -> {
            if (named.equals(SAME)) {
                found.addAll(restatements.of(trigger, slot, told, speaker));
                return;
            }
            String of = named;
            if (slot.equals(Shares.SLOT) || slot.equals(Shares.LABEL)) {
                found.addAll(
                        slot.equals(Shares.SLOT)
                                ? shares.of(trigger, of, speaker)
                                : shares.labelled(trigger, of, speaker));
                return;
            }
            for (List<Token> heads : rows(trigger, slot)) {
                found.addAll(added(trigger, slot, of, heads, earlier, told, speaker));
            }
            if (HURT.contains(of)) {
                found.addAll(parts.byGravity(trigger, speaker));
            }
        });
        found.addAll(gapped.of(trigger, found, speaker));
        if (!trigger.isHarm()) {
            found.addAll(things.of(trigger, speaker));
            found.addAll(attackers(trigger, speaker));
        }
        return found;
    }

    /**
     * The heads of a slot as they are to be added: all together, but numbers that prepositions of their own bring to a noun follow one
     * another in time and are no parts of a sum ("put the toll at nine and later at twelve").
     */
    private static Collection<List<Token>> rows(Trigger trigger, String slot) {
        List<Token> heads = outsideBrackets(trigger, slot);
        if (!FOLLOWING.contains(slot)) {
            return List.of(heads);
        }
        Map<Integer, List<Token>> rows = new LinkedHashMap<>();
        heads.forEach(head -> rows.computeIfAbsent(bringer(trigger.tree(), head), k -> new ArrayList<>())
                .add(head));
        return rows.values();
    }

    /** The preposition that brings a number or the row in which it stands; -1 where there is none. */
    private static int bringer(Tree tree, Token head) {
        return tree.upwards(head).stream()
                .filter(t -> t.relation() == Relation.PREPOSITION_OBJECT)
                .findFirst()
                .map(Token::head)
                .orElse(-1);
    }

    private List<HowMany> added(
            Trigger trigger,
            String slot,
            String of,
            List<Token> heads,
            List<HowMany> earlier,
            List<HowMany> told,
            @Nullable Speaker speaker) {
        List<HowMany> row = new ArrayList<>();
        Map<String, List<Token>> single = new LinkedHashMap<>();
        for (Token head : heads) {
            if (of.equals("attackers") || slot.equals("self") || isCounted(trigger.tree(), head)) {
                one(trigger, slot, of, head, earlier, speaker, single)
                        .filter(f -> row.stream().noneMatch(g -> startsAlike(f, g)))
                        .filter(f -> !isPronoun(f) || !isTold(of, earlier) && !isTold(of, told))
                        .filter(f -> !of.equals("displaced") || isCrowd(trigger.tree(), head, f))
                        .ifPresent(row::add);
                row.addAll(parts.of(trigger, slot, of, head, speaker));
            }
        }
        if (of.equals("displaced")) {
            single.clear();
        }
        single.forEach((group, persons) -> row.add(persons(trigger, slot, of, group, persons, speaker)));
        return Sums.of(OpenRow.open(row));
    }

    /** Two who ran away are not displaced; two families are, and forty people. */
    private static boolean isCrowd(Tree tree, Token head, HowMany figure) {
        Quantity quantity = figure.quantity();
        Long size =
                quantity.best() != null ? quantity.best() : quantity.low() != null ? quantity.low() : quantity.high();
        return size == null
                || size >= CROWD
                || tree.tokens().stream()
                        .filter(t -> Math.abs(t.index() - head.index()) <= 2)
                        .anyMatch(t -> HOUSEHOLDS.contains(t.lemma()));
    }

    /** "Four workers (three cooks and a driver) were killed": who stands in brackets is told already. */
    private static List<Token> outsideBrackets(Trigger trigger, String slot) {
        List<Token> heads = trigger.slot(slot);
        return heads.size() < 2
                ? heads
                : heads.stream()
                        .filter(h -> !isBetweenBrackets(trigger.tree(), heads.get(0), h))
                        .toList();
    }

    private static boolean isBetweenBrackets(Tree tree, Token first, Token head) {
        int depth = 0;
        for (int i = first.index(); i < head.index(); i++) {
            String tag = tree.tokens().get(i).tag();
            depth += tag.equals("-LRB-") ? 1 : tag.equals("-RRB-") ? -1 : 0;
        }
        return depth > 0;
    }

    private static boolean isPronoun(HowMany figure) {
        return figure.evidence().get(0).rule().endsWith(".pronoun");
    }

    private static boolean isTold(String of, List<HowMany> figures) {
        return figures.stream().anyMatch(f -> f.of().equals(of));
    }

    private static boolean startsAlike(HowMany a, HowMany b) {
        return a.evidence().get(0).start() == b.evidence().get(0).start();
    }

    /** How many attacked: the number of an armed agent, unless the rule counts it as something else. */
    private List<HowMany> attackers(Trigger trigger, @Nullable Speaker speaker) {
        List<HowMany> found = new ArrayList<>();
        if (trigger.rule().figures().containsKey("agent")
                || !"perpetrator".equals(trigger.rule().roles().get("agent"))) {
            return found;
        }
        for (Token head : trigger.slot("agent")) {
            if (semantics.isA(trigger.tree(), head, Set.of("armed-actor", "security-forces", "human"))) {
                one(trigger, "agent", "attackers", head, List.of(), speaker, new LinkedHashMap<>())
                        .ifPresent(found::add);
                found.addAll(parts.of(trigger, "agent", "attackers", head, speaker));
            }
        }
        return found;
    }

    private boolean isCounted(Tree tree, Token head) {
        return semantics.isA(tree, head, Set.of("human", "number", "actor"));
    }

    private Optional<HowMany> one(
            Trigger trigger,
            String slot,
            String of,
            Token head,
            List<HowMany> earlier,
            @Nullable Speaker speaker,
            Map<String, List<Token>> single) {
        Tree tree = trigger.tree();
        if (Antecedents.isPronoun(head)) {
            return of.equals("attackers") ? Optional.empty() : pronoun(trigger, slot, of, head, speaker);
        }
        Optional<FigureMention> number = phrases.number(tree, head);
        if (number.isEmpty()) {
            if (phrases.isOnePerson(tree, head) && !of.equals("attackers")) {
                single.computeIfAbsent(phrases.group(tree, head).group(), k -> new ArrayList<>())
                        .add(head);
            }
            return Optional.empty();
        }
        String group =
                of.equals("attackers") ? "attackers" : phrases.group(tree, head).group();
        if (group.equals("unknown") && trigger.head().isNoun()) {
            group = "all";
        } else if (group.equals("unknown")) {
            group = earlier.stream()
                    .filter(f -> f.scope() != FigureScope.PART)
                    .map(HowMany::group)
                    .reduce((a, b) -> b)
                    .orElse("all");
        }
        if (group.equals("all") && AGAIN.contains(trigger.head().lemma())) {
            group = "prisoners";
        }
        FigureMention figure = number.get();
        if (saysNothing(figure)) {
            return Optional.empty();
        }
        Quantity quantity = trigger.head().isNoun() ? risen(figure.quantity()) : figure.quantity();
        int end = Math.max(figure.end(), semantics.meant(tree, head).end());
        return Optional.of(new HowMany(
                of,
                group,
                quantity,
                isPartitive(tree, head) ? FigureScope.PART : FigureScope.TOTAL,
                List.of(Evidence.of(
                                document.text(),
                                figure.start(),
                                end,
                                trigger.rule().id() + "#" + slot,
                                speaker)
                        .along(tree.path(head, trigger.head())))));
    }

    /** "The toll rose from seven to nine": nine it is now, and no range. */
    private static Quantity risen(Quantity quantity) {
        String wording = quantity.wording().toLowerCase(Locale.ROOT);
        return wording.startsWith("from ") && wording.contains(" to ")
                ? new Quantity(quantity.high(), quantity.high(), quantity.high(), quantity.wording())
                : quantity;
    }

    /** "He was beaten", "they were taken away": as many as the pronoun stands for. */
    private Optional<HowMany> pronoun(Trigger trigger, String slot, String of, Token head, @Nullable Speaker speaker) {
        Evidence evidence = Evidence.of(
                        document.text(),
                        head.start(),
                        head.end(),
                        trigger.rule().id() + "#" + slot + ".pronoun",
                        speaker)
                .along(trigger.tree().path(head, trigger.head()));
        return antecedents
                .of(trigger.tree(), head)
                .map(named -> new HowMany(
                        of,
                        phrases.group(named.tree(), named.head()).group(),
                        phrases.number(named.tree(), named.head())
                                .map(FigureMention::quantity)
                                .orElseGet(() -> NounPhrases.one(head.form())),
                        FigureScope.TOTAL,
                        List.of(evidence)));
    }

    /** No one, of the group of a head; {@code word} says so. */
    HowMany none(Trigger trigger, String slot, String of, Token head, Token word, @Nullable Speaker speaker) {
        Evidence evidence = Evidence.of(
                        document.text(),
                        word.start(),
                        head.end(),
                        trigger.rule().id() + "#" + slot + ".none",
                        speaker)
                .along(trigger.tree().path(head, trigger.head()));
        return new HowMany(
                of,
                phrases.group(trigger.tree(), head).group(),
                new Quantity(0L, 0L, 0L, word.form()),
                FigureScope.TOTAL,
                List.of(evidence));
    }

    /** "many", "a large number": no number at all. */
    static boolean saysNothing(FigureMention figure) {
        return figure.quantity().low() == null
                && figure.quantity().best() == null
                && figure.quantity().high() == null;
    }

    /** "60 of them", "six of the attackers": a part of what was told before. */
    private boolean isPartitive(Tree tree, Token head) {
        Token meant = semantics.meant(tree, head);
        return !meant.equals(head) && THEM.contains(meant.form().toLowerCase(Locale.ROOT));
    }

    private HowMany persons(
            Trigger trigger, String slot, String of, String group, List<Token> heads, @Nullable Speaker speaker) {
        List<Evidence> evidence = new ArrayList<>();
        for (Token head : heads) {
            NounPhrases.Span span = phrases.name(trigger.tree(), head);
            evidence.add(Evidence.of(
                            document.text(),
                            span.start(),
                            span.end(),
                            trigger.rule().id() + "#" + slot + ".one",
                            speaker)
                    .along(trigger.tree().path(head, trigger.head())));
        }
        long n = heads.size();
        String wording = evidence.stream()
                .map(Evidence::quote)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return new HowMany(of, group, new Quantity(n, n, n, wording), FigureScope.TOTAL, evidence);
    }
}
