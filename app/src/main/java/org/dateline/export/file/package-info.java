/** What all formats of files have in common: an incident on its way out, rows by column name, and what a format could not carry. */
@NullMarked
package org.dateline.export.file;

import org.jspecify.annotations.NullMarked;
