package org.dateline.export.file;

import java.util.function.Supplier;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.EventTypes;
import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.Weapons;
import org.jspecify.annotations.Nullable;

/**
 * What formats ask of the program's knowledge.
 *
 * @param types with their codes
 * @param actors and whose they are
 * @param weapons with their codes
 * @param knowledge all of it, which takes some seconds to load: for formats of articles alone
 */
public record Vocabulary(EventTypes types, Actors actors, Weapons weapons, Supplier<Knowledge> knowledge) {
    /** Reads what comes with the program. */
    public static Vocabulary load() {
        return new Vocabulary(EventTypes.load(), Actors.load(), Weapons.load(), new Later());
    }

    private static final class Later implements Supplier<Knowledge> {
        private @Nullable Knowledge known;

        @Override
        public synchronized Knowledge get() {
            Knowledge loaded = known;
            if (loaded == null) {
                loaded = Knowledge.load();
                known = loaded;
            }
            return loaded;
        }
    }
}
