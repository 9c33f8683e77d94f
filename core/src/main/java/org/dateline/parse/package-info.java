/** The default parser, NLP4J, and the cache folder into which its models are unpacked once. */
@NullMarked
package org.dateline.parse;

import org.jspecify.annotations.NullMarked;
