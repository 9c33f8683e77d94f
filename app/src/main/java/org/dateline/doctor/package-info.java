/** Whether an installation can work, and what to do where it cannot. */
@NullMarked
package org.dateline.doctor;

import org.jspecify.annotations.NullMarked;
