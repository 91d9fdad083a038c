package dev.comptoir.platform.probe;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "platform")
class ProblemIT {

    private static final String PROBLEM = "application/problem+json";
    private static final String GOOD = """
            {"text":"fine","price":{"amount":"1.00","currency":"EUR"}}""";

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

    @Test
    void an_unknown_path_a_wrong_method_and_a_wrong_type_are_problems_too() {
        problem(writer().get("/nothing/here").then(), 404, "not-found");
        problem(writer().body(GOOD).delete("/notes").then(), 405, "method-not-allowed");
        problem(
                writer().contentType(ContentType.XML)
                        .body("<a/>")
                        .post("/notes")
                        .then(),
                415,
                "unsupported-media-type");
        problem(writer().accept("image/png").body(GOOD).post("/notes").then(), 406, "not-acceptable");
        problem(
                writer().header("If-Match", "*")
                        .body("{\"text\":\"x\"}")
                        .put("/notes/not-a-uuid/text")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void an_unknown_query_parameter_is_refused_by_name() {
        problem(reader().queryParam("limt", 5).get("/notes").then(), 400, "unknown-parameter")
                .body("detail", containsString("limt"))
                .body("errors[0].pointer", equalTo("limt"));
        reader().queryParam("limit", 5).get("/notes").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB-1\u00a0", "AB-1\u200b", "\ufeffAB-1"})
    void a_parameter_that_was_copied_with_what_nobody_sees_is_refused(String copied) {
        problem(reader().queryParam("cursor", copied).get("/notes").then(), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("cursor"))
                .body("detail", startsWith("cursor begins or ends with a character that cannot be seen"));
    }

    @Test
    void a_parameter_that_is_still_typed_may_end_with_a_blank() {
        reader().queryParam("cursor", "jean ").get("/notes").then().statusCode(200);
    }

    @Test
    void a_parameter_out_of_range_or_of_the_wrong_type_is_refused() {
        problem(reader().queryParam("limit", 101).get("/notes").then(), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("limit"));
        problem(reader().queryParam("limit", "many").get("/notes").then(), 400, "invalid-request")
                .body("detail", equalTo("limit must be a whole number"));
        problem(reader().queryParam("limit", "").get("/notes").then(), 400, "invalid-request");
        problem(reader().queryParam("limit", 1, 2).get("/notes").then(), 400, "invalid-request")
                .body("detail", equalTo("limit may be given only once"));
        problem(reader().queryParam("cursor", "a\u0000b").get("/notes").then(), 400, "invalid-request")
                .body("detail", startsWith("cursor contains a control character"));
        problem(reader().queryParam("mood", "good").get("/notes").then(), 400, "invalid-request")
                .body("detail", equalTo("mood must be one of GOOD, BAD"))
                .body("errors[0].pointer", equalTo("mood"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                ";;q=",
                "application/json;q=",
                "application/json;q=high",
                "text/html",
                "application/x-y, a b"
            })
    void an_accept_that_cannot_be_served_is_refused_before_anything_happens(String accept) {
        long before = Database.current().count("notes");
        problem(writer().header("Accept", accept).body(GOOD).post("/notes").then(), 406, "not-acceptable");
        assertThat(Database.current().count("notes")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "*; q=.2, */*; q=.2",
                "application/hal+json, application/json;q=0.5",
                "application/problem+json",
                "application/pdf, application/problem+json;q=0.9"
            })
    void any_accept_that_json_fits_is_served_as_json(String accept) {
        String type = reader().header("Accept", accept)
                .get("/notes")
                .then()
                .statusCode(200)
                .extract()
                .contentType();
        assertThat(type).isIn("application/json", "application/json;charset=UTF-8");
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

    @Test
    void an_etag_that_a_proxy_weakened_is_still_known() {
        String seen = "/notes/0192f0c1-7a3e-7c1e-9d55-3f7d5d0e8a11/seen";
        reader().header("If-None-Match", "W/\"1\"").get(seen).then().statusCode(304);
        reader().header("If-None-Match", "\"2\"")
                .get(seen)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"));
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
    void what_the_caller_has_is_not_sent_again_until_anything_shown_is_another() {
        String shown = "/notes/0192f0c1-7a3e-7c1e-9d55-3f7d5d0e8a11/shown?quantity=";
        String tag = reader().get(shown + 3)
                .then()
                .statusCode(200)
                .body("quantity", equalTo(3))
                .header("ETag", startsWith("\"7."))
                .extract()
                .header("ETag");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Response unchanged = reader().header("If-None-Match", known).get(shown + 3);
            unchanged.then().statusCode(304).header("ETag", equalTo(tag)).header("Content-Type", nullValue());
            assertThat(unchanged.asByteArray()).isEmpty();
        }
        reader().header("If-None-Match", tag).get(shown + 4).then().statusCode(200);
        reader().header("If-None-Match", "\"7\"").get(shown + 3).then().statusCode(200);
    }

    @Test
    void an_answer_is_neither_sniffed_nor_kept() {
        reader().get("/notes")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void who_has_no_token_or_a_wrong_one_or_too_few_scopes_is_refused() {
        problem(given().get("/notes").then(), 401, "unauthenticated");
        problem(given().header("Authorization", "Bearer rubbish").get("/notes").then(), 401, "unauthenticated");
        problem(
                        given().auth()
                                .oauth2(Tokens.secret("files:write"))
                                .get("/notes")
                                .then(),
                        403,
                        "scope-missing")
                .body("detail", containsString("files:read"))
                .body("scopes[0]", equalTo("files:read"));
    }

    @Test
    void an_unexpected_failure_says_only_a_trace_id() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        problem(
                        writer().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                                .body(GOOD.replace("fine", "break it"))
                                .post("/notes")
                                .then(),
                        500,
                        "internal-error")
                .body("traceId", equalTo(trace))
                .body("detail", containsString("traceId"));
        assertThat(Database.current().count("notes where text = 'break it'")).isZero();
    }

    @Test
    void what_passes_soon_says_when_to_try_again() {
        problem(writer().body(GOOD.replace("fine", "wait")).post("/notes").then(), 503, "note-not-ready")
                .header("Retry-After", equalTo("1"));
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

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status))
                .body("type", startsWith("/problems/"))
                .body("instance", startsWith("/v1/"))
                .body("traceId", hasLength(32));
        return code == null ? answer : answer.body("code", equalTo(code));
    }

    private static RequestSpecification writer() {
        return given().auth().oauth2(Tokens.secret("files:write")).contentType(ContentType.JSON);
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.secret("files:read"));
    }
}
