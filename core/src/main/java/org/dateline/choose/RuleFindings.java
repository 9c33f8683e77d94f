package org.dateline.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.Evidence;
import org.dateline.model.Modality;
import org.dateline.model.Role;
import org.dateline.model.Scope;
import org.dateline.model.Who;
import org.dateline.model.With;

/** What the rules' accounts say of an article, as far as it bears on templates of MUC-4. */
final class RuleFindings {
    private static final Set<Modality> HAPPENED = Set.of(Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED);

    /** Words that a rule gave a part in an incident. */
    record Part(Kind kind, Evidence words, boolean counted) {}

    /** The parts that words may have. */
    enum Kind {
        PERPETRATOR,
        HARMED,
        WEAPON,
        OTHER
    }

    private final EventTypes types;
    private final List<Account> accounts;
    private final List<Part> parts = new ArrayList<>();

    RuleFindings(EventTypes types, List<Account> accounts) {
        this.types = types;
        this.accounts = accounts.stream().filter(this::isTemplate).toList();
        for (Account account : accounts) {
            boolean counted = this.accounts.contains(account);
            for (Who who : account.who()) {
                who.mentions().forEach(words -> parts.add(new Part(kind(who.role()), words, counted)));
            }
            for (With weapon : account.weapons()) {
                weapon.mentions().forEach(words -> parts.add(new Part(Kind.WEAPON, words, counted)));
            }
        }
    }

    private static Kind kind(Role role) {
        return switch (role) {
            case PERPETRATOR -> Kind.PERPETRATOR;
            case TARGET, VICTIM -> Kind.HARMED;
            default -> Kind.OTHER;
        };
    }

    /** The accounts of single incidents that happened and have a type of MUC-4. */
    List<Account> accounts() {
        return accounts;
    }

    List<Part> parts() {
        return parts;
    }

    private boolean isTemplate(Account account) {
        return account.scope() == Scope.INCIDENT
                && HAPPENED.contains(account.modality())
                && type(account).isPresent();
    }

    /** The MUC-4 type of an account's heaviest event type that has one. */
    Optional<String> type(Account account) {
        return account.what().types().stream()
                .flatMap(id -> types.byId(id).stream())
                .map(EventType::codes)
                .map(codes -> codes.muc4())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether a rule gave words that share a letter with one of these places a part of this kind in a counted account. */
    boolean has(Kind kind, List<Occurrence> places) {
        return parts.stream()
                .filter(part -> part.counted() && part.kind() == kind)
                .anyMatch(part -> places.stream()
                        .anyMatch(place -> place.overlaps(
                                part.words().start(), part.words().end())));
    }

    /** Whether only an account that makes no template has such words. */
    boolean hasUncounted(List<Occurrence> places) {
        return parts.stream()
                .filter(part -> !part.counted())
                .anyMatch(part -> places.stream()
                        .anyMatch(place -> place.overlaps(
                                part.words().start(), part.words().end())));
    }
}
