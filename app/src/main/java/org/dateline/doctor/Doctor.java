package org.dateline.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.knowledge.Knowledge;
import org.dateline.parse.ModelCache;

/**
 * The door of this package: looks at an installation, and changes nothing of it.
 *
 * <pre>{@code new Doctor(Stores.location(null, System.getenv()), ModelCache.ofUser(), places, knowledge, clock).look(true)}</pre>
 */
public final class Doctor {
    private final String store;
    private final ModelCache cache;
    private final Path data;
    private final Supplier<Knowledge> knowledge;
    private final Clock clock;

    /**
     * Looks at these.
     *
     * @param store where the store is, or would be
     * @param data the folder of the user's data
     * @param knowledge loads what is known, with imported places
     */
    public Doctor(String store, ModelCache cache, Path data, Supplier<Knowledge> knowledge, Clock clock) {
        this.store = store;
        this.cache = cache;
        this.data = data;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Whether articles can be read: the models are unpacked, or there is a place and room to unpack them. */
    public static boolean canRead(ModelCache cache) {
        return cache.isFilled() || Folders.cache(cache).stream().allMatch(found -> found.state() == Finding.State.GOOD);
    }

    /**
     * What every check found, in order.
     *
     * @param thorough whether every page and record of the store is read, which takes as long as a backup
     */
    public List<Finding> look(boolean thorough) {
        List<Finding> found = new ArrayList<>(
                Machine.look(Runtime.version().feature(), Runtime.getRuntime().maxMemory()));
        found.addAll(Folders.cache(cache));
        found.addAll(Folders.data(data, knowledge));
        found.addAll(new StoreLook(store, clock).look(thorough));
        return found;
    }
}
