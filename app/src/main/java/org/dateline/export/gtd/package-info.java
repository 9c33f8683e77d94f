/** Rows in the form of the Global Terrorism Database. */
@NullMarked
package org.dateline.export.gtd;

import org.jspecify.annotations.NullMarked;
