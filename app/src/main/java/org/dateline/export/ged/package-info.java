/** Rows in the form of UCDP's Georeferenced Event Dataset. */
@NullMarked
package org.dateline.export.ged;

import org.jspecify.annotations.NullMarked;
