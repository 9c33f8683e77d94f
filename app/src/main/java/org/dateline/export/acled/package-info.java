/** Rows in the form of ACLED's export. */
@NullMarked
package org.dateline.export.acled;

import org.jspecify.annotations.NullMarked;
