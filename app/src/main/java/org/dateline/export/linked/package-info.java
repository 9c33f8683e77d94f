/** Incidents for the web of data and for tools of analysts: JSON-LD with its evidence, STIX bundles, KML. */
@NullMarked
package org.dateline.export.linked;

import org.jspecify.annotations.NullMarked;
