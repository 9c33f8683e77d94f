package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Who is quoted as saying something: the words that name the speaker, their span, the word of saying ({@code cue}), and in
 * {@code via} the next in the chain ("an official said, Reuters reported": the official, via Reuters). */
public record Speaker(
        String name,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String cue,
        @Nullable Speaker via) implements Serializable {}
