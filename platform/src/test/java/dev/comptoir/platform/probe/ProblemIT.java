package dev.comptoir.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
            null                                                                   | 400 | invalid-request
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
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "a\\udc00", "\\ud800x"})
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
        problem(writer().post("/notes").then(), 400, null);
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
        problem(writer().body("{\"text\":\"x\"}").put("/notes/not-a-uuid/text").then(), 404, "not-found");
    }

    @Test
    void an_unknown_query_parameter_is_refused_by_name() {
        problem(reader().queryParam("limt", 5).get("/notes").then(), 400, "unknown-parameter")
                .body("detail", containsString("limt"))
                .body("errors[0].pointer", equalTo("limt"));
        reader().queryParam("limit", 5).get("/notes").then().statusCode(200);
    }

    @Test
    void a_parameter_out_of_range_or_of_the_wrong_type_is_refused() {
        problem(reader().queryParam("limit", 101).get("/notes").then(), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("limit"));
        problem(reader().queryParam("limit", "many").get("/notes").then(), 400, null);
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
                "scope-missing");
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
        writer().body(GOOD.replace("fine", "x".repeat(1_100_000)))
                .post("/notes")
                .then()
                .statusCode(413);
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
