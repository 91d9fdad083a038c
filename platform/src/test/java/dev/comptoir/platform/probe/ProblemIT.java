package dev.comptoir.platform.probe;

import static dev.comptoir.platform.probe.NoteCalls.GOOD;
import static dev.comptoir.platform.probe.NoteCalls.problem;
import static dev.comptoir.platform.probe.NoteCalls.reader;
import static dev.comptoir.platform.probe.NoteCalls.writer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "platform")
class ProblemIT {

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
}
