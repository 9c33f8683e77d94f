package org.dateline.export.plover;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dateline.export.coding.Countries;
import org.dateline.export.coding.Countries.Country;
import org.dateline.export.coding.Told;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/** The 40 columns of the POLECAT data, parted by tabs, a row an incident. Blanks stand for tabs and line feeds in texts. */
public final class PolecatFormat implements FileFormat {
    static final Columns COLUMNS = Columns.of("polecat.tsv", 40);

    private static final Set<String> CARRIED = Inventory.withTheUsual("where.geonames");

    @Override
    public String id() {
        return "polecat";
    }

    @Override
    public String label() {
        return "Rows in the form of POLECAT (TSV, 40 columns)";
    }

    @Override
    public String mediaType() {
        return "text/tab-separated-values";
    }

    @Override
    public String extension() {
        return "polecat.tsv";
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        Writer out = new OutputStreamWriter(to.stream(), StandardCharsets.UTF_8);
        line(out, COLUMNS.names());
        return new PloverWriting(vocabulary, losses) {
            @Override
            void event(Outgoing outgoing) throws IOException {
                line(out, cells(outgoing, vocabulary, losses));
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        List<String> plain =
                cells.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).toList();
        out.write(String.join("\t", plain));
        out.write('\n');
    }

    private static List<String> cells(Outgoing outgoing, Vocabulary vocabulary, Losses losses) {
        Incident incident = outgoing.incident();
        PloverEvent event = PloverEvent.of(incident, vocabulary);
        Told told = Told.of(outgoing.dossier());
        Columns.Row row = COLUMNS.row()
                .own("Event ID", incident.id())
                .own("Event Date", incident.when().from())
                .own("Event Type", event.code().type())
                .own("Event Mode", event.code().mode())
                .text("Source", String.join(";", told.outlets()))
                .own("Version", "Dateline");
        if (!told.articles().isEmpty()) {
            row.own("Publication Date", Told.day(told.articles().get(0)))
                    .own("Language", told.articles().get(0).language());
        }
        participant(row, "Actor", event.sides().first(), vocabulary);
        participant(row, "Recipient", event.sides().second(), vocabulary);
        place(row, incident.where());
        for (String column : List.of("Intensity", "Quad Code", "Contexts", "Primary Actor Sector", "Actor COW")) {
            losses.notCoded(column, "how POLECAT codes it is not part of the program");
        }
        losses.noPlace(
                "who.perpetrator",
                Math.max(0, event.sides().did().size() - 1L),
                "POLECAT has a place for one in each row");
        losses.noPlace(
                "who.victim",
                Math.max(0, event.sides().struck().size() - 1L),
                "POLECAT has a place for one in each row");
        Inventory.of(incident).lose(losses, CARRIED);
        return row.cells();
    }

    private static void participant(Columns.Row row, String column, @Nullable Who who, Vocabulary vocabulary) {
        if (who != null) {
            row.text(column + " Name", who.name())
                    .text(column + " Name Raw", who.name())
                    .own(column + " Country", PloverEvent.letters(who, vocabulary));
        }
    }

    private static void place(Columns.Row row, Where where) {
        Country country = Countries.of(where.country());
        boolean town = where.precision() == PlacePrecision.EXACT || where.precision() == PlacePrecision.NEAR;
        row.text("Placename", where.name())
                .text("City", town && where.facility() == null ? where.name() : null)
                .text("District", where.admin2())
                .text("Province", where.admin1())
                .own("Country", country == null ? null : country.letters())
                .own("GeoNames ID", where.geonames())
                .text("Feature Type", where.facility());
        if (where.precision() != PlacePrecision.COUNTRY && where.precision() != PlacePrecision.UNKNOWN) {
            row.own("Latitude", where.lat()).own("Longitude", where.lon());
        }
    }
}
