package org.dateline.knowledge;

/**
 * A cardinal number read from atoms.
 *
 * @param end index of the atom after it
 * @param value the number; below 10^15, so that it is exact where it is whole
 * @param digits whether it is written in digits
 */
public record Numeral(int end, double value, boolean digits) {
    /** Whether it has no fraction. */
    public boolean isWhole() {
        return value == Math.rint(value);
    }

    /** In digits, without a fraction where there is none. */
    public String text() {
        return isWhole() ? Long.toString((long) value) : Double.toString(value);
    }
}
