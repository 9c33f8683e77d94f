/** Fetching from the web: guarded, polite, and never without being asked to. */
@NullMarked
package org.dateline.fetch;

import org.jspecify.annotations.NullMarked;
