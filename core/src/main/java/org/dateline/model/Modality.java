package org.dateline.model;

/** How far the article stands behind what it tells. {@code REPORTED}: given on somebody's word. */
public enum Modality implements Term {
    ASSERTED,
    REPORTED,
    ALLEGED,
    DENIED,
    PLANNED,
    THREATENED,
    HYPOTHETICAL;
}
