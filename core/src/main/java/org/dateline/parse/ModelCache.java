package org.dateline.parse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the parser's models lie unpacked. The first start unpacks them, which takes long; later ones read
 * them in a fraction of a second. Starts at the same time wait for one another, and a damaged file is made anew.
 */
public final class ModelCache {
    /** The system property that names the folder. */
    public static final String PROPERTY = "dateline.cache";

    /** The environment variable that names the folder where the property does not. */
    public static final String VARIABLE = "DATELINE_CACHE";

    private static final String FILE = "nlp4j-english-1.1.3.dtl2";

    private final Path folder;
    private final Unpacking unpacking;

    /** Writes the flat file to a path at which nothing is yet. */
    interface Unpacking {
        void unpack(Path file) throws IOException;
    }

    ModelCache(Path folder, Unpacking unpacking) {
        this.folder = folder;
        this.unpacking = unpacking;
    }

    /** The cache in a folder of the caller's choice. */
    public static ModelCache in(Path folder) {
        return new ModelCache(folder, ModelUnpacker::unpack);
    }

    /**
     * The user's cache: the system property {@value #PROPERTY}, else the environment variable {@value #VARIABLE}, else
     * {@code dateline} in {@code $XDG_CACHE_HOME}, else {@code ~/.cache/dateline}.
     */
    public static ModelCache ofUser() {
        return in(folder(System.getProperty(PROPERTY), System.getenv(), System.getProperty("user.home", ".")));
    }

    static Path folder(@Nullable String property, Map<String, String> environment, String home) {
        if (property != null && !property.isBlank()) {
            return Path.of(property);
        }
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            return Path.of(variable);
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return xdg.isBlank() || !Path.of(xdg).isAbsolute()
                ? Path.of(home, ".cache", "dateline")
                : Path.of(xdg, "dateline");
    }

    /** Whether the models have been unpacked, so that a start takes seconds; says nothing of damage. */
    public boolean isFilled() {
        return Files.isRegularFile(file());
    }

    /** Where the models are unpacked. */
    public Path folder() {
        return folder;
    }

    /** What is wrong with the unpacked models, in words; nothing where they are whole, or not unpacked yet. */
    public Optional<String> damage() {
        if (!isFilled()) {
            return Optional.empty();
        }
        try {
            Models.read(file());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The one file in which the models lie, unpacked where it is missing: what to lay into the caches of other machines.
     *
     * @throws ModelCacheException where it cannot be unpacked
     */
    public Path filled() {
        if (!isFilled()) {
            models();
        }
        return file();
    }

    private Path file() {
        return folder.resolve(FILE);
    }

    /** Reads the models, having unpacked them where they are missing or damaged. */
    Models models() {
        try {
            return Models.read(file());
        } catch (NoSuchFileException | DamagedFileException missing) {
            return unpacked();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Models unpacked() {
        synchronized (ModelCache.class) {
            try {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(
                        folder.resolve(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    channel.lock(); // until the channel closes
                    return readOrUnpack();
                }
            } catch (IOException e) {
                throw new ModelCacheException(
                        "The parser's models cannot be unpacked into " + folder + " (" + e
                                + "). Name a folder that can be"
                                + " written, with 300 MB free, by the environment variable " + VARIABLE
                                + " or the system property " + PROPERTY + ".",
                        e);
            }
        }
    }

    private ModelCacheException unusable(IOException cause) {
        return new ModelCacheException(
                "The parser's models can be neither read from nor unpacked into " + folder + " (" + cause + "). Name a"
                        + " folder that can be written, with 300 MB free, by the environment variable " + VARIABLE
                        + " or the system property " + PROPERTY + ".",
                cause);
    }

    /** Reads what another start has unpacked while this one waited for the lock, else unpacks. */
    private Models readOrUnpack() throws IOException {
        try {
            return Models.read(file());
        } catch (NoSuchFileException | DamagedFileException missing) {
            Path fresh = folder.resolve(FILE + ".new");
            Files.deleteIfExists(fresh); // left by a start that was killed; the lock says that none is at work
            unpacking.unpack(fresh);
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Models.read(file());
        }
    }
}
