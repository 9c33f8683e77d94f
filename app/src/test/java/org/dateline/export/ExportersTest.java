package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dateline.SampleRecord;
import org.dateline.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class ExportersTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @Test
    void writesOneMuc4LineAnArticleWithOneTemplateAnIncident() throws IOException {
        assertThat(export("muc4").lines())
                .containsExactly(
                        "{\"docid\":\"harbor-1\",\"templates\":[{\"incident_type\":\"attack\","
                                + "\"PerpInd\":[[\"Gunmen\"]],\"PerpOrg\":[],\"Target\":[],\"Victim\":[],\"Weapon\":[]}]}",
                        "{\"docid\":\"coastal-7\",\"templates\":[]}",
                        "{\"docid\":\"sport-1\",\"templates\":[]}");
    }

    @Test
    void writesCameoRowsOfArticleDaySourceTargetAndCode() throws IOException {
        assertThat(export("cameo").lines())
                .allMatch(row -> row.matches("[^\t]+\t(\\d{8})?\t([A-Z]{3,6}|---)\t([A-Z]{3,6}|---)\t\\d{2,4}"))
                .anyMatch(row -> row.startsWith("harbor-1\t20130504\tIRQREB\tIRQCOP\t"));
    }

    @Test
    void takesANameThatIsThereAndNoOther() {
        assertThat(Exporters.names()).doesNotHaveDuplicates().first().isEqualTo("text");
        assertThat(Exporters.named("json")).isPresent();
        assertThat(Exporters.named("xml")).isEmpty();
    }

    private static String export(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporters.named(format).orElseThrow().write(new Export(SampleRecord.reading(), KNOWLEDGE, Page.PLAIN), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
