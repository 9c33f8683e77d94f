/** From a document and its mentions to accounts: what, when, where, who, with what, how many, who is responsible. */
@NullMarked
package org.dateline.extract;

import org.jspecify.annotations.NullMarked;
