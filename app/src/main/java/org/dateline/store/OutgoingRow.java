package org.dateline.store;

/**
 * The number under which a row of an incident leaves in a format of others.
 *
 * @param incident its id
 * @param part which of the incident's rows, from 0 on
 * @param series what is counted by itself, such as a country's letters or a day; kept as it was when the number was given
 * @param number from 1 on, never given twice in a series
 */
public record OutgoingRow(String incident, int part, String series, long number) {}
