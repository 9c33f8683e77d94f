package org.dateline.wave;

/** The cases in a circle by day, and a list of the days with any. */
final class Circle {
    private final int[] onDay;

    /** The days with a case, as bits. */
    private final long[] marked;

    private final int[] listed;
    private final int[] before;

    Circle(int days) {
        this.onDay = new int[days];
        this.marked = new long[(days >> 6) + 1];
        this.listed = new int[days];
        this.before = new int[days + 1];
    }

    void add(int day) {
        onDay[day]++;
        marked[day >> 6] |= 1L << day;
    }

    void remove(int day) {
        if (--onDay[day] == 0) {
            marked[day >> 6] &= ~(1L << day);
        }
    }

    /** Lists the days with a case from one day to another, and says how many there are. */
    int list(int from, int to) {
        int many = 0;
        int cases = 0;
        for (int word = from >> 6; word <= to >> 6; word++) {
            long bits = marked[word];
            if (word == from >> 6) {
                bits &= -1L << from;
            }
            while (bits != 0) {
                int day = (word << 6) + Long.numberOfTrailingZeros(bits);
                if (day > to) {
                    return many;
                }
                bits &= bits - 1;
                listed[many++] = day;
                cases += onDay[day];
                before[many] = cases;
            }
        }
        return many;
    }

    /** A day of the list. */
    int day(int place) {
        return listed[place];
    }

    /** The cases from one place of the list to another, both included. */
    int between(int from, int to) {
        return before[to + 1] - before[from];
    }

    /** The first place from {@code to} on up to which there are so many cases; there must be such a place. */
    int reaches(int from, int to, int cases) {
        int place = to;
        int wanted = before[from] + cases;
        while (before[place + 1] < wanted) {
            place++;
        }
        return place;
    }
}
