/** Situation reports: what a store holds of a place and a period, in sentences each of which names its articles. */
@NullMarked
package org.dateline.report;

import org.jspecify.annotations.NullMarked;
