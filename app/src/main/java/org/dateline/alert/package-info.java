/** Alerts: who is to be told what of a store, as rules say it, and the ways by which it goes out. */
@NullMarked
package org.dateline.alert;

import org.jspecify.annotations.NullMarked;
