/** Events in the PLOVER ontology: its own JSON lines, and the table of the POLECAT data. */
@NullMarked
package org.dateline.export.plover;

import org.jspecify.annotations.NullMarked;
