package org.dateline.export.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.hadoop.ParquetWriter;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.JsonText;
import org.dateline.model.Dossier;

/**
 * Four Parquet files in a folder, for DuckDB, pandas, R and Spark: incidents, accounts, figures, evidence. The column {@code record}
 * of incidents and accounts holds each whole, as in {@code dateline/1}.
 */
public final class ParquetFormat implements FileFormat {
    /** The incidents' columns and each whole. */
    static final List<Column<Dossier>> INCIDENTS = incidents();

    private static List<Column<Dossier>> incidents() {
        List<Column<Dossier>> columns = new ArrayList<>(Tables.INCIDENTS);
        columns.add(Column.text("record", dossier -> JsonText.of(dossier.incident())));
        return List.copyOf(columns);
    }

    @Override
    public String id() {
        return "parquet";
    }

    @Override
    public String label() {
        return "Typed tables of incidents, accounts, figures, evidence (Parquet)";
    }

    @Override
    public String mediaType() {
        return "application/vnd.apache.parquet";
    }

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public boolean isFolder() {
        return true;
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        return new Writing(to.folder(), losses);
    }

    private static final class Writing implements FileWriting {
        private final Losses losses;
        private final ParquetWriter<Dossier> incidents;
        private final ParquetWriter<Tables.Telling> accounts;
        private final ParquetWriter<Tables.Version> figures;
        private final ParquetWriter<Tables.Word> evidence;

        Writing(Path folder, Losses losses) throws IOException {
            this.losses = losses;
            incidents = ParquetTable.open(folder, "incidents", INCIDENTS);
            accounts = ParquetTable.open(folder, "accounts", Tables.ACCOUNTS);
            figures = ParquetTable.open(folder, "figures", Tables.FIGURES);
            evidence = ParquetTable.open(folder, "evidence", Tables.EVIDENCE);
        }

        @Override
        public int write(int pass, Outgoing outgoing) throws IOException {
            Dossier dossier = outgoing.dossier();
            incidents.write(dossier);
            for (Tables.Telling telling : Tables.accounts(outgoing)) {
                accounts.write(telling);
            }
            for (Tables.Version version : Tables.figures(dossier)) {
                figures.write(version);
            }
            for (Tables.Word word : Tables.evidence(outgoing)) {
                evidence.write(word);
            }
            losses.noPlace("articles.text", dossier.told().size());
            return 1;
        }

        @Override
        public void close() throws IOException {
            incidents.close();
            accounts.close();
            figures.close();
            evidence.close();
        }
    }
}
