package org.dateline.store;

/**
 * A heap: the value that its incidents have in common.
 *
 * @param value as a filter takes it
 * @param label as it is shown, where the store knows it; else the value
 * @param incidents how many there are
 */
public record FacetValue(String value, String label, long incidents) {}
