package org.dateline.extract;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final Set<String> PART_WORDS = Set.of("including", "among", "of");
    private static final Set<String> THEM = Set.of("them", "whom", "these", "those");

    private static final String SAME = "same";
    private static final double LIKE = 2.5;
    private static final Map<String, String> COUNTED = Map.ofEntries(
            Map.entry("escape", "escaped"),
            Map.entry("fugitive", "escaped"),
            Map.entry("escapee", "escaped"),
            Map.entry("flee", "escaped"),
            Map.entry("kill", "killed"),
            Map.entry("dead", "killed"),
            Map.entry("death", "killed"),
            Map.entry("wound", "wounded"),
            Map.entry("wounded", "wounded"),
            Map.entry("injured", "wounded"),
            Map.entry("injure", "wounded"),
            Map.entry("abduct", "abducted"),
            Map.entry("kidnap", "abducted"),
            Map.entry("hostage", "abducted"),
            Map.entry("missing", "missing"),
            Map.entry("arrest", "arrested"),
            Map.entry("displace", "displaced"));
    private static final Set<String> THINGS = Set.of(
            "facility",
            "vehicle",
            "weapon",
            "settlement",
            "home",
            "explosive",
            "projectile",
            "attack-noun",
            "country",
            "diplomatic",
            "prison");
    private static final Set<String> UNITS_OF_LAND =
            Set.of("country", "province", "state", "city", "town", "village", "district", "region");
    private static final int THING_REACH = 5;

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final NounPhrases phrases;
    private final Nearness nearness;

    Counts(AnnotatedDocument document, Semantics semantics, NounPhrases phrases, Nearness nearness) {
        this.document = document;
        this.semantics = semantics;
        this.phrases = phrases;
        this.nearness = nearness;
    }

    /** The figures of a trigger; {@code earlier} are those of the sentence so far, whose group an elliptical number takes. */
    List<HowMany> of(Trigger trigger, List<HowMany> earlier, List<HowMany> told, @Nullable Speaker speaker) {
        List<HowMany> found = new ArrayList<>();
        trigger.rule().figures().forEach((slot, named) -> {
            if (named.equals(SAME)) {
                found.addAll(again(trigger, slot, told, speaker));
                return;
            }
            String of = named;
            Map<String, List<Token>> single = new LinkedHashMap<>();
            for (Token head : trigger.slot(slot)) {
                if (of.equals("attackers") || slot.equals("self") || isCounted(trigger.tree(), head)) {
                    one(trigger, slot, of, head, earlier, speaker, single).ifPresent(found::add);
                    found.addAll(parts(trigger, slot, of, head, speaker));
                }
            }
            single.forEach((group, heads) -> found.add(persons(trigger, slot, of, group, heads, speaker)));
        });
        if (!trigger.isHarm()) {
            found.addAll(things(trigger, speaker));
            found.addAll(attackers(trigger, speaker));
        }
        return found;
    }

    /** Counted things that stand with an event: 19 embassies closed, three cars driven into a gate, nine prisons assaulted. */
    private List<HowMany> things(Trigger trigger, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        List<HowMany> found = new ArrayList<>();
        for (FigureMention figure : document.in(tree, FigureMention.class)) {
            Token counted = counted(tree, figure);
            boolean stands = counted != null
                    && (nearness.cost(trigger, figure) <= THING_REACH
                            || trigger.slots().values().stream().anyMatch(heads -> heads.contains(counted)));
            if (counted != null && figure.unit() != null && isThing(tree, counted) && stands && !saysNothing(figure)) {
                found.add(new HowMany(
                        plural(counted),
                        "things",
                        figure.quantity(),
                        FigureScope.TOTAL,
                        List.of(Evidence.of(
                                        document.text(),
                                        figure.start(),
                                        Math.max(figure.end(), counted.end()),
                                        trigger.rule().id() + "#things",
                                        speaker(figure.start(), counted.end(), speaker))
                                .along(tree.path(counted, trigger.head())))));
            }
        }
        return found;
    }

    /** The noun that a number counts: the head of one of its words. */
    private static @Nullable Token counted(Tree tree, FigureMention figure) {
        for (Token token : tree.tokens()) {
            if (figure.start() <= token.start() && token.end() <= figure.end()) {
                Token head = tree.head(token);
                if (head != null && head.isNoun() && head.start() >= figure.end()) {
                    return head;
                }
            }
        }
        return null;
    }

    private boolean isThing(Tree tree, Token counted) {
        return !semantics.isA(tree, counted, Set.of("human", "actor"))
                && (semantics.isA(tree, counted, THINGS) || UNITS_OF_LAND.contains(counted.lemma()));
    }

    private static String plural(Token noun) {
        String form = noun.form().toLowerCase(Locale.ROOT);
        return noun.tag().equals("NN") ? form + "s" : form;
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
                found.addAll(parts(trigger, "agent", "attackers", head, speaker));
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
        FigureMention figure = number.get();
        if (saysNothing(figure)) {
            return Optional.empty();
        }
        int end = Math.max(figure.end(), semantics.meant(tree, head).end());
        return Optional.of(new HowMany(
                of,
                group,
                figure.quantity(),
                isPartitive(tree, head) ? FigureScope.PART : FigureScope.TOTAL,
                List.of(Evidence.of(
                                document.text(),
                                figure.start(),
                                end,
                                trigger.rule().id() + "#" + slot,
                                speaker)
                        .along(tree.path(head, trigger.head())))));
    }

    /** "many", "a large number": no number at all. */
    private static boolean saysNothing(FigureMention figure) {
        return figure.quantity().low() == null
                && figure.quantity().best() == null
                && figure.quantity().high() == null;
    }

    /** "60 of them", "six of the attackers": a part of what was told before. */
    private boolean isPartitive(Tree tree, Token head) {
        return !semantics.meant(tree, head).equals(head)
                && head.isNumber()
                && THEM.contains(semantics.meant(tree, head).lemma());
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

    /** "12 people, among them four policemen", "13 people, six of them police", "including two children". */
    private List<HowMany> parts(Trigger trigger, String slot, String of, Token head, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        List<HowMany> found = new ArrayList<>();
        int limit = Math.min(tree.tokens().size(), semantics.meant(tree, head).index() + 14);
        for (int i = semantics.meant(tree, head).index() + 1; i < limit; i++) {
            Token token = tree.tokens().get(i);
            if (token.form().equals(";")
                    || (token.isVerb()
                            && !token.lemma().equals("include")
                            && token.index() < trigger.head().index())) {
                break;
            }
            String word = token.form().toLowerCase(Locale.ROOT);
            Token next = tree.at(i + 1);
            boolean opens = word.equals("including")
                    || (PART_WORDS.contains(word)
                            && next != null
                            && THEM.contains(next.form().toLowerCase(Locale.ROOT)));
            if (opens) {
                List<HowMany> after = countsAfter(trigger, slot, of, i, word.equals("of"), speaker);
                found.addAll(after);
                if (!after.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }

    private List<HowMany> countsAfter(
            Trigger trigger, String slot, String of, int opener, boolean numberBefore, @Nullable Speaker speaker) {
        Tree tree = trigger.tree();
        List<HowMany> found = new ArrayList<>();
        Token open = tree.tokens().get(opener);
        for (FigureMention figure : document.in(tree, FigureMention.class)) {
            Token number = document.document().tokens(figure.start(), figure.end()).stream()
                    .reduce((a, b) -> b)
                    .orElse(open);
            boolean fits = numberBefore
                    ? number.index() == opener - 1
                    : number.index() > opener && number.index() <= opener + 9;
            if (fits) {
                Token counted = countedBy(tree, number, numberBefore ? opener + 2 : number.index() + 1);
                if (counted != null && semantics.isA(tree, counted, "human")) {
                    found.add(new HowMany(
                            of,
                            phrases.group(tree, counted).group(),
                            figure.quantity(),
                            FigureScope.PART,
                            List.of(Evidence.of(
                                            document.text(),
                                            figure.start(),
                                            Math.max(counted.end(), figure.end()),
                                            trigger.rule().id() + "#" + slot + ".part",
                                            speaker)
                                    .along(tree.path(number, trigger.head())))));
                }
            }
        }
        return found;
    }

    /** The first noun that stands behind a place in the sentence, through adjectives. */
    private static @Nullable Token countedBy(Tree tree, Token number, int from) {
        Token head = tree.head(number);
        if (head != null && head.isNoun() && head.index() > number.index() && number.relation() == Relation.MODIFIER) {
            return head;
        }
        for (int i = from; i < Math.min(from + 4, tree.tokens().size()); i++) {
            Token token = tree.tokens().get(i);
            if (token.isNoun()) {
                Token next = tree.at(i + 1);
                if (next == null || !next.isNoun()) {
                    return token;
                }
            } else if (!token.tag().startsWith("JJ") && !token.tag().equals("DT")) {
                return null;
            }
        }
        return null;
    }

    /** Who says the figure's own words, else who tells of the event. */
    private @Nullable Speaker speaker(int start, int end, @Nullable Speaker ofEvent) {
        Speaker own = document.speaker(start, Math.max(start + 1, end));
        return own == null ? ofEvent : own;
    }

    /** "The figure of 1,117", "spoke of 500": a bare number again of what was counted before, best of the same number. */
    private List<HowMany> again(Trigger trigger, String slot, List<HowMany> told, @Nullable Speaker speaker) {
        List<HowMany> found = new ArrayList<>();
        for (Token head : trigger.slot(slot)) {
            Optional<FigureMention> number = phrases.number(trigger.tree(), head);
            if (number.isEmpty() || !semantics.isA(trigger.tree(), head, "number")) {
                continue;
            }
            FigureMention figure = number.get();
            counted(trigger.tree())
                    .or(() -> before(figure, told))
                    .ifPresent(like -> found.add(new HowMany(
                            like.of(),
                            like.group(),
                            figure.quantity(),
                            FigureScope.TOTAL,
                            List.of(Evidence.of(
                                            document.text(),
                                            figure.start(),
                                            figure.end(),
                                            trigger.rule().id() + "#" + slot,
                                            speaker(figure.start(), figure.end(), speaker))
                                    .along(trigger.tree().path(head, trigger.head()))))));
        }
        return found;
    }

    /** What the sentence itself says is counted: "the number who escaped", "counts of the escape". */
    private Optional<Counted> counted(Tree tree) {
        for (Token token : tree.tokens()) {
            String of = COUNTED.get(token.lemma());
            if (of != null) {
                return Optional.of(new Counted(of, Set.of("escaped", "freed").contains(of) ? "prisoners" : "all"));
            }
        }
        return Optional.empty();
    }

    /** The earlier figure nearest in size; none where all differ by more than {@link #LIKE} times. */
    private static Optional<Counted> before(FigureMention figure, List<HowMany> told) {
        HowMany like = null;
        double nearest = LIKE;
        for (HowMany earlier : told) {
            double ratio = ratio(size(earlier.quantity()), size(figure.quantity()));
            if (COUNTED.containsValue(earlier.of()) && ratio <= nearest) {
                like = earlier;
                nearest = ratio;
            }
        }
        return like == null ? Optional.empty() : Optional.of(new Counted(like.of(), like.group()));
    }

    private static double ratio(double a, double b) {
        return a <= 0 || b <= 0 ? Double.POSITIVE_INFINITY : Math.max(a, b) / Math.min(a, b);
    }

    private static double size(Quantity quantity) {
        for (Long number : Arrays.asList(quantity.best(), quantity.high(), quantity.low())) {
            if (number != null) {
                return number;
            }
        }
        return 0;
    }

    private record Counted(String of, String group) {}
}
