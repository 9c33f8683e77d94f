package org.dateline.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.model.Account;
import org.dateline.model.Evidence;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Quantity;
import org.dateline.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an account under the heading that an incident keeps it by. A number whose group is not said is taken for all,
 * and who gets out of a prison is a prisoner, whether he "escaped" or "was freed" and whatever else he is.
 */
record Tally(String of, String group, String heading, HowMany claim, boolean part) {
    private static final Set<String> WHOLE = Set.of("", "unknown", "people", "total", "all");
    private static final Set<String> MAY_BE_PRISONERS =
            Set.of("all", "insurgents", "militants", "inmates", "civilians");

    /** More than so many people are a count, not persons told of one by one. */
    private static final long SINGLE = 2;

    static List<Tally> of(Account account) {
        boolean prison = account.what().types().contains("prison-break");
        List<Tally> headed = new ArrayList<>();
        for (HowMany claim : account.figures()) {
            boolean out = prison && (claim.of().equals("escaped") || claim.of().equals("freed"));
            String group = WHOLE.contains(claim.group()) ? "all" : claim.group();
            headed.add(of(
                    out ? "escaped" : claim.of(),
                    out && MAY_BE_PRISONERS.contains(group) ? "prisoners" : group,
                    claim,
                    claim.scope() == FigureScope.PART));
        }
        return headed.stream()
                .map(t -> new Tally(
                        t.of, t.group, t.heading, t.claim, t.part ? !t.isShareOfAWhole(headed) : t.isFragment(headed)))
                .toList();
    }

    private static Tally of(String of, String group, HowMany claim, boolean part) {
        return new Tally(of, group, (of + " (" + group + ")").intern(), claim, part);
    }

    /**
     * "Fourteen died. One of them was beheaded": of two numbers of one heading the much smaller one is a part, unless it is
     * another speaker's. A few single persons are a part whoever gives the total; nought is never one.
     */
    private boolean isFragment(List<Tally> others) {
        Long mine = number();
        if (mine == null || mine == 0) {
            return false;
        }
        for (Tally other : others) {
            Long theirs = other.number();
            if (theirs != null && other.of.equals(of) && other.group.equals(group)) {
                boolean oneSpeaker = speaker().equals(other.speaker());
                boolean single = mine <= SINGLE && speaker().isEmpty();
                if ((oneSpeaker && 2 * mine < theirs) || (single && 4 * mine <= theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The nearest speaker's name, empty where the article says it itself. */
    private String speaker() {
        return claim.evidence().stream()
                .map(Evidence::saidBy)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Speaker::name)
                .orElse("");
    }

    /**
     * "Twelve killed, among them four policemen": four is a part of twelve, and yet all of the policemen. It counts as a total of
     * its own group where the account has a larger figure of another group, and none of its own.
     */
    private boolean isShareOfAWhole(List<Tally> others) {
        boolean larger = false;
        for (Tally other : others) {
            if (!other.equals(this) && other.of.equals(of) && !other.part && other.atLeast(this)) {
                if (other.group.equals(group)) {
                    return false;
                }
                larger |= other.group.equals("all");
            }
        }
        return larger && !group.equals("all");
    }

    private boolean atLeast(Tally other) {
        Long mine = number();
        Long theirs = other.number();
        return mine != null && theirs != null && mine >= theirs;
    }

    /** The number that stands for the wording, null where it gives none. */
    @Nullable
    Long number() {
        return number(claim.quantity());
    }

    static @Nullable Long number(Quantity quantity) {
        if (quantity.best() != null) {
            return quantity.best();
        }
        return quantity.low() != null ? quantity.low() : quantity.high();
    }
}
