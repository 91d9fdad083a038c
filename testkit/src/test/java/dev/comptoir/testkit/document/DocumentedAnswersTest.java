package dev.comptoir.testkit.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentedAnswersTest {

    private static final String DOCUMENT = """
            {"paths": {"/v1/notes/{id}": {"get": {"operationId": "getNote", "responses": {
                "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                "203": {"content": {"image/*": {"schema": {"type": "string"}}}},
                "404": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
             "components": {"schemas": {
                "Note": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
                "Problem": {"type": "object", "properties": {"code": {"type": "string"}}}}}}
            """;

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_is_as_documented_is_no_fault() throws IOException {
        ask(200, "application/json", "{\"text\":\"fine\"}");
        ask(404, "application/problem+json", "{\"code\":\"not-found\"}");
        assertThat(faults).isEmpty();
    }

    @Test
    void an_answer_that_lacks_a_required_field_is_a_fault() throws IOException {
        ask(200, "application/json", "{}");
        assertThat(faults).singleElement().asString().contains("GET /v1/notes/{id} 200", "'text'");
    }

    @Test
    void a_field_a_status_and_a_body_that_are_not_documented_are_faults() throws IOException {
        ask(200, "application/json", "{\"text\":\"fine\",\"secret\":1}");
        ask(413, "application/problem+json", "{\"code\":\"body-too-large\"}");
        ask(404, "", "");
        assertThat(faults).hasSize(3);
    }

    @Test
    void a_type_that_is_not_documented_is_a_fault_though_it_is_no_json() throws IOException {
        ask(200, "text/csv", "text\nfine\n");
        ask(404, "text/html", "<p>Gone</p>");
        assertThat(faults)
                .satisfiesExactly(
                        first -> assertThat(first).contains("GET /v1/notes/{id} 200: text/csv is not documented"),
                        second -> assertThat(second).contains("GET /v1/notes/{id} 404: text/html is not documented"));
    }

    @Test
    void a_type_of_a_documented_range_is_no_fault() throws IOException {
        ask(203, "image/webp", "bytes");
        ask(203, "text/csv", "text\nfine\n");
        assertThat(faults).singleElement().asString().contains("203: text/csv is not documented");
    }

    private void ask(int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/v1/notes/" + status + type.length() + bytes.length, exchange -> {
            if (!type.isEmpty()) {
                exchange.getResponseHeaders().add("Content-Type", type);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        ApiDocument document = ApiDocument.read(Files.writeString(folder.resolve("openapi.json"), DOCUMENT));
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/notes/";
        given().filter(new DocumentedAnswers(document, faults::add))
                .get(address + status + type.length() + bytes.length);
    }
}
