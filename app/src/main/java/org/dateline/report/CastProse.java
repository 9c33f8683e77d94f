package org.dateline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.model.Account;
import org.dateline.model.Certainty;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.dateline.report.Sentence.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, to what and with what, as the articles name them. Victims are counted, never named: a report needs no name of
 * theirs. Whoever is not a known actor stands in the words of the articles, in quotation marks.
 */
final class CastProse {
    private final Citations citations;

    CastProse(Citations citations) {
        this.citations = citations;
    }

    /** A name, and the accounts that give it. */
    private record Named(String shown, Set<String> accounts) {}

    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        List<Named> did = players(who -> who.role() == Role.PERPETRATOR && isStated(who.certainty()) && isTelling(who));
        sentence(articles(), did, did.size() == 1 ? " as perpetrator." : " as perpetrators.")
                .ifPresent(sentences::add);
        sentence("An accusation names ", perpetrators(Certainty.ACCUSED), ".").ifPresent(sentences::add);
        sentence("Suspicion falls on ", perpetrators(Certainty.SUSPECTED), ".").ifPresent(sentences::add);
        sentence("A denial that it did it is told of ", perpetrators(Certainty.DENIED), ".")
                .ifPresent(sentences::add);
        List<Named> parties = players(who -> who.role() == Role.PARTY && isTelling(who));
        sentence(articles(), parties, " as taking part.").ifPresent(sentences::add);
        List<Named> targets = players(who -> who.role() == Role.TARGET);
        sentence(articles(), targets, targets.size() == 1 ? " as the target." : " as targets.")
                .ifPresent(sentences::add);
        sentence(articles() + "these weapons or means: ", weapons(), ".").ifPresent(sentences::add);
        sentences.addAll(responsibility());
        return sentences;
    }

    private String articles() {
        return citations.dossier().told().size() == 1 ? "The article names " : "The articles name ";
    }

    /** Who claimed what and is not named among the claims of responsibility is said to have done so by the articles. */
    private List<Sentence> responsibility() {
        List<Sentence> sentences = new ArrayList<>();
        List<Named> claims = responsible(ResponsibilityKind.CLAIM);
        List<Named> claimants = new ArrayList<>(claims);
        for (Named named : players(who -> who.role() == Role.PERPETRATOR && who.certainty() == Certainty.CLAIMED)) {
            if (claims.stream().noneMatch(claim -> alike(claim.shown(), named.shown()))) {
                claimants.add(named);
            }
        }
        sentence("", claimants, " claimed responsibility.").ifPresent(sentences::add);
        sentence("", responsible(ResponsibilityKind.DENIAL), " denied responsibility.")
                .ifPresent(sentences::add);
        return sentences;
    }

    private List<Named> perpetrators(Certainty certainty) {
        return players(who -> who.role() == Role.PERPETRATOR && who.certainty() == certainty);
    }

    private static boolean isStated(@Nullable Certainty certainty) {
        return certainty == null || certainty == Certainty.STATED;
    }

    /** "People" and "others" tell nothing. */
    private static boolean isTelling(Who who) {
        boolean anybody = who.kind() == null
                || Set.of("person", "unknown", "civilian", "prisoner").contains(who.kind());
        return who.actor() != null || !anybody || who.name().chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private List<Named> players(Predicate<Who> wanted) {
        Map<String, Named> found = new LinkedHashMap<>();
        for (Account account : citations.accounts()) {
            account.who().stream()
                    .filter(wanted)
                    .forEach(who -> add(
                            found,
                            who.actor() == null ? fold(who.name()) : who.actor(),
                            who.actor() == null ? Words.quoted(who.name()) : Words.line(who.name()),
                            account));
        }
        return List.copyOf(found.values());
    }

    private List<Named> weapons() {
        Map<String, Named> found = new LinkedHashMap<>();
        for (Account account : citations.accounts()) {
            for (With with : account.weapons()) {
                add(found, with.kind(), Words.spaced(with.kind()), account);
            }
        }
        return List.copyOf(found.values());
    }

    private List<Named> responsible(ResponsibilityKind kind) {
        Map<String, Named> found = new LinkedHashMap<>();
        for (Account account : citations.accounts()) {
            for (Responsibility told : account.responsibility()) {
                if (told.kind() == kind) {
                    String mode = told.mode() == null ? "" : " (by " + Words.spaced(told.mode()) + ")";
                    add(found, fold(told.by()), Words.within(told.by()) + mode, account);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Named> found, String key, String shown, Account account) {
        found.computeIfAbsent(key, k -> new Named(shown, new LinkedHashSet<>()))
                .accounts()
                .add(account.id());
    }

    private static boolean alike(String a, String b) {
        return fold(a).contains(fold(b)) || fold(b).contains(fold(a));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private Optional<Sentence> sentence(String opening, List<Named> named, String end) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>();
        for (Named one : named) {
            String before = pieces.isEmpty() ? opening : Words.between(pieces.size(), named.size());
            String shown = pieces.isEmpty() && opening.isEmpty() ? Words.capital(one.shown()) : one.shown();
            pieces.add(new Piece(before + shown, citations.of(one.accounts())));
        }
        pieces.add(new Piece(end, List.of()));
        return Optional.of(new Sentence(pieces));
    }
}
