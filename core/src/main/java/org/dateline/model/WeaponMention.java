package org.dateline.model;

/** A mention of a weapon or means of attack: {@code weapon} is its kind, an id of the weapons list. */
public record WeaponMention(int start, int end, String weapon, String rule) implements Mention {
    @Override
    public MentionKind kind() {
        return MentionKind.WEAPON;
    }
}
