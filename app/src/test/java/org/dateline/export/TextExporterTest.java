package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dateline.SampleRecord;
import org.dateline.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class TextExporterTest {
    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @Test
    void printsIt() throws IOException {
        System.out.println(text(new Page(80, false, false)));
        System.out.println(text(new Page(120, false, true)));
    }

    private static String text(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextExporter().write(new Export(SampleRecord.reading(), KNOWLEDGE, page), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
