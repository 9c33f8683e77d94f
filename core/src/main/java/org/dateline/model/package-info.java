/** The words of the record {@code dateline/1}: plain immutable values, known to every other package and knowing none. */
@NullMarked
package org.dateline.model;

import org.jspecify.annotations.NullMarked;
