/** Formats that keep the record as it is: {@code dateline/1} itself and GeoJSON. */
@NullMarked
package org.dateline.export.record;

import org.jspecify.annotations.NullMarked;
