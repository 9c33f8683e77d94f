/** What the coding schemes of the field ask of an incident: its sides, its deaths, its sources, its country in each scheme. */
@NullMarked
package org.dateline.export.coding;

import org.jspecify.annotations.NullMarked;
