package org.dateline.store;

/** Those killed in several incidents, added up as tallies do; incidents of which no number is told add nothing. */
public record Toll(long low, long best, long high) {
    /** Both together. */
    public Toll plus(Toll other) {
        return new Toll(low + other.low, best + other.best, high + other.high);
    }
}
