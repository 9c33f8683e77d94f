/** Watching feeds: what is new in them is read into a store, and nothing is missed or read twice, whenever it stops. */
@NullMarked
package org.dateline.watch;

import org.jspecify.annotations.NullMarked;
