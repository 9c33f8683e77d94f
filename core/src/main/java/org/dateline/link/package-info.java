/** From accounts to incidents: which tell of the same thing, and what their figures say together. */
@NullMarked
package org.dateline.link;

import org.jspecify.annotations.NullMarked;
