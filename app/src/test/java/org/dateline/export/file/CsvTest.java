package org.dateline.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void letsNoSpreadsheetRunAText(String formula) {
        assertThat(Csv.text(formula)).isEqualTo("'" + formula);
    }

    @Test
    void leavesNumbersAndPlainTextAsTheyAre() {
        assertThat(Csv.own(-33.3)).isEqualTo("-33.3");
        assertThat(Csv.own(null)).isEmpty();
        assertThat(Csv.text("Abu Ghraib")).isEqualTo("Abu Ghraib");
        assertThat(Csv.text(null)).isEmpty();
    }

    @Test
    void quotesCommasAndQuotes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out);
        csv.row(List.of("a,b", "he said \"no\"", "plain"));
        csv.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"a,b\",\"he said \"\"no\"\"\",plain\n");
    }
}
