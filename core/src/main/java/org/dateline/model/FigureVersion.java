package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One account's figure, as an incident keeps it beside the others.
 *
 * @param saidBy the speaker the article gives for it, null where the article says it itself
 * @param speakerKind whose word that is, null where unknown
 * @param source the independent source that the article counts as: its outlet, or the outlet of the text it copies; null in
 *     records that do not say it
 */
public record FigureVersion(
        Quantity quantity,
        String article,
        String account,
        @Nullable String saidBy,
        @Nullable SpeakerKind speakerKind,
        @Nullable Published published,
        boolean part,
        boolean denied,
        @Nullable String source)
        implements Serializable {}
