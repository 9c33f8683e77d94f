package org.dateline.wave;

/**
 * Of how many incidents waves were looked for, and of how many not.
 *
 * @param looked how many were looked at
 * @param withoutPlace left out because their place is worse known than by province
 * @param withoutDate left out of the others because their date is worse known than to the week
 */
public record Coverage(int looked, int withoutPlace, int withoutDate) {}
