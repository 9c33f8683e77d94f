/** From a document to its mentions of places, times, figures, actors, weapons and to who says what. */
@NullMarked
package org.dateline.mention;

import org.jspecify.annotations.NullMarked;
