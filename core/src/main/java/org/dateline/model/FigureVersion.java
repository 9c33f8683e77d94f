package org.dateline.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One account's figure, as an incident keeps it beside the others. */
public record FigureVersion(
        Quantity quantity,
        String article,
        String account,
        @Nullable String saidBy,
        @Nullable Published published,
        boolean part,
        boolean denied)
        implements Serializable {}
