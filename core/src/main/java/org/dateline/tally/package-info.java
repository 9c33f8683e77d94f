/** Incidents counted: by period, place, type, actor or group, beside the totals that sources state themselves. */
@NullMarked
package org.dateline.tally;

import org.jspecify.annotations.NullMarked;
