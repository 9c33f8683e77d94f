package org.dateline.store;

/**
 * What a store held at a moment, in short: while it is the same, every answer is the same.
 *
 * @param change number of the last change
 * @param rulings number of the last ruling
 * @param added when the last version of an article came, as text; empty where none did
 */
public record Stamp(long change, long rulings, String added) {}
