package org.dateline.encode;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a word may be to an incident, as an encoder says it. Roles of one corpus follow that corpus' own definition, so that
 * the two victims are not the same question asked twice.
 */
public enum EncodedRole {
    /** MUC-4: the people who did it. */
    PERPETRATOR_INDIVIDUAL("muc4.PerpInd"),
    /** MUC-4: the organisation behind it. */
    PERPETRATOR_ORGANISATION("muc4.PerpOrg"),
    /** MUC-4: the thing attacked. */
    TARGET("muc4.Target"),
    /** MUC-4: the person harmed, by name or description. */
    VICTIM("muc4.Victim"),
    /** MUC-4: what it was done with. */
    WEAPON("muc4.Weapon"),
    /** Modern news: whoever attacks, kills or injures. */
    NEWS_ATTACKER("news.Attacker"),
    /** Modern news: who or what is attacked. */
    NEWS_TARGET("news.Target"),
    /** Modern news: who dies or is injured. */
    NEWS_VICTIM("news.Victim"),
    /** Modern news: weapon, explosive or vehicle used. */
    NEWS_INSTRUMENT("news.Instrument"),
    /** Modern news: where it happens. */
    NEWS_PLACE("news.Place"),
    /** Modern news: a word that tells of an attack. */
    EVENT_ATTACK("event.Attack"),
    /** Modern news: a word that tells of a death by force. */
    EVENT_DEATH("event.Death"),
    /** Modern news: a word that tells of an injury by force. */
    EVENT_INJURY("event.Injury");

    private final String layer;

    EncodedRole(String layer) {
        this.layer = layer;
    }

    /** The name of this role in model files. */
    public String layer() {
        return layer;
    }

    /** The role of that name in model files; empty for one that this program does not know. */
    public static Optional<EncodedRole> ofLayer(String layer) {
        return Arrays.stream(values()).filter(r -> r.layer.equals(layer)).findFirst();
    }
}
