/** A small fitted network behind {@link org.dateline.encode.RoleEncoder}: it runs on one processor and needs no other machine. */
@NullMarked
package org.dateline.encoder;

import org.jspecify.annotations.NullMarked;
