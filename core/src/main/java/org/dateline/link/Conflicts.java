package org.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.link.Cast.Player;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Certainty;
import org.dateline.model.Conflict;
import org.dateline.model.Conflict.Side;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.FigureVersion;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Modality;
import org.dateline.model.Quantity;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;

/**
 * Where the independent sources of an incident contradict each other: on its date, its place, who did it and how many. What
 * can both be true is no contradiction: "at least nine" and fourteen, the town and its prison, a movement and its branch. Of
 * one source only its latest text counts, since a toll that rises is no quarrel with oneself.
 */
public final class Conflicts {
    /** So much more or less is still "about 500". */
    private static final double ROUGHLY = 0.1;

    /** "More than 500" (low 501) is also said where 500 is known. */
    private static final long ROUND = 50;

    private static final String THINGS = "things";
    private static final int LONG_ENOUGH = 4;

    /** From this many points against, two places are not told for one another. */
    private static final double ELSEWHERE = -1;

    private static final Set<DatePrecision> DATED = Set.of(DatePrecision.DAY, DatePrecision.RANGE, DatePrecision.WEEK);

    private Conflicts() {}

    /** An account of the incident, its article, and the article's original: itself where it is no copy. */
    public record Told(Account account, Article article, Article original) {}

    /** An account in the order of publication. */
    private record Witness(int order, Told told) {
        Account account() {
            return told.account();
        }

        Article article() {
            return told.article();
        }

        String source() {
            return Outlet.of(told.original());
        }
    }

    /** What somebody says of a field: the value, how it is shown, and whose word it is. */
    private record Word<T>(T value, String shown, Witness by) {}

    /** The conflicts in the order of the record; none where the sources agree or there is only one. */
    public static List<Conflict> of(Incident incident, List<Told> told) {
        List<Told> sorted = told.stream()
                .sorted(Comparator.comparing((Told t) -> day(t.article()))
                        .thenComparing(t -> t.account().id()))
                .toList();
        List<Witness> witnesses = IntStream.range(0, sorted.size())
                .mapToObj(i -> new Witness(i, sorted.get(i)))
                .toList();
        List<Conflict> conflicts = new ArrayList<>();
        compare("when", words(witnesses, Conflicts::date), (a, b) -> a.gap(b) == 0)
                .ifPresent(conflicts::add);
        compare("where", words(witnesses, Conflicts::place), Conflicts::near).ifPresent(conflicts::add);
        compare("who.perpetrator", perpetrators(witnesses), Conflicts::oneActor).ifPresent(conflicts::add);
        responsibility(witnesses).ifPresent(conflicts::add);
        for (IncidentFigure figure : incident.figures()) {
            if (figure.group().equals(THINGS)) {
                continue;
            }
            compare(
                            "figures." + figure.of() + "." + figure.group(),
                            versions(figure, witnesses),
                            (a, b) -> agree(a.quantity(), b.quantity()))
                    .ifPresent(conflicts::add);
        }
        return List.copyOf(conflicts);
    }

    private static String day(Article article) {
        return article.published() == null ? "unknown" : article.published().iso();
    }

    private static <T> List<Word<T>> words(List<Witness> witnesses, Function<Witness, Optional<Word<T>>> read) {
        return witnesses.stream()
                .filter(t -> t.account().modality() != Modality.DENIED)
                .map(read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Word<Span>> date(Witness witness) {
        boolean told = witness.account().when().basis() == DateBasis.TEXT
                && DATED.contains(witness.account().when().precision());
        Span span = told ? Span.of(witness.account(), witness.article()) : null;
        if (span == null) {
            return Optional.empty();
        }
        String shown = span.from().equals(span.to()) ? span.from().toString() : span.from() + " to " + span.to();
        return Optional.of(new Word<>(span, shown, witness));
    }

    private static Optional<Word<Spot>> place(Witness witness) {
        Spot spot = Spot.of(witness.account());
        return spot.isUnknown()
                ? Optional.empty()
                : Optional.of(new Word<>(
                        spot,
                        Stream.of(
                                        spot.where().facility(),
                                        spot.where().name(),
                                        spot.where().admin1(),
                                        spot.where().country())
                                .filter(Objects::nonNull)
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        witness));
    }

    private static boolean near(Spot a, Spot b) {
        Clue clue = PlaceLikeness.of(a, b);
        return !clue.forbids() && clue.points() > ELSEWHERE;
    }

    private static List<Word<Player>> perpetrators(List<Witness> witnesses) {
        List<Word<Player>> words = new ArrayList<>();
        for (Witness witness : witnesses) {
            for (Player player : Cast.of(witness.account()).attackers()) {
                boolean did =
                        player.who().role() == Role.PERPETRATOR && player.who().certainty() != Certainty.DENIED;
                if (did && witness.account().modality() != Modality.DENIED) {
                    words.add(new Word<>(player, player.who().name(), witness));
                }
            }
        }
        return words;
    }

    /** One that is known by no more than a name may be any that has a word of it: "Pakistani Taliban", "Taliban of Pakistan". */
    private static boolean oneActor(Player a, Player b) {
        boolean known = a.who().actor() != null && b.who().actor() != null;
        return a.is(b)
                || a.isBranchOf(b)
                || b.isBranchOf(a)
                || (!known && shareAWord(String.join(" ", a.names()), String.join(" ", b.names())));
    }

    private static boolean shareAWord(String a, String b) {
        List<String> words = List.of(b.split(" ", -1));
        return a.equals(b)
                || Stream.of(a.split(" ", -1))
                        .filter(word -> word.length() >= LONG_ENOUGH)
                        .anyMatch(word -> words.stream()
                                .anyMatch(other -> other.length() >= LONG_ENOUGH
                                        && (other.equals(word) || Names.spelling(word, other))));
    }

    /** Who is said to have done it and denies it, and who else claims it; one article may well tell of both. */
    private static Optional<Conflict> responsibility(List<Witness> witnesses) {
        List<Word<String>> doers = new ArrayList<>();
        List<Word<String>> denials = new ArrayList<>();
        for (Word<Player> word : perpetrators(witnesses)) {
            doers.add(new Word<>(Names.fold(word.shown()), word.shown(), word.by()));
        }
        List<Word<String>> claims = new ArrayList<>();
        for (Witness witness : witnesses) {
            for (Responsibility told : witness.account().responsibility()) {
                Word<String> word =
                        new Word<>(Names.fold(told.by()), told.by() + " (" + verb(told.kind()) + ")", witness);
                if (told.kind() == ResponsibilityKind.DENIAL) {
                    denials.add(word);
                } else if (told.kind() == ResponsibilityKind.CLAIM) {
                    claims.add(word);
                }
            }
        }
        boolean rivals = claims.stream()
                .filter(claim -> !isSpokesman(claim))
                .anyMatch(claim -> claims.stream()
                        .anyMatch(other -> !isSpokesman(other) && !shareAWord(claim.value(), other.value())));
        List<Word<String>> denied = Stream.concat(doers.stream(), claims.stream())
                .filter(doer -> denials.stream().anyMatch(denial -> alike(doer, denial)))
                .toList();
        if (!rivals && denied.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Conflict(
                "responsibility",
                sides(Stream.of(denied, claims, denied.isEmpty() ? List.<Word<String>>of() : denials)
                        .flatMap(List::stream)
                        .distinct()
                        .toList())));
    }

    /** Who claims it, and is none of those who did it as his article tells it, speaks for them. */
    private static boolean isSpokesman(Word<String> claim) {
        List<Player> did = Cast.of(claim.by().account()).attackers();
        return !did.isEmpty()
                && did.stream().noneMatch(player -> shareAWord(String.join(" ", player.names()), claim.value()));
    }

    private static boolean alike(Word<String> a, Word<String> b) {
        return Names.alike(a.value(), b.value());
    }

    private static String verb(ResponsibilityKind kind) {
        return switch (kind) {
            case CLAIM -> "claims it";
            case DENIAL -> "denies it";
            case ACCUSATION -> "accuses";
        };
    }

    private static List<Word<FigureVersion>> versions(IncidentFigure figure, List<Witness> witnesses) {
        Map<String, Witness> byAccount =
                witnesses.stream().collect(Collectors.toMap(t -> t.account().id(), t -> t, (a, b) -> a));
        List<Word<FigureVersion>> words = new ArrayList<>();
        for (FigureVersion version : figure.versions()) {
            Witness witness = byAccount.get(version.account());
            if (witness != null && !version.part() && !version.denied() && Tally.number(version.quantity()) != null) {
                String speaker = version.saidBy() == null ? "" : " (" + version.saidBy() + ")";
                words.add(new Word<>(version, version.quantity().wording() + speaker, witness));
            }
        }
        return words;
    }

    /** Whether one number can be meant by both. */
    static boolean agree(Quantity a, Quantity b) {
        return least(a) <= most(b) && least(b) <= most(a);
    }

    private static double least(Quantity quantity) {
        if (quantity.low() != null) {
            boolean over = !quantity.low().equals(quantity.high()) && (quantity.low() - 1) % ROUND == 0;
            return over ? quantity.low() - 1 : quantity.low();
        }
        return quantity.best() == null || quantity.high() != null ? 0 : quantity.best() * (1 - ROUGHLY);
    }

    private static double most(Quantity quantity) {
        if (quantity.high() != null) {
            return quantity.high();
        }
        return quantity.best() == null || quantity.low() != null
                ? Double.POSITIVE_INFINITY
                : quantity.best() * (1 + ROUGHLY);
    }

    /** A conflict where two sources have no value in common. */
    private static <T> Optional<Conflict> compare(String field, List<Word<T>> words, BiPredicate<T, T> agree) {
        Map<String, List<Word<T>>> bySource = new LinkedHashMap<>();
        words.stream()
                .sorted(Comparator.comparingInt(word -> word.by().order()))
                .forEach(word -> bySource.computeIfAbsent(word.by().source(), source -> new ArrayList<>())
                        .add(word));
        bySource.replaceAll((source, all) -> latest(all));
        List<List<Word<T>>> sources = List.copyOf(bySource.values());
        for (int i = 0; i < sources.size(); i++) {
            for (List<Word<T>> other : sources.subList(i + 1, sources.size())) {
                boolean common = sources.get(i).stream()
                        .anyMatch(a -> other.stream().anyMatch(b -> agree.test(a.value(), b.value())));
                if (!common) {
                    return Optional.of(new Conflict(
                            field, sides(sources.stream().flatMap(List::stream).toList())));
                }
            }
        }
        return Optional.empty();
    }

    private static <T> List<Word<T>> latest(List<Word<T>> words) {
        Article last = words.get(words.size() - 1).by().told().original();
        return words.stream()
                .filter(word -> word.by().told().original().equals(last))
                .toList();
    }

    private static <T> List<Side> sides(List<Word<T>> words) {
        Map<String, List<Word<T>>> byValue =
                words.stream().collect(Collectors.groupingBy(Word::shown, LinkedHashMap::new, Collectors.toList()));
        return byValue.entrySet().stream()
                .map(side -> new Side(
                        side.getKey(),
                        (int) side.getValue().stream()
                                .map(w -> w.by().source())
                                .distinct()
                                .count(),
                        side.getValue().stream()
                                .map(w -> w.by().account().id())
                                .distinct()
                                .toList()))
                .toList();
    }
}
