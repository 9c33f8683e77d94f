/** Who may do what through a server: members with roles, passwords, sittings and tokens. */
@NullMarked
package org.dateline.team;

import org.jspecify.annotations.NullMarked;
