/** Incidents taken out of a store into a file of any format, one at a time, with what the file could not carry and what is gone. */
@NullMarked
package org.dateline.takeout;

import org.jspecify.annotations.NullMarked;
