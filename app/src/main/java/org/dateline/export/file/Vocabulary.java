package org.dateline.export.file;

import org.dateline.knowledge.Actors;
import org.dateline.knowledge.EventTypes;
import org.dateline.knowledge.Weapons;

/** What formats ask of the program's knowledge: the codes of types and weapons, and whose actors are. */
public record Vocabulary(EventTypes types, Actors actors, Weapons weapons) {
    /** Reads what comes with the program. */
    public static Vocabulary load() {
        return new Vocabulary(EventTypes.load(), Actors.load(), Weapons.load());
    }
}
