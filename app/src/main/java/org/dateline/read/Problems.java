package org.dateline.read;

/** Words of others on what is wrong, made fit for a problem. */
final class Problems {
    private static final int LONGEST = 160;

    private Problems() {}

    /** The first line of what a fault says, cut where it is long. */
    static String firstLine(Throwable fault) {
        String line = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
