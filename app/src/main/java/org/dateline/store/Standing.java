package org.dateline.store;

import java.time.Instant;

/**
 * How an incident stands, in short: after every change of it and every ruling on it another way.
 *
 * @param incident its id
 * @param changed when it was last changed
 * @param rulings how many were made on its accounts, with those taken back
 */
public record Standing(String incident, Instant changed, long rulings) {}
