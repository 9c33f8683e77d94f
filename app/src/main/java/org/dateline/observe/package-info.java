/** What the program tells of itself to whoever runs it: counts, times and log lines, never what articles say. */
@NullMarked
package org.dateline.observe;

import org.jspecify.annotations.NullMarked;
