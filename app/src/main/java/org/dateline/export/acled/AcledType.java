package org.dateline.export.acled;

import java.util.Optional;
import org.dateline.export.coding.Deaths;
import org.dateline.export.coding.Sides;
import org.dateline.export.coding.Standing;
import org.dateline.export.file.Vocabulary;
import org.dateline.knowledge.EventCodes.Acled;
import org.dateline.knowledge.EventType;
import org.dateline.link.Codebook;
import org.dateline.model.Incident;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** ACLED's event type and sub-event type of an incident, as the event types' own codes give them. */
record AcledType(String event, String subEvent, Disorder disorder) {
    static final String PROTESTS = "Protests";
    static final String RIOTS = "Riots";

    private static final String STRATEGIC = "Strategic developments";
    private static final String BATTLES = "Battles";
    private static final String CLASH = "Armed clash";
    private static final String AGAINST_CIVILIANS = "Violence against civilians";
    private static final String ATTACK = "Attack";
    private static final String EXCESSIVE_FORCE = "Excessive force against protesters";
    private static final String MOB_VIOLENCE = "Mob violence";

    /** The kinds of disorder. */
    enum Disorder {
        POLITICAL_VIOLENCE("Political violence"),
        DEMONSTRATIONS("Demonstrations"),
        STRATEGIC_DEVELOPMENTS("Strategic developments"),
        BOTH("Political violence; Demonstrations");

        private final String text;

        Disorder(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * The type of the first event type that has one; empty where none has. An attack of armed people on armed people is a clash, and
     * so is what ACLED has among strategic developments, such as a prison break, where two armed sides fought and somebody died.
     */
    static Optional<AcledType> of(Incident incident, Sides sides, Vocabulary vocabulary) {
        Acled code = code(incident, vocabulary);
        if (code == null) {
            return Optional.empty();
        }
        boolean attack =
                code.event().equals(AGAINST_CIVILIANS) && code.subEvent().equals(ATTACK);
        boolean clash = (attack || code.event().equals(STRATEGIC) && isDeadly(incident, vocabulary))
                && Standing.of(sides.first()).isArmed()
                && Standing.of(sides.second()).isArmed();
        return Optional.of(
                clash
                        ? new AcledType(BATTLES, CLASH, Disorder.POLITICAL_VIOLENCE)
                        : new AcledType(code.event(), code.subEvent(), disorder(code)));
    }

    private static @Nullable Acled code(Incident incident, Vocabulary vocabulary) {
        for (String type : incident.what().types()) {
            Acled code = vocabulary
                    .types()
                    .byId(type)
                    .map(EventType::codes)
                    .map(codes -> codes.acled())
                    .orElse(null);
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    /** Whether it is also told as violence, and somebody was killed. */
    private static boolean isDeadly(Incident incident, Vocabulary vocabulary) {
        boolean violent = incident.what().types().stream()
                .flatMap(type -> vocabulary.types().byId(type).map(EventType::codes).stream())
                .anyMatch(codes -> codes.acled() != null && disorder(codes.acled()) == Disorder.POLITICAL_VIOLENCE);
        return violent
                && Deaths.of(incident, Codebook.ACLED).all().map(Range::best).orElse(0L) > 0;
    }

    private static Disorder disorder(Acled code) {
        return switch (code.event()) {
            case STRATEGIC -> Disorder.STRATEGIC_DEVELOPMENTS;
            case PROTESTS -> code.subEvent().equals(EXCESSIVE_FORCE) ? Disorder.BOTH : Disorder.DEMONSTRATIONS;
            case RIOTS -> code.subEvent().equals(MOB_VIOLENCE) ? Disorder.POLITICAL_VIOLENCE : Disorder.DEMONSTRATIONS;
            default -> Disorder.POLITICAL_VIOLENCE;
        };
    }

    /** Whether a crowd is its first actor. */
    boolean isOfACrowd() {
        return event.equals(PROTESTS) || event.equals(RIOTS);
    }

    /** Whether it is an attack on civilians by its very type. */
    boolean isAgainstCivilians() {
        return isAttackOnCivilians() || subEvent.equals(EXCESSIVE_FORCE);
    }

    /** Whether whoever is struck by it is a civilian. */
    boolean isAttackOnCivilians() {
        return event.equals(AGAINST_CIVILIANS);
    }

    /** Whether it happens between two sides, so that the second may be targeted. */
    boolean isViolent() {
        return disorder == Disorder.POLITICAL_VIOLENCE || disorder == Disorder.BOTH;
    }
}
