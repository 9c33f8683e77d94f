/** From files, folders and standard input to articles. What cannot be read becomes a coded problem; the rest goes on. */
@NullMarked
package org.dateline.read;

import org.jspecify.annotations.NullMarked;
