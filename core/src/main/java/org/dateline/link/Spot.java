package org.dateline.link;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.model.Account;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Role;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/**
 * A place with its names as linking compares them; empty names are unknown. {@code targets} are the proper names of what was
 * attacked there: "two prisons near Baghdad" may still say that one is Abu Ghraib.
 */
record Spot(Where where, String name, String facility, String province, Set<String> targets) {
    static Spot of(Account account) {
        Where where = account.where();
        String proper = Names.proper(where.name());
        return new Spot(
                where,
                proper.isEmpty() ? Names.fold(where.name()) : proper,
                Names.proper(where.facility()),
                Names.fold(where.admin1()),
                targets(account));
    }

    private static Set<String> targets(Account account) {
        Set<String> targets = new TreeSet<>();
        for (Who who : account.who()) {
            if (who.role() == Role.TARGET && who.name().chars().anyMatch(Character::isUpperCase)) {
                targets.add(Names.proper(who.name()));
            }
        }
        targets.remove("");
        return targets.isEmpty() ? Set.of() : targets;
    }

    /** A target that both name, or that is where the other's event was; empty where there is none. */
    Optional<String> sharedTarget(Spot other) {
        return targets.stream()
                .filter(other::has)
                .findFirst()
                .or(() -> other.targets.stream().filter(this::has).findFirst());
    }

    private boolean has(String target) {
        return targets.contains(target) || target.equals(facility) || (target.equals(name) && !coarse());
    }

    @Nullable
    String country() {
        return where.country();
    }

    /** Everything that the place is called, folded. */
    Set<String> allNames() {
        Set<String> names = new TreeSet<>(List.of(
                name,
                facility,
                province,
                Names.fold(where.name()),
                Names.fold(where.admin2()),
                Names.fold(where.facility())));
        names.addAll(targets);
        names.remove("");
        return names;
    }

    /** Known to a settlement or better. */
    boolean precise() {
        return where.name() != null
                && (where.precision() == PlacePrecision.EXACT || where.precision() == PlacePrecision.NEAR);
    }

    /** Nothing is known of it. */
    boolean isUnknown() {
        return where.name() == null && where.country() == null;
    }

    /** No better known than by country or province. */
    boolean coarse() {
        return where.precision() == PlacePrecision.COUNTRY || where.precision() == PlacePrecision.ADMIN1;
    }

    String town() {
        return Objects.requireNonNullElse(where.name(), shown());
    }

    String shown() {
        return Objects.requireNonNullElse(where.facility(), Objects.requireNonNullElse(where.name(), "a place"));
    }
}
