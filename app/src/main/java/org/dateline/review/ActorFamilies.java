package org.dateline.review;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.dateline.knowledge.Actors;
import org.dateline.model.Certainty;
import org.dateline.model.Incident;
import org.dateline.model.Role;
import org.dateline.model.Who;

/** The bodies that actors are part of or came from: who belongs to one such body is of one family. */
public final class ActorFamilies {
    private final Actors actors;

    /** Families of the actors that are known. */
    public ActorFamilies(Actors actors) {
        this.actors = actors;
    }

    /** The families of those who did it, without those of whom it is denied; none where none is known by name. */
    Set<String> of(Incident incident) {
        Set<String> families = new LinkedHashSet<>();
        incident.who().stream()
                .filter(who -> who.role() == Role.PERPETRATOR && who.certainty() != Certainty.DENIED)
                .map(Who::actor)
                .filter(Objects::nonNull)
                .map(actors::line)
                .forEach(line -> families.add(line.get(line.size() - 1)));
        return families;
    }
}
