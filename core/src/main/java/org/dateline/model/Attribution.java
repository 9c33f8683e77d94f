package org.dateline.model;

/** Who is quoted as saying what: spans of source, cue ("said", "according to") and content; {@code start} and {@code end}
 * cover all three. {@code stance} is what the cue does: say, deny, claim, accuse, threaten, confirm, suspect. */
public record Attribution(
        int start,
        int end,
        int sourceStart,
        int sourceEnd,
        int cueStart,
        int cueEnd,
        int contentStart,
        int contentEnd,
        String stance,
        String rule)
        implements Mention {
    @Override
    public MentionKind kind() {
        return MentionKind.ATTRIBUTION;
    }
}
