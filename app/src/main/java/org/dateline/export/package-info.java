/** The record in the formats of others: one class a format, all of them in the visible list Exporters. */
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
