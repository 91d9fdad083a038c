package dev.comptoir.platform.probe;

import static dev.comptoir.platform.probe.NoteCalls.GOOD;
import static dev.comptoir.platform.probe.NoteCalls.PROBLEM;
import static dev.comptoir.platform.probe.NoteCalls.problem;
import static dev.comptoir.platform.probe.NoteCalls.writer;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "platform")
class BodyProblemIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":"x"                                                            | 400 | malformed-json
            {"text":"x"}}                                                          | 400 | malformed-json
            []                                                                     | 400 | invalid-json
            null                                                                   | 400 | invalid-json
            "text"                                                                 | 400 | invalid-json
            {"text":"x","text":"y","price":{"amount":"1.00","currency":"EUR"}}     | 400 | malformed-json
            {"txt":"x","price":{"amount":"1.00","currency":"EUR"}}                 | 400 | unknown-field
            {"text":5,"price":{"amount":"1.00","currency":"EUR"}}                  | 400 | invalid-value
            {"text":"x","price":{"amount":1.00,"currency":"EUR"}}                  | 422 | invalid-money
            {"text":"x","price":{"amount":"1.001","currency":"EUR"}}               | 422 | invalid-money
            {"text":"x","price":{"amount":"1.00","currency":"XXXX"}}               | 422 | invalid-money
            {"text":"x","price":{"amount":"1.00","currency":"EUR","cents":1}}      | 422 | invalid-money
            {"text":"x","price":"1.00"}                                            | 422 | invalid-money
            {"text":"x"}                                                           | 400 | invalid-request
            {"text":" ","price":{"amount":"1.00","currency":"EUR"}}                | 400 | invalid-request
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"mood":"UGLY"}  | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"mood":1}       | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"mood":""}      | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"pinned":1}     | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"parent":""}    | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"parent":"  "}  | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"remindAt":5}   | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"remindAt":"5"} | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"lines":[{"quantity":0}]}   | 400 | invalid-request
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"lines":[{"quantity":1.5}]} | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"lines":[{"quantity":"1"}]} | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"lines":[{"quantity":null}]} | 400 | invalid-value
            {"text":"x","price":{"amount":"1.00","currency":"EUR"},"lines":[{"quantity":99999999999}]} | 400 | invalid-value
            """)
    void a_wrong_body_is_refused_in_words_and_changes_nothing(String body, int status, String code) {
        long before = Database.current().count("notes");

        problem(writer().body(body).post("/notes").then(), status, code);

        assertThat(Database.current().count("notes")).isEqualTo(before);
    }

    @Test
    void the_wrong_field_is_pointed_at() {
        String body = """
                {"text":"x","price":{"amount":"1.00","currency":"EUR"},"lines":[{"quantity":1},{"quantity":0}]}""";
        problem(writer().body(body).post("/notes").then(), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("/lines/1/quantity"));
        problem(writer().body("{\"price\":{\"amount\":5}}").post("/notes").then(), 422, "invalid-money")
                .body("errors[0].pointer", equalTo("/price"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "a\\udc00", "\\ud800x", "a\\nb", "\\u0085", "\\u202e", "\\u007f"})
    void a_character_that_cannot_be_stored_is_refused_and_pointed_at(String text) {
        problem(writer().body(GOOD.replace("fine", text)).post("/notes").then(), 400, "invalid-character")
                .body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void a_whole_surrogate_pair_is_a_character_like_any_other() {
        writer().body(GOOD.replace("fine", "\\ud83c\\udfb5"))
                .post("/notes")
                .then()
                .statusCode(201)
                .body("text", equalTo("\ud83c\udfb5"));
    }

    @Test
    void an_empty_body_is_refused() {
        problem(writer().post("/notes").then(), 400, "missing-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;charset=utf-16", "application/problem+json", "application/json-patch+json"})
    void a_body_of_another_kind_or_encoding_is_refused(String type) {
        given().auth()
                .oauth2(Tokens.secret("files:write"))
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig().encodeContentTypeAs(type.split(";")[0], ContentType.TEXT)))
                .contentType(type)
                .body(GOOD.getBytes(StandardCharsets.UTF_8))
                .post("/notes")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv;charset=iso-8859-1, 415",
        "application/x-ndjson;charset=utf-16, 415",
        "text/csv;charset=UTF-8, 204",
        "text/csv, 204",
        "application/x-ndjson, 204"
    })
    void a_text_in_another_encoding_is_refused_too(String type, int status) {
        EncoderConfig asIs = encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        given().auth()
                .oauth2(Tokens.secret("files:write"))
                .config(RestAssured.config()
                        .encoderConfig(asIs.encodeContentTypeAs(type.split(";")[0], ContentType.TEXT)))
                .contentType(type)
                .body("text\n".getBytes(StandardCharsets.UTF_8))
                .put("/notes/lines")
                .then()
                .statusCode(status);
    }

    @Test
    void a_body_that_is_not_utf_8_or_begins_with_a_byte_order_mark_is_refused() {
        byte[] utf16 = GOOD.getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_8);
        problem(writer().body(utf16).post("/notes").then(), 400, "malformed-json");
        problem(writer().body(marked).post("/notes").then(), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource({"POST, /notes", "PUT, /notes/lines"})
    void a_body_that_does_not_say_what_it_is_is_not_guessed(String method, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + RestAssured.port + "/v1" + path))
                    .header("Authorization", "Bearer " + Tokens.secret("files:write"))
                    .method(method, HttpRequest.BodyPublishers.ofString(GOOD))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("unsupported-media-type");
        }
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        String large = GOOD.replace("fine", "x".repeat(1_100_000));
        problem(writer().body(large).post("/notes").then(), 413, "body-too-large")
                .body("limit", equalTo(1_048_576));
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_refused_when_it_has_grown_over_the_limit() throws IOException {
        HttpURLConnection request = (HttpURLConnection) URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/notes")
                .toURL()
                .openConnection();
        request.setRequestMethod("POST");
        request.setRequestProperty("Authorization", "Bearer " + Tokens.all());
        request.setRequestProperty("Content-Type", "application/json");
        request.setDoOutput(true);
        request.setChunkedStreamingMode(64 * 1024);
        request.getOutputStream()
                .write(GOOD.replace("fine", "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(request.getResponseCode()).isEqualTo(413);
        assertThat(request.getContentType()).isEqualTo(PROBLEM);
        assertThat(new String(request.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("\"code\":\"body-too-large\"", "\"traceId\":\"");
    }
}
