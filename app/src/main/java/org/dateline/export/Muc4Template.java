package org.dateline.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.json.Json;
import org.dateline.model.Account;
import org.dateline.model.Filler;
import org.dateline.model.Role;
import org.dateline.model.Template;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/** A MUC-4 template under way: its type, and in each slot one string an entity. */
final class Muc4Template {
    private static final List<String> SLOTS = List.of("PerpInd", "PerpOrg", "Target", "Victim", "Weapon");

    private final String type;
    private final @Nullable Template chosen;
    private final Map<String, List<List<String>>> slots = new LinkedHashMap<>();

    Muc4Template(String type) {
        this(type, null);
    }

    private Muc4Template(String type, @Nullable Template chosen) {
        this.type = type;
        this.chosen = chosen;
        SLOTS.forEach(slot -> slots.put(slot, new ArrayList<>()));
    }

    /** A template that was chosen. */
    static Muc4Template of(Template chosen) {
        Muc4Template template = new Muc4Template(chosen.type(), chosen);
        for (Filler filler : chosen.fillers()) {
            template.slots.getOrDefault(slot(filler.slot()), new ArrayList<>()).add(names(filler));
        }
        return template;
    }

    private static List<String> names(Filler filler) {
        List<String> names = new ArrayList<>(List.of(filler.name()));
        names.addAll(filler.aliases());
        return names;
    }

    private static String slot(Filler.Slot slot) {
        return switch (slot) {
            case PERPETRATOR_INDIVIDUAL -> "PerpInd";
            case PERPETRATOR_ORGANISATION -> "PerpOrg";
            case TARGET -> "Target";
            case VICTIM -> "Victim";
            case WEAPON -> "Weapon";
        };
    }

    /** Adds what an account tells. */
    void add(Account account, Muc4Names names) {
        for (Who who : account.who()) {
            if (who.role() == Role.PERPETRATOR) {
                names.organisation(who)
                        .ifPresentOrElse(
                                name -> put("PerpOrg", name),
                                () -> names.individual(who).ifPresent(name -> put("PerpInd", name)));
            } else if (who.role() == Role.TARGET || who.role() == Role.VICTIM) {
                names.thing(who).ifPresent(name -> put("Target", name));
                names.person(who).ifPresent(name -> put("Victim", name));
            }
        }
        for (With weapon : account.weapons()) {
            names.weapon(weapon).ifPresent(name -> put("Weapon", name));
        }
    }

    /** Puts a name into a slot; of two names one of which holds all words of the other, the fuller one stays. */
    private void put(String slot, String name) {
        List<List<String>> filled = slots.getOrDefault(slot, List.of());
        for (int i = 0; i < filled.size(); i++) {
            String present = filled.get(i).get(0);
            if (Muc4Names.sameEntity(present, name)) {
                if (present.length() < name.length()) {
                    filled.set(i, List.of(name));
                }
                return;
            }
        }
        filled.add(List.of(name));
    }

    /** Whether it tells all that the other one tells. */
    boolean tells(Muc4Template other) {
        return type.equals(other.type)
                && SLOTS.stream()
                        .allMatch(slot -> slots.getOrDefault(slot, List.of())
                                .containsAll(other.slots.getOrDefault(slot, List.of())));
    }

    /** Writes the template; with {@code explain} also what moved the models to choose it and each of its fillers. */
    void write(Json json, boolean explain) throws IOException {
        json.begin().text("incident_type", type);
        for (String slot : SLOTS) {
            json.listOfLists(slot, slots.getOrDefault(slot, List.of()));
        }
        if (explain && chosen != null) {
            json.decimal("probability", chosen.probability()).texts("because", chosen.because());
            json.list("fillers", chosen.fillers(), Muc4Template::explain);
        }
        json.end();
    }

    private static void explain(Json json, Filler filler) throws IOException {
        json.begin().text("role", slot(filler.slot())).text("name", filler.name());
        json.decimal("probability", filler.probability());
        json.text("rule", filler.evidence().get(0).rule());
        json.texts("because", filler.because());
        json.end();
    }
}
