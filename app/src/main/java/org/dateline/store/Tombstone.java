package org.dateline.store;

import java.time.Instant;

/**
 * What is left of an article that was made to be forgotten.
 *
 * @param article its id
 * @param by who made it
 * @param because why, in that person's words
 */
public record Tombstone(String article, Instant at, String by, String because) {}
