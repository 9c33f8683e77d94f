package org.dateline.model;

import java.io.Serializable;

/** A mention in an article, whether or not an account uses it. Spans are UTF-16 offsets into the article's text. */
public sealed interface Mention extends Serializable
        permits PlaceMention, TimeMention, FigureMention, ActorMention, WeaponMention, Attribution {
    /** What is mentioned. */
    MentionKind kind();

    /** First UTF-16 offset in the article's text. */
    int start();

    /** Offset after the last. */
    int end();
}
