/** The one mapping between the words of the record and JSON. */
@NullMarked
package org.dateline.json;

import org.jspecify.annotations.NullMarked;
