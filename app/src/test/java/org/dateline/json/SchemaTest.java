package org.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.SampleRecord;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("../docs/dateline-1.schema.json");

    @Test
    void theRecordFitsThePublishedSchema() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter.writeJson(SampleRecord.reading(), out);
        assertThat(schema("").validate(JSON.readTree(out.toByteArray()))).isEmpty();
    }

    @Test
    void everyLineOfTheRecordFitsIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter.writeJsonLines(SampleRecord.reading(), out);
        JsonSchema line = schema("line");
        for (String json : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            assertThat(line.validate(JSON.readTree(json))).as(json).isEmpty();
        }
    }

    @Test
    void theSchemaSeesAMissingKeyAndAWrongWord() throws IOException {
        JsonNode record = JSON.readTree(SampleRecord.json());
        ((ObjectNode) record.at("/accounts/0")).remove("modality");
        ((ObjectNode) record.at("/accounts/1")).put("focus", "middle");
        assertThat(schema("").validate(record)).hasSize(2);
    }

    @Test
    void theSchemaDescribesEveryKeyThatIsWritten() throws IOException {
        JsonNode schema = JSON.readTree(FILE.toFile());
        List<String> unknown = new ArrayList<>();
        keys(JSON.readTree(SampleRecord.json()), schema, schema, "", unknown);
        assertThat(unknown).isEmpty();
    }

    private static void keys(JsonNode value, JsonNode at, JsonNode schema, String path, List<String> unknown) {
        JsonNode described = at;
        while (described.has("$ref") || described.has("oneOf")) {
            String ref = described.has("$ref")
                    ? described.get("$ref").asText()
                    : described.at("/oneOf/1/$ref").asText();
            described = schema.at(ref.substring(1));
        }
        for (JsonNode item : value.isArray() ? value : JSON.createArrayNode()) {
            keys(item, described.path("items"), schema, path + "[]", unknown);
        }
        if (value.isObject() && !described.has("additionalProperties")) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                JsonNode property = described.path("properties").path(field.getKey());
                if (property.isMissingNode()) {
                    unknown.add(path + "." + field.getKey());
                } else {
                    keys(field.getValue(), property, schema, path + "." + field.getKey(), unknown);
                }
            }
        }
    }

    private static JsonSchema schema(String part) throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(FILE));
        ObjectNode wanted = JSON.createObjectNode().put("$ref", "#/$defs/" + part);
        wanted.set("$defs", schema.get("$defs"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(part.isEmpty() ? schema : wanted);
    }
}
