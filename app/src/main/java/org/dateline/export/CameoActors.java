package org.dateline.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import org.dateline.knowledge.Actors;
import org.dateline.model.ActorMention;
import org.dateline.model.Evidence;
import org.dateline.model.Mention;
import org.dateline.model.Party;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/**
 * CAMEO's codes of actors: the country's three letters (ISO 3166 alpha-3), then the role (MIL, COP, REB, ...). Where the
 * article does not give an actor's country, that of the place stands for it; where nothing is known the code is "---".
 */
final class CameoActors {
    /** What CAMEO writes for an actor that is not known. */
    static final String UNKNOWN = "---";

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("armed-group", "REB"),
            Map.entry("militia", "REB"),
            Map.entry("armed-actor", "UAF"),
            Map.entry("gang", "CRM"),
            Map.entry("party", "PTY"),
            Map.entry("military", "MIL"),
            Map.entry("police", "COP"),
            Map.entry("guard", "COP"),
            Map.entry("security-forces", "COP"),
            Map.entry("intelligence", "SPY"),
            Map.entry("government", "GOV"),
            Map.entry("official", "GOV"),
            Map.entry("organisation", "NGO"),
            Map.entry("aid-worker", "NGO"),
            Map.entry("international", "IGO"),
            Map.entry("media", "MED"),
            Map.entry("journalist", "MED"),
            Map.entry("civilian", "CVL"),
            Map.entry("person", "CVL"),
            Map.entry("protester", "OPP"),
            Map.entry("refugee", "REF"),
            Map.entry("opposition", "OPP"),
            Map.entry("legislature", "LEG"),
            Map.entry("judiciary", "JUD"),
            Map.entry("labour", "LAB"),
            Map.entry("education", "EDU"),
            Map.entry("religious", "REL"),
            Map.entry("business", "BUS"),
            Map.entry("criminal", "CRM"),
            Map.entry("settler", "SET"),
            Map.entry("former", "ELI"),
            Map.entry("human-rights", "NGO"),
            Map.entry("international-militant", "IMG"));

    private static final Set<String> STATELESS = Set.of("IGO", "NGO", "IMG");

    private final Actors actors;

    CameoActors(Actors actors) {
        this.actors = actors;
    }

    /** The code of a party. */
    static String code(Party party) {
        String role = party.sector() == null ? "" : ROLES.getOrDefault(party.sector(), "");
        String letters = STATELESS.contains(role) && !role.equals("NGO") ? "" : alpha3(party.country());
        return letters.isEmpty() && !role.isEmpty() && !STATELESS.contains(role)
                ? UNKNOWN + role
                : letters.isEmpty() && role.isEmpty() ? UNKNOWN : letters + role;
    }

    /** The code of a participant. */
    String code(Who who, List<Mention> mentions, Where where) {
        ActorMention named = named(who, mentions);
        String id = who.actor() == null && named != null ? named.actor() : who.actor();
        String country = id == null ? null : actors.countryOf(id).orElse(null);
        String kind = named == null ? who.kind() : named.actorKind();
        String role = kind == null ? "" : ROLES.getOrDefault(kind, "");
        boolean anywhere = role.equals("IGO") || role.equals("NGO");
        String letters = alpha3(country == null && !anywhere ? where.country() : country);
        return letters.isEmpty() && role.isEmpty() ? UNKNOWN : letters + role;
    }

    private static @Nullable ActorMention named(Who who, List<Mention> mentions) {
        for (Evidence words : who.mentions()) {
            for (Mention mention : mentions) {
                if (mention instanceof ActorMention actor
                        && actor.start() >= words.start()
                        && actor.end() <= words.end()) {
                    return actor;
                }
            }
        }
        return null;
    }

    private static String alpha3(@Nullable String country) {
        if (country == null) {
            return "";
        }
        try {
            return new Locale.Builder().setRegion(country).build().getISO3Country();
        } catch (MissingResourceException e) {
            return country.equals("XK") ? "XKX" : "";
        }
    }
}
