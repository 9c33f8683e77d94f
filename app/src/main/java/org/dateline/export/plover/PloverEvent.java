package org.dateline.export.plover;

import java.util.List;
import java.util.Optional;
import org.dateline.export.coding.Countries;
import org.dateline.export.coding.Countries.Country;
import org.dateline.export.coding.Sides;
import org.dateline.export.file.Vocabulary;
import org.dateline.knowledge.EventCodes;
import org.dateline.knowledge.EventType;
import org.dateline.model.DatePrecision;
import org.dateline.model.Incident;
import org.dateline.model.Review;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/** An incident as PLOVER sees it: the type and mode of its heaviest event type that PLOVER has, and its quad. */
record PloverEvent(EventCodes.Plover code, Quad quad, Sides sides) {
    /** The four quads, with their numbers and the event types in each. */
    enum Quad {
        VERBAL_COOPERATION(1, "AGREE CONSULT SUPPORT CONCEDE"),
        MATERIAL_COOPERATION(2, "COOPERATE AID RETREAT"),
        VERBAL_CONFLICT(3, "REQUEST ACCUSE REJECT THREATEN"),
        MATERIAL_CONFLICT(4, "PROTEST SANCTION MOBILIZE COERCE ASSAULT");

        private final int number;
        private final String types;

        Quad(int number, String types) {
            this.number = number;
            this.types = types;
        }

        int number() {
            return number;
        }

        static Quad of(String type) {
            for (Quad quad : values()) {
                if (List.of(quad.types.split(" ", -1)).contains(type)) {
                    return quad;
                }
            }
            throw new IllegalStateException("PLOVER has no type " + type);
        }
    }

    static PloverEvent of(Incident incident, Vocabulary vocabulary) {
        EventCodes.Plover code = code(incident, vocabulary).orElseThrow();
        return new PloverEvent(code, Quad.of(code.type()), Sides.of(incident));
    }

    /** Why an incident is none; empty where it is one. */
    static String why(Incident incident, Vocabulary vocabulary) {
        if (incident.review() == Review.REJECTED) {
            return "a person rejected it";
        }
        if (code(incident, vocabulary).isEmpty()) {
            return "PLOVER has no event type for " + incident.what().type();
        }
        DatePrecision precision = incident.when().precision();
        return incident.when().from() == null || precision == DatePrecision.UNKNOWN || precision == DatePrecision.YEAR
                ? "its date is not known to the month"
                : "";
    }

    private static Optional<EventCodes.Plover> code(Incident incident, Vocabulary vocabulary) {
        return incident.what().types().stream()
                .flatMap(id -> vocabulary.types().byId(id).stream())
                .map(EventType::codes)
                .flatMap(codes -> Optional.ofNullable(codes.plover()).stream())
                .findFirst();
    }

    /** The country of an actor that the program knows, by three letters; null for others. */
    static @Nullable String letters(Who who, Vocabulary vocabulary) {
        String actor = who.actor();
        Country country = actor == null
                ? null
                : Countries.of(vocabulary.actors().countryOf(actor).orElse(null));
        return country == null ? null : country.letters();
    }
}
