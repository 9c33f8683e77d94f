/** Incidents as tables: CSV, CSV with HXL tags, XLSX, Parquet. */
@NullMarked
package org.dateline.export.table;

import org.jspecify.annotations.NullMarked;
