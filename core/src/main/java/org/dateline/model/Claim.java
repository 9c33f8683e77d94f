package org.dateline.model;

import java.io.Serializable;
import java.util.List;

/** One thing that an article says about one incident, with its evidence. */
public sealed interface Claim extends Serializable permits What, When, Where, Who, With, HowMany, Responsibility {
    /** The words that the claim stands on; empty only where nothing is known. */
    List<Evidence> evidence();
}
