package org.dateline.text;

/**
 * One repair of a view: the characters [start, end) of it are read as {@code replacement}.
 *
 * @param rule stable id of the repair, such as {@code text.repair.joined-words}
 */
record Edit(int start, int end, String replacement, String rule) {}
