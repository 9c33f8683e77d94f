package org.dateline.report;

import org.jspecify.annotations.Nullable;

/**
 * A footnote: an article that tells of something, or a ruling.
 *
 * @param number as sentences name it, from 1 on
 * @param id of the article or the ruling
 * @param title what the article is called, or what was ruled
 * @param by publisher, empty where it is not known
 * @param date in words, empty where it is not known
 * @param address null where there is none that can be opened
 * @param remark such as that it has the text of another, empty where there is nothing to say
 */
public record Note(
        int number,
        String id,
        String title,
        String by,
        String date,
        @Nullable String address,
        String remark) {}
