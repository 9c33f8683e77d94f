package org.dateline.store;

import org.dateline.model.Link;

/** Two accounts of which linking was not sure, and the incident of each by id: one and the same where they are put together. */
public record DoubtfulPair(Link link, String a, String b) {}
