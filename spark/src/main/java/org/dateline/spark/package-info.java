/**
 * Years of archives on a cluster: the same readers, the same extraction and the same linking as on one machine, and the same
 * incidents. The door is {@link org.dateline.spark.SparkJob}.
 */
@NullMarked
package org.dateline.spark;

import org.jspecify.annotations.NullMarked;
