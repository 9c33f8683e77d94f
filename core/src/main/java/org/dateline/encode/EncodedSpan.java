package org.dateline.encode;

/**
 * Words that may fill a role.
 *
 * @param role which
 * @param from its first word
 * @param to the word after its last
 * @param start first UTF-16 offset in the article's untouched text
 * @param end offset after the last
 * @param probability that such a span begins here, 0 to 1
 */
public record EncodedSpan(EncodedRole role, int from, int to, int start, int end, float probability) {}
