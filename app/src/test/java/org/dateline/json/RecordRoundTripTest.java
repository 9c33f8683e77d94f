package org.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dateline.SampleRecord;
import org.dateline.model.Reading;
import org.junit.jupiter.api.Test;

class RecordRoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesEveryKeyOfTheFormatAndNoOther() throws IOException {
        assertThat(JSON.readTree(json(SampleRecord.reading()))).isEqualTo(JSON.readTree(SampleRecord.json()));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Reading reading = SampleRecord.reading();
        assertThat(RecordReader.read(new ByteArrayInputStream(json(reading)))).isEqualTo(reading);
    }

    @Test
    void readsBackTheSameFromLines() throws IOException {
        Reading reading = SampleRecord.reading();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        RecordWriter.writeJsonLines(reading, lines);
        assertThat(RecordReader.read(new ByteArrayInputStream(lines.toByteArray())))
                .isEqualTo(reading);
        assertThat(lines.toString(StandardCharsets.UTF_8).lines()).hasSize(3 + 2 + 1 + 1);
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThatThrownBy(() -> read("{\"format\": \"dateline/2\"}"))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("dateline/2");
        assertThatThrownBy(() -> read("{\"kind\": \"problem\", \"code\": 3, \"input\": \"\", \"message\": \"\"}"))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("\"code\" is not text");
        assertThatThrownBy(() -> read("{")).isInstanceOf(RecordException.class);
    }

    private static Reading read(String json) throws IOException {
        return RecordReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] json(Reading reading) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter.writeJson(reading, out);
        return out.toByteArray();
    }
}
