package org.dateline.knowledge;

/** The door of this package: all that is known of a language and of the world, read once and immutable. */
public final class Knowledge {
    private Knowledge() {}

    /** Reads the knowledge that comes with the program. */
    public static Knowledge load() {
        return new Knowledge();
    }
}
