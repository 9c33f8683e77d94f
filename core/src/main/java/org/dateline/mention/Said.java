package org.dateline.mention;

import org.dateline.model.Attribution;

/** An attribution in the making. */
record Said(Span source, Span cue, Span content, String stance, String rule) {
    Said content(Span wider) {
        return new Said(source, cue, wider, stance, rule);
    }

    Attribution attribution() {
        Span all = source.with(cue).with(content);
        return new Attribution(
                all.start(),
                all.end(),
                source.start(),
                source.end(),
                cue.start(),
                cue.end(),
                content.start(),
                content.end(),
                stance,
                rule);
    }
}
