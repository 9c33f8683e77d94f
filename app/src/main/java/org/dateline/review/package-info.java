/** What a person does with a store: looks at an incident with all that stands behind it, and rules on it. */
@NullMarked
package org.dateline.review;

import org.jspecify.annotations.NullMarked;
