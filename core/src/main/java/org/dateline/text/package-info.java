/** From an article's text to sentences of parsed tokens, without moving or losing a character. */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
