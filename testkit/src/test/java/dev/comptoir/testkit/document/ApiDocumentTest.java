package dev.comptoir.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDocumentTest {

    private static final String TEXT = """
            {"paths": {"/v1/notes/{id}": {"get": {"operationId": "getNote", "responses": {"200": {}}}},
                       "/v1/notes/newest": {"get": {"operationId": "getNewest", "responses": {"200": {}}}}},
             "components": {"schemas": {
                "Note": {"type": "object", "required": ["id"], "properties": {
                    "id": {"type": "string", "format": "uuid"}, "next": {"$ref": "#/components/schemas/Note"}}},
                "Problem": {"type": "object", "properties": {"code": {"type": "string"}}}}}}
            """;
    private static final String ID = "\"id\":\"0192f0c1-7a3e-7c1e-9d55-3f7d5d0e8a11\"";

    @TempDir
    Path folder;

    private ApiDocument document;

    @BeforeEach
    void read() throws IOException {
        document = ApiDocument.read(Files.writeString(folder.resolve("openapi.json"), TEXT));
    }

    @Test
    void a_path_that_is_written_out_goes_before_one_with_a_parameter() {
        assertThat(document.find("GET", "/v1/notes/newest"))
                .map(DocumentedOperation::id)
                .contains("getNewest");
        assertThat(document.find("GET", "/v1/notes/7"))
                .map(DocumentedOperation::id)
                .contains("getNote");
        assertThat(document.find("POST", "/v1/notes/7")).isEmpty();
        assertThat(document.find("GET", "/v1/notes/7/more")).isEmpty();
    }

    @Test
    void a_body_is_held_against_its_schema_at_every_depth() {
        assertThat(document.faults(reference("Note"), "{" + ID + "}")).isEmpty();
        assertThat(document.faults(reference("Note"), "{}")).hasSize(1);
        assertThat(document.faults(reference("Note"), "{\"id\":\"7\"}")).isNotEmpty();
        assertThat(document.faults(reference("Note"), "{" + ID + ",\"next\":{" + ID + ",\"secret\":1}}"))
                .hasSize(1);
    }

    @Test
    void problems_may_say_more_than_their_schema() {
        assertThat(document.faults(reference("Problem"), "{\"code\":\"x\",\"left\":2}"))
                .isEmpty();
    }

    @Test
    void operations_of_a_document_that_was_merged_are_left_out() throws IOException {
        String merged = "{\"paths\": {\"/v1/notes/newest\": {}}}";
        ApiDocument own = ApiDocument.read(
                folder.resolve("openapi.json"), new ByteArrayInputStream(merged.getBytes(StandardCharsets.UTF_8)));
        assertThat(own.operations()).extracting(DocumentedOperation::id).containsExactly("getNote");
    }

    private static JsonNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }
}
