package org.dateline.web;

import org.dateline.pipeline.Adding;
import org.dateline.pipeline.Adding.Outcome;

/** What somebody sent to be added. */
interface Sent {
    /** Adds it. */
    Outcome addTo(Adding adding);
}
