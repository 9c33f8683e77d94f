package org.dateline.tally;

import java.time.LocalDate;
import java.util.List;
import org.dateline.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A total that a source gives over a period and a place, with what the incidents of that period and place come to.
 *
 * @param group whose number it is, {@code all} where nobody in particular
 * @param from first day, null where the period is not known
 * @param country ISO 3166 alpha-2, null where it is not known
 * @param admin1 null where it is of a whole country
 * @param saidBy null where the articles say it themselves
 * @param articles that give it, by id
 * @param accounts in which they do, by id
 * @param covered what the incidents of just that period and place come to, null where either is not known
 * @param incidents how many have such a figure
 */
public record StatedTotal(
        String of,
        String group,
        Quantity quantity,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String saidBy,
        List<String> articles,
        List<String> accounts,
        @Nullable Range covered,
        int incidents) {
    /** Copies the lists. */
    public StatedTotal {
        articles = List.copyOf(articles);
        accounts = List.copyOf(accounts);
    }

    /** The number that is compared: the best, else the lower end. Null where there is neither, or it is nought. */
    public @Nullable Long number() {
        Long number = quantity.best() != null ? quantity.best() : quantity.low();
        return number == null || number == 0 ? null : number;
    }

    /** The share of it that the incidents cover, by their best number, from 0 on; may be over 1. Null where it cannot be told. */
    public @Nullable Double share() {
        Long number = number();
        return number == null || covered == null || covered.best() == null
                ? null
                : Double.valueOf((double) covered.best() / number);
    }
}
