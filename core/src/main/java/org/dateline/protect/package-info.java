/**
 * Names and places that are not to go out: who is to be protected, and records in which another word stands in the place of
 * every such name. Pure functions over values.
 */
@NullMarked
package org.dateline.protect;

import org.jspecify.annotations.NullMarked;
