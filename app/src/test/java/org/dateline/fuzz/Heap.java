package org.dateline.fuzz;

/** Looks now and then whether what is held after a collection grows: what one input leaves behind, a million leave, too. */
public final class Heap {
    private static final int EVERY = 50_000;
    private static final long MOST_GROWTH = 96L << 20;

    private long inputs;
    private long first;

    /** To be called once for each input.
     *
     * @throws Finding where far more is held than at the first look
     */
    public void look() {
        inputs++;
        if (inputs % EVERY != 0) {
            return;
        }
        System.gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        if (first == 0) {
            first = held;
        } else if (held > first + MOST_GROWTH) {
            throw new Finding(
                    "the heap grew from " + (first >> 20) + " to " + (held >> 20) + " MiB over " + inputs + " inputs");
        }
    }
}
