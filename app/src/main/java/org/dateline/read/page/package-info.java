/** From a web page to its article: the body without what surrounds it, and what the page says of it. Values only. */
@NullMarked
package org.dateline.read.page;

import org.jspecify.annotations.NullMarked;
