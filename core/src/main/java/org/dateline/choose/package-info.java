/**
 * Chooses which of the words that rules and an encoder propose fill the roles of an incident, by linear models whose every
 * term can be shown. Knows values, parses, encodings and knowledge; no input or output.
 */
@NullMarked
package org.dateline.choose;

import org.jspecify.annotations.NullMarked;
