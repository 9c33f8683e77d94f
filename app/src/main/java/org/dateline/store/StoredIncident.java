package org.dateline.store;

import java.time.Instant;
import org.dateline.model.Incident;

/** An incident as kept, with when it was first made and last changed. */
public record StoredIncident(Incident incident, Instant created, Instant changed) {}
