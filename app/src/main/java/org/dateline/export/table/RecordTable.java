package org.dateline.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dateline.export.file.Outgoing;
import org.dateline.model.Account;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.jspecify.annotations.Nullable;

/** The tables of {@link ParquetFormat} as values, for whoever writes them by other means. */
public enum RecordTable {
    /** A row an incident. */
    INCIDENTS,
    /** A row an account. */
    ACCOUNTS,
    /** A row a version of a figure. */
    FIGURES,
    /** A row a piece of evidence of an account. */
    EVIDENCE;

    /** The columns, in order. */
    public List<? extends Column<?>> columns() {
        return shape().columns();
    }

    /** The rows of an incident, each with a value for each column. */
    public List<List<@Nullable Object>> rows(Dossier dossier) {
        return shape().of(new Outgoing(dossier, List.of()));
    }

    /** The rows of an account that belongs to no incident, such as a total over many. */
    public List<List<@Nullable Object>> rows(Extraction told, Account account) {
        return shape().alone(told, account);
    }

    private Shape<?> shape() {
        return switch (this) {
            case INCIDENTS ->
                new Shape<>(
                        ParquetFormat.INCIDENTS, outgoing -> List.of(outgoing.dossier()), (told, account) -> List.of());
            case ACCOUNTS ->
                new Shape<>(
                        Tables.ACCOUNTS,
                        Tables::accounts,
                        (told, account) -> List.of(new Tables.Telling(null, told.article(), account)));
            case FIGURES ->
                new Shape<>(
                        Tables.FIGURES, outgoing -> Tables.figures(outgoing.dossier()), (told, account) -> List.of());
            case EVIDENCE ->
                new Shape<>(Tables.EVIDENCE, Tables::evidence, (told, account) -> Tables.evidence(null, account));
        };
    }

    /** The rows of an account that stands alone. */
    private interface Alone<T> {
        List<T> rows(Extraction told, Account account);
    }

    /** How a table is made. */
    private record Shape<T>(List<Column<T>> columns, Function<Outgoing, List<T>> rows, Alone<T> alone) {
        List<List<@Nullable Object>> of(Outgoing outgoing) {
            return values(rows.apply(outgoing));
        }

        List<List<@Nullable Object>> alone(Extraction told, Account account) {
            return values(alone.rows(told, account));
        }

        private List<List<@Nullable Object>> values(List<T> of) {
            List<List<@Nullable Object>> all = new ArrayList<>();
            for (T row : of) {
                List<@Nullable Object> values = new ArrayList<>();
                columns.forEach(column -> values.add(column.value().apply(row)));
                all.add(values);
            }
            return all;
        }
    }
}
