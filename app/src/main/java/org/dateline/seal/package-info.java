/** Files that nobody can read or change who does not know a password. */
@NullMarked
package org.dateline.seal;

import org.jspecify.annotations.NullMarked;
