package dev.comptoir.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.testkit.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeDocumentsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final MergedDocument merged = new MergedDocument();

    private ApiDocument document(String program, String path, String operationId, String schema) {
        String text = """
                {"paths": {"%s": {"get": {"operationId": "%s", "responses": {"200": {"$ref": "#/components/schemas/Thing"}}}},
                           "/v1/internal/x": {"get": {"responses": {"200": {"$ref": "#/components/schemas/Inner"}}}}},
                 "components": {"schemas": {"Thing": %s, "Inner": {"type": "string"}}}}
                """.formatted(path, operationId, schema);
        try {
            return ApiDocument.published(program, (ObjectNode) json.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode written() {
        return merged.write(json.createObjectNode());
    }

    @Test
    void equal_schemas_are_shared_and_inner_paths_stay_inside() {
        merged.add(document("a", "/v1/a", "getA", "{\"type\":\"object\"}"));
        merged.add(document("b", "/v1/b", "getB", "{\"type\":\"object\"}"));
        JsonNode whole = written();
        assertThat(whole.path("paths").fieldNames()).toIterable().containsExactly("/v1/a", "/v1/b");
        assertThat(whole.path("components").path("schemas").fieldNames())
                .toIterable()
                .containsExactly("Thing");
        assertThat(whole.path("components").path("securitySchemes").has("apiKey"))
                .isTrue();
    }

    @Test
    void different_schemas_of_one_name_stop_the_build_and_both_are_named() {
        merged.add(document("a", "/v1/a", "getA", "{\"type\":\"object\"}"));
        merged.add(document("b", "/v1/b", "getB", "{\"type\":\"string\"}"));
        assertThatThrownBy(this::written).hasMessageContainingAll("schema Thing", "of a", "of b");
    }

    @Test
    void one_operation_id_twice_stops_the_build() {
        merged.add(document("a", "/v1/a", "get", "{}"));
        merged.add(document("b", "/v1/b", "get", "{}"));
        assertThatThrownBy(this::written).hasMessageContainingAll("operationId get", "a", "b");
    }

    @Test
    void one_path_in_two_programs_stops_the_build() {
        merged.add(document("a", "/v1/a", "getA", "{}"));
        merged.add(document("b", "/v1/a", "getB", "{}"));
        assertThatThrownBy(this::written).hasMessageContaining("path /v1/a");
    }

    @Test
    void an_operation_without_id_stops_the_build() {
        merged.add(document("a", "/v1/a", "", "{}"));
        assertThatThrownBy(this::written).hasMessageContaining("no operationId");
    }

    @Test
    void links_from_mails_are_described_as_needing_no_key() {
        merged.add(document("a", "/v1/recover/{token}", "recover", "{}"));
        JsonNode security =
                written().path("paths").path("/v1/recover/{token}").path("get").path("security");
        assertThat(security.isArray()).isTrue();
        assertThat(security).isEmpty();
    }

    @Test
    void what_operations_share_comes_along_and_only_tags_in_use_are_listed() throws IOException {
        String text = """
                {"tags": [{"name": "Things", "description": "All things"}, {"name": "Internal"}],
                 "paths": {"/v1/a": {"get": {"operationId": "getA", "tags": ["Things"],
                           "responses": {"404": {"$ref": "#/components/responses/Problem404"}}}}},
                 "components": {"responses": {"Problem404": {"content": {"application/problem+json":
                                  {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
                                "headers": {"ETag": {"description": "The version"}},
                                "schemas": {"Problem": {"type": "object"}}}}
                """;
        merged.add(ApiDocument.published("a", (ObjectNode) json.readTree(text)));
        JsonNode whole = written();
        assertThat(whole.at("/components/responses/Problem404/content").isObject())
                .isTrue();
        assertThat(whole.at("/components/headers/ETag").isObject()).isTrue();
        assertThat(whole.at("/components/schemas/Problem").isObject()).isTrue();
        assertThat(whole.path("tags").findValuesAsText("name")).containsExactly("Things", "Webhook events");
    }

    @Test
    void a_missing_document_stops_the_build_and_says_what_to_do(@TempDir Path empty) {
        assertThatThrownBy(() -> MergeDocuments.merge(empty, json))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("orders-service", "is missing", "before the gateway");
    }

    @Test
    @Proves("G-003")
    void the_operations_of_every_program_are_in_it(@TempDir Path root) throws IOException {
        List<String> programs = programs();
        for (String program : programs) {
            ApiDocument own = document(program, "/v1/" + program, "get" + program.replace("-", ""), "{}");
            Path folder = Files.createDirectories(root.resolve(program).resolve("target/openapi"));
            Files.writeString(folder.resolve("openapi.json"), json.writeValueAsString(own.json()));
        }
        assertThat(MergeDocuments.merge(root, json).path("paths").fieldNames())
                .toIterable()
                .hasSize(6)
                .containsExactlyInAnyOrderElementsOf(
                        programs.stream().map(program -> "/v1/" + program).toList());
    }

    /** Those of this repository. */
    private static List<String> programs() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.endsWith("-service"))
                    .toList();
        }
    }

    @Test
    void webhooks_are_described_with_the_schemas_of_the_events() throws IOException {
        ObjectNode webhooks = new WebhookDescriptions(json).describe(merged);
        assertThat(webhooks.fieldNames()).toIterable().containsAll(WebhookEvents.typeNames());
        assertThat(webhooks.has("webhook.test")).isTrue();
        JsonNode schemas = merged.write(webhooks).path("components").path("schemas");
        assertThat(schemas.path("OrderCompletedV1").path("properties").has("orderNumber"))
                .isTrue();
        assertThat(schemas.path("OrderCompletedEvent")
                        .path("properties")
                        .path("data")
                        .path("$ref")
                        .asText())
                .isEqualTo("#/components/schemas/OrderCompletedV1");
        assertThat(schemas.toString()).doesNotContain("#/$defs/");
    }
}
