package org.dateline.export.file;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Claim;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/** Everything that an incident knows, by field, so that what a format has no place for can be counted. */
public final class Inventory {
    private static final List<String> USUAL = List.of(
            "when.day",
            "where.name",
            "where.admin1",
            "where.admin2",
            "where.country",
            "where.point",
            "who.perpetrator",
            "who.target",
            "who.victim",
            "who.party");

    private final Map<String, Long> known = new LinkedHashMap<>();

    private Inventory() {}

    /** What an incident knows: fields such as {@code when.partOfDay} or {@code figures.killed} with the number of values. */
    public static Inventory of(Incident incident) {
        Inventory inventory = new Inventory();
        inventory.when(incident.when());
        inventory.where(incident.where());
        incident.who().forEach(inventory::who);
        incident.weapons().forEach(inventory::weapon);
        incident.figures().forEach(inventory::figure);
        inventory.add("types", incident.what().types().size() - 1);
        inventory.add("responsibility", incident.responsibility().size());
        inventory.add("accounts", incident.accounts().size());
        inventory.add("links", incident.links().size());
        inventory.add("fieldFrom", incident.fieldFrom().size());
        inventory.add("independentSources", 1);
        inventory.add("review", 1);
        inventory.evidence(incident.who());
        inventory.evidence(incident.weapons());
        inventory.evidence(incident.responsibility());
        return inventory;
    }

    /** The fields that a table of events carries: the day, the place and who took part, and these besides. */
    public static Set<String> withTheUsual(String... besides) {
        return Stream.concat(USUAL.stream(), Stream.of(besides)).collect(Collectors.toUnmodifiableSet());
    }

    /** Counts as lost what is of none of these fields; {@code figures} also stands for {@code figures.killed}. */
    public void lose(Losses losses, Set<String> carried) {
        known.forEach((field, count) -> {
            String wider = field.contains(".") ? field.substring(0, field.lastIndexOf('.')) : field;
            if (!carried.contains(field) && !carried.contains(wider)) {
                losses.noPlace(field, count);
            }
        });
    }

    private void when(When when) {
        has("when.day", when.from());
        has("when.partOfDay", when.partOfDay());
        has("when.basis", when.basis());
        add("evidence", when.evidence().size());
    }

    private void where(Where where) {
        has("where.name", where.name());
        has("where.facility", where.facility());
        has("where.admin1", where.admin1());
        has("where.admin2", where.admin2());
        has("where.country", where.country());
        has("where.point", where.lat());
        has("where.geonames", where.geonames());
        add("evidence", where.evidence().size());
    }

    private void who(Who who) {
        add("who." + who.role().word(), 1);
        has("who.actor", who.actor());
        has("who.kind", who.kind());
        has("who.count", who.count());
        has("who.certainty", who.certainty());
        add("who.aliases", who.aliases().size());
        add("evidence", who.mentions().size());
    }

    private void weapon(With weapon) {
        add("weapons.kind", 1);
        add("weapons.name", 1);
        has("weapons.count", weapon.count());
    }

    private void figure(IncidentFigure figure) {
        add("figures." + figure.of(), 1);
        add("versions", figure.versions().size());
    }

    private void evidence(Collection<? extends Claim> claims) {
        claims.forEach(claim -> add("evidence", claim.evidence().size()));
    }

    private void has(String field, @Nullable Object value) {
        add(field, value == null ? 0 : 1);
    }

    private void add(String field, long count) {
        if (count > 0) {
            known.merge(field, count, Long::sum);
        }
    }
}
