package org.dateline.export.file;

import java.util.List;
import org.dateline.model.Account;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;

/**
 * An incident on its way out.
 *
 * @param numbers one for each row that the format asked one for, in order; it may have more, of rows that it had before
 */
public record Outgoing(Dossier dossier, List<RowNumber> numbers) {
    /** Copies the list. */
    public Outgoing {
        numbers = List.copyOf(numbers);
    }

    /** The incident itself. */
    public Incident incident() {
        return dossier.incident();
    }

    /** The accounts of the incident that an article gives; what is handed over of the article may have others. */
    public List<Account> accounts(Extraction told) {
        return told.accounts().stream()
                .filter(account -> incident().accounts().contains(account.id()))
                .toList();
    }

    /** The number of a row, which stays the same for as long as the store is.
     *
     * @param series by which it is counted, such as a country's letters
     * @param number from 1 on
     */
    public record RowNumber(String series, long number) {
        @Override
        public String toString() {
            return series + number;
        }
    }
}
