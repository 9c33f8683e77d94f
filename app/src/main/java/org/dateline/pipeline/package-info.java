/** The whole path on one screen: articles, documents, extractions, incidents. */
@NullMarked
package org.dateline.pipeline;

import org.jspecify.annotations.NullMarked;
