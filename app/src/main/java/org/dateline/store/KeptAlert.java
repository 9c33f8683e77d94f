package org.dateline.store;

import java.time.Instant;

/**
 * An alert as it was decided on.
 *
 * @param id never given twice; what receivers know it by
 * @param rule that asked for it
 * @param subject what it is about: an incident's id, or the name of a wave
 * @param kind in the words of whoever decided; the store minds none
 * @param sent when it was decided on
 * @param print by which is seen whether there is anything new to say of the subject
 * @param body the whole of it, in a form that the store does not read
 */
public record KeptAlert(String id, String rule, String subject, String kind, Instant sent, String print, String body) {}
