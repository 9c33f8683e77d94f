package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Reading;

/** A record for people to read: every article, then the incidents that several articles tell of together. */
final class TextExporter implements Exporter {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public void write(Export export, OutputStream out) throws IOException {
        Reading reading = export.reading();
        for (Extraction extraction : reading.extractions()) {
            Sheet sheet = new Sheet(export.page());
            new ArticleText(sheet, new AccountText(sheet, export.knowledge().eventTypes()))
                    .write(
                            extraction,
                            reading.linking()
                                    .sameTextAs()
                                    .getOrDefault(extraction.article().id(), ""));
            print(sheet, out);
        }
        print(together(export), out);
    }

    private static Sheet together(Export export) {
        Reading reading = export.reading();
        Sheet sheet = new Sheet(export.page());
        AccountText accounts = new AccountText(sheet, export.knowledge().eventTypes());
        IncidentText text = new IncidentText(sheet, accounts, reading);
        List<Incident> shared = reading.linking().incidents().stream()
                .filter(incident -> text.articles(incident).size() > 1)
                .toList();
        if (reading.extractions().size() > 1) {
            sheet.rule('\u2550')
                    .heading("Incidents that several articles tell of", "", Sheet.Style.STRONG)
                    .blank();
            for (int i = 0; i < shared.size(); i++) {
                text.write(i + 1, shared.get(i));
            }
            if (shared.isEmpty()) {
                sheet.note("None.", Sheet.Style.FAINT).blank();
            }
        }
        long accountsRead = reading.extractions().stream()
                .mapToLong(e -> e.accounts().size())
                .sum();
        int incidents = reading.linking().incidents().size();
        return sheet.heading(
                counted(reading.extractions().size(), "article") + ", " + counted(accountsRead, "account") + ", "
                        + counted(incidents, "incident") + ", " + shared.size() + " of them told by several articles",
                "",
                Sheet.Style.FAINT);
    }

    private static String counted(long number, String what) {
        return Wording.number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static void print(Sheet sheet, OutputStream out) throws IOException {
        out.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
    }
}
