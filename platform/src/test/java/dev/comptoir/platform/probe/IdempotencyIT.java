package dev.comptoir.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "platform")
class IdempotencyIT {

    @Test
    void the_same_key_and_body_gets_the_first_answer_again_and_does_nothing() {
        String key = UUID.randomUUID().toString();
        Response first = write(key, "once");
        Response second = write("\"" + key + "\"", "once");

        first.then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .header("Location", startsWith("/v1/notes/"));
        second.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Database.current().count("notes where text = 'once'")).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        write(key, "a body").then().statusCode(201);

        write(key, "another body").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(Database.current().count("notes where text = 'another body'"))
                .isZero();
    }

    @Test
    void a_refused_write_takes_its_key_back() {
        String key = UUID.randomUUID().toString();
        write(key, "refuse me").then().statusCode(422).body("code", equalTo("note-refused"));

        assertThat(Database.current().count("idempotency_keys where key = ?", key))
                .isZero();
        assertThat(Database.current().count("outbox where payload::text like '%refuse%'"))
                .isZero();
        write(key, "better").then().statusCode(201);
    }

    @Test
    void many_at_once_with_one_key_write_once_and_the_others_wait_or_are_told_to() throws Exception {
        String key = UUID.randomUUID().toString();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<Response>> calls = IntStream.range(0, 24)
                    .<Callable<Response>>mapToObj(_ -> () -> write(key, "race"))
                    .toList();
            for (Future<Response> answer : clients.invokeAll(calls)) {
                int status = answer.get().statusCode();
                assertThat(status).isIn(201, 409);
                if (status == 409) {
                    answer.get().then().body("code", equalTo("idempotency-key-in-progress"));
                }
            }
        }
        assertThat(Database.current().count("notes where text = 'race'")).isEqualTo(1);
    }

    @Test
    void where_a_key_is_required_its_absence_is_refused() {
        given().auth()
                .oauth2(Tokens.secret("files:write"))
                .contentType(ContentType.JSON)
                .body(body("keyless"))
                .post("/notes/required")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        write("x".repeat(256), "long").then().statusCode(400).body("code", equalTo("invalid-idempotency-key"));
        write("a b", "space").then().statusCode(400).body("code", equalTo("invalid-idempotency-key"));
    }

    @Test
    void a_change_without_if_match_is_428_and_with_a_stale_one_412() {
        String path =
                write(UUID.randomUUID().toString(), "etag").header("Location").substring("/v1".length()) + "/text";
        rename(path, null).then().statusCode(428).body("code", equalTo("if-match-required"));
        rename(path, "\"3\"")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"))
                .body("currentVersion", equalTo(7));
        rename(path, "\"7\"").then().statusCode(200);
    }

    private static Response rename(String path, String ifMatch) {
        var request = given().auth().oauth2(Tokens.secret("files:write")).contentType(ContentType.JSON);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body("{\"text\":\"renamed\"}")
                .put(path);
    }

    private static Response write(String key, String text) {
        return given().auth()
                .oauth2(Tokens.secret("files:write"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body(text))
                .post("/notes");
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}";
    }
}
