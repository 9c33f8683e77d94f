/** Waves: incidents closer together in space and time than chance puts them, and weeks with more of them than usual. */
@NullMarked
package org.dateline.wave;

import org.jspecify.annotations.NullMarked;
