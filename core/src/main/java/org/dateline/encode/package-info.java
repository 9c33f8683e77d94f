/** What a fitted network says of an article's words, as values: the network itself stands behind {@link RoleEncoder}. */
@NullMarked
package org.dateline.encode;

import org.jspecify.annotations.NullMarked;
