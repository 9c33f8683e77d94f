package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Account;
import org.dateline.model.Anchor;
import org.dateline.model.Evidence;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;

/**
 * The rulings in force, brought onto the accounts as they are read today. A later ruling on the same two accounts stands above an
 * earlier one.
 */
final class Rulings {
    private final List<Ruling> inForce;
    private final Map<String, List<Account>> byArticle;

    private Rulings(List<Ruling> inForce, Map<String, List<Account>> byArticle) {
        this.inForce = inForce;
        this.byArticle = byArticle;
    }

    /** Those of the rulings that are not taken back, for these accounts. */
    static Rulings of(List<Ruling> all, Collection<Account> accounts) {
        return new Rulings(inForce(all), accounts.stream().collect(Collectors.groupingBy(Account::article)));
    }

    /** Those that are not taken back; taking back is not itself taken back, one rules anew. */
    static List<Ruling> inForce(List<Ruling> all) {
        Set<String> gone =
                all.stream().map(Ruling::takesBack).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        return all.stream()
                .filter(ruling -> ruling.kind() != RulingKind.TAKEN_BACK && !gone.contains(ruling.id()))
                .toList();
    }

    /** The rulings on incidents that name an account of these first, in order. */
    List<Ruling> on(Set<String> accounts) {
        return inForce.stream()
                .filter(ruling -> ruling.kind() != RulingKind.SAME && ruling.kind() != RulingKind.DIFFERENT)
                .filter(ruling -> firstOf(ruling.a()).filter(accounts::contains).isPresent())
                .toList();
    }

    private Optional<String> firstOf(List<Anchor> anchors) {
        return anchors.stream().flatMap(anchor -> find(anchor).stream()).findFirst();
    }

    /** What was ruled on each pair of accounts, the last ruling on it. */
    Map<Couple, Ruling> pairs() {
        Map<Couple, Ruling> pairs = new HashMap<>();
        for (Ruling ruling : inForce) {
            if (ruling.kind() == RulingKind.SAME || ruling.kind() == RulingKind.DIFFERENT) {
                List<String> a = ids(ruling.a());
                List<String> b = ids(ruling.b());
                if (ruling.kind() == RulingKind.SAME) {
                    Set<String> all = new LinkedHashSet<>(a);
                    all.addAll(b);
                    a = new ArrayList<>(all);
                    b = a;
                }
                for (String one : a) {
                    for (String other : b) {
                        if (!one.equals(other)) {
                            pairs.put(Couple.of(one, other), ruling);
                        }
                    }
                }
            }
        }
        return pairs;
    }

    /** Accounts that a ruling ties to these. */
    Set<String> tiedTo(Set<String> accounts) {
        Set<String> tied = new HashSet<>();
        for (Ruling ruling : inForce) {
            if (ruling.kind() == RulingKind.SAME) {
                List<String> all = new ArrayList<>(ids(ruling.a()));
                all.addAll(ids(ruling.b()));
                if (all.stream().anyMatch(accounts::contains)) {
                    tied.addAll(all);
                }
            }
        }
        return tied;
    }

    private List<String> ids(List<Anchor> anchors) {
        return anchors.stream()
                .flatMap(anchor -> find(anchor).stream())
                .distinct()
                .toList();
    }

    /** The account of that id and at those words, else the one at those words, else the one of that id. */
    private Optional<String> find(Anchor anchor) {
        List<Account> accounts = byArticle.getOrDefault(anchor.article(), List.of());
        Stream<Account> here = accounts.stream().filter(account -> isAt(account, anchor));
        List<Account> atWords = here.toList();
        return atWords.stream()
                .filter(account -> account.id().equals(anchor.account()))
                .findFirst()
                .or(() -> atWords.stream().findFirst())
                .or(() -> accounts.stream()
                        .filter(account -> account.id().equals(anchor.account()))
                        .findFirst())
                .map(Account::id);
    }

    private static boolean isAt(Account account, Anchor anchor) {
        for (Evidence words : account.what().evidence()) {
            if (words.start() < anchor.end() && anchor.start() < words.end()) {
                return true;
            }
        }
        return false;
    }

    /** Two accounts by id, in the order of strings. */
    record Couple(String a, String b) {
        static Couple of(String one, String other) {
            return one.compareTo(other) < 0 ? new Couple(one, other) : new Couple(other, one);
        }
    }
}
