package org.dateline.wave;

/** The days of a history, as they were or shuffled, of the cases that a window may hold. */
final class Dealt {
    private final int[] begins;
    private final int[] days;

    /** Leaves out what is before the earliest day. */
    Dealt(History history, int[] all, int earliest) {
        int spots = history.spots().size();
        this.begins = new int[spots + 1];
        this.days = new int[all.length];
        int many = 0;
        for (int spot = 0; spot < spots; spot++) {
            begins[spot] = many;
            for (int i = history.begin(spot); i < history.end(spot); i++) {
                if (all[i] >= earliest) {
                    days[many++] = all[i];
                }
            }
        }
        begins[spots] = many;
    }

    int begin(int spot) {
        return begins[spot];
    }

    int end(int spot) {
        return begins[spot + 1];
    }

    int day(int one) {
        return days[one];
    }
}
