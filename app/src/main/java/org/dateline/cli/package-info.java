/** The command line: one class a command, the only user of the console and of exit codes. */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
