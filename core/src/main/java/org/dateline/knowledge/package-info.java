/** All that is known of a language and of the world: files read into immutable matchers. */
@NullMarked
package org.dateline.knowledge;

import org.jspecify.annotations.NullMarked;
