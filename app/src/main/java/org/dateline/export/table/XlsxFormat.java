package org.dateline.export.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.model.Dossier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of three sheets: incidents, the articles that tell of them, every version of every figure. Days and numbers are such,
 * and texts are never formulas. Sheets are written one after the other, so incidents are handed over three times.
 */
public final class XlsxFormat implements FileFormat {
    private static final Set<String> CARRIED = Set.of(
            "types",
            "when",
            "where",
            "who.perpetrator",
            "who.target",
            "who.victim",
            "who.party",
            "who.responder",
            "weapons.kind",
            "figures",
            "versions",
            "independentSources",
            "review");

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String label() {
        return "Workbook of incidents, sources and figures (XLSX)";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        return new Writing(to.stream(), losses);
    }

    private static final class Writing implements FileWriting {
        private static final int SHEETS = 3;
        private static final int AT_ONCE = 500;
        private static final int MOST_ROWS = 1 << 20;
        private static final int MOST_CHARACTERS = 32_767;

        private final Workbook workbook;
        private final Losses losses;
        private @Nullable Worksheet sheet;
        private int pass = -1;
        private int row;
        private int number;

        Writing(OutputStream out, Losses losses) {
            this.losses = losses;
            this.workbook = new Workbook(
                    new FilterOutputStream(out) {
                        @Override
                        public void write(byte[] bytes, int from, int length) throws IOException {
                            out.write(bytes, from, length);
                        }

                        @Override
                        public void close() throws IOException {
                            out.flush();
                        }
                    },
                    "Dateline",
                    null);
        }

        @Override
        public int passes() {
            return SHEETS;
        }

        @Override
        public int write(int now, Outgoing outgoing) throws IOException {
            begin(now);
            Dossier dossier = outgoing.dossier();
            switch (now) {
                case 0 -> row(Tables.INCIDENTS, dossier);
                case 1 -> rows(Tables.SOURCES, Tables.sources(dossier));
                default -> {
                    rows(Tables.FIGURES, Tables.figures(dossier));
                    Inventory.of(dossier.incident()).lose(losses, CARRIED);
                    losses.noPlace("articles.text", dossier.told().size());
                }
            }
            return 1;
        }

        /** Goes on to the sheet of a pass, by way of those that no incident asked for. */
        private void begin(int wanted) throws IOException {
            while (pass < wanted) {
                pass++;
                number = 0;
                open();
            }
        }

        private void open() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            number++;
            String name = List.of("incidents", "sources", "figures").get(pass);
            Worksheet next = workbook.newWorksheet(number == 1 ? name : name + " " + number);
            List<String> names = names();
            for (int column = 0; column < names.size(); column++) {
                next.inlineString(0, column, names.get(column));
                next.style(0, column).bold().set();
            }
            next.freezePane(0, 1);
            sheet = next;
            row = 1;
        }

        private List<String> names() {
            return switch (pass) {
                case 0 -> Column.names(Tables.INCIDENTS);
                case 1 -> Column.names(Tables.SOURCES);
                default -> Column.names(Tables.FIGURES);
            };
        }

        private <T> void rows(List<Column<T>> columns, List<T> rows) throws IOException {
            for (T one : rows) {
                row(columns, one);
            }
        }

        private <T> void row(List<Column<T>> columns, T one) throws IOException {
            if (row == MOST_ROWS) {
                open();
            }
            Worksheet to = sheet;
            if (to == null) {
                throw new IllegalStateException("no sheet was begun");
            }
            for (int place = 0; place < columns.size(); place++) {
                Object value = columns.get(place).value().apply(one);
                if (value != null) {
                    cell(to, place, value);
                }
            }
            row++;
            if (row % AT_ONCE == 0) {
                to.flush();
            }
        }

        private void cell(Worksheet to, int place, Object value) {
            if (value instanceof Long whole) {
                to.value(row, place, whole);
            } else if (value instanceof Double decimal) {
                to.value(row, place, decimal);
            } else if (value instanceof Boolean truth) {
                to.value(row, place, truth);
            } else if (value instanceof LocalDate day) {
                to.value(row, place, day);
                to.style(row, place).format("yyyy-mm-dd").set();
            } else if (value instanceof Instant instant) {
                to.value(row, place, instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
                to.style(row, place).format("yyyy-mm-dd hh:mm:ss").set();
            } else {
                text(to, place, value.toString());
            }
        }

        /** XML has no place for most control characters, a cell none for more than so many. */
        private void text(Worksheet to, int place, String text) {
            String plain = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
            if (plain.length() > MOST_CHARACTERS) {
                losses.noPlace("text", 1, "a cell has no place for more than 32,767 characters");
                plain = plain.substring(0, MOST_CHARACTERS);
            }
            to.inlineString(row, place, plain);
        }

        @Override
        public void close() throws IOException {
            begin(SHEETS - 1);
            if (sheet != null) {
                sheet.finish();
            }
            workbook.finish();
        }
    }
}
