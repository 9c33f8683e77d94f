package org.dateline.wave;

import java.time.LocalDate;

/**
 * One or several cases of one day at one point. Without any it is only a point that may be the centre of a wave; its day and its id
 * are then not looked at.
 *
 * @param id what it is called in a wave that holds it, such as the id of an incident
 * @param latitude degrees (WGS 84), -90 to 90
 * @param longitude degrees, -180 to 180
 * @param count how many, from 0 on
 */
public record Case(String id, LocalDate day, double latitude, double longitude, int count) {
    /** Checks the ranges. */
    public Case {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(latitude + "," + longitude + " is no point on earth");
        }
        if (count < 0) {
            throw new IllegalArgumentException("there cannot be fewer than no cases, such as " + count);
        }
    }
}
