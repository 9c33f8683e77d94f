/** Where articles, accounts, incidents and rulings are kept: one SQLite file, or PostgreSQL for a team. */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
