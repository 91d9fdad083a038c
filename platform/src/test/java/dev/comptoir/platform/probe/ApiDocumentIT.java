package dev.comptoir.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "platform")
class ApiDocumentIT {

    @TestHTTPResource
    URI address;

    private JsonPath document;

    @BeforeEach
    void read() {
        document = given().get(address.resolve("/q/openapi?format=JSON"))
                .then()
                .extract()
                .jsonPath();
    }

    @Test
    void what_an_operation_answers_is_known_from_what_it_returns() {
        assertThat(document.getString(
                        "paths.'/v1/notes'.post.responses.'200'.content.'application/json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/NoteView");
    }

    @Test
    void a_text_is_documented_as_the_type_it_is_sent_as() {
        assertThat(document.getMap("paths.'/v1/notes/lines'.get.responses.'200'.content"))
                .containsOnlyKeys("text/csv");
        assertThat(document.getString("paths.'/v1/notes/lines'.get.responses.'200'.content.'text/csv'.schema.type"))
                .isEqualTo("string");
    }

    @Test
    void each_scope_is_enough_and_the_scheme_is_declared() {
        assertThat(document.getList("paths.'/v1/notes/{id}/seen'.get.security"))
                .isEqualTo(List.of(Map.of("apiKey", List.of("files:read")), Map.of("apiKey", List.of("files:write"))));
        assertThat(document.getString("components.securitySchemes.apiKey.scheme"))
                .isEqualTo("bearer");
        assertThat(document.getString("paths.'/v1/notes/{id}/seen'.get.description"))
                .contains("Scope: `files:read` or `files:write`.");
    }

    @Test
    void what_an_author_says_of_403_stands_beside_what_any_key_can_meet() {
        assertThat(document.getString("paths.'/v1/notes/{id}/text'.put.responses.'403'.description"))
                .contains(
                        "`note-of-another`",
                        "`scope-missing`",
                        "`publishable-key-not-allowed`",
                        "`origin-not-allowed`");
        assertThat(document.getString("paths.'/v1/notes'.post.responses.'403'.'$ref'"))
                .isEqualTo("#/components/responses/Problem403");
        assertThat(document.getString("components.responses.Problem401.description"))
                .contains("`invalid-api-key`");
    }

    @Test
    void every_refusal_is_there_with_the_one_problem_shape() {
        assertThat(document.getMap("paths.'/v1/notes/{id}/text'.put.responses").keySet())
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "406", "408", "412", "413", "414", "415", "428", "429",
                        "431", "500", "502", "503", "504");
        assertThat(document.getMap("paths.'/v1/notes'.post.responses").keySet()).contains("409", "422");
        assertThat(document.getString(
                        "components.responses.Problem412.content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void headers_are_described_where_an_operation_takes_and_gives_them() {
        assertThat(document.getString("paths.'/v1/notes/required'.post.parameters[0].name"))
                .isEqualTo("Idempotency-Key");
        assertThat(document.getBoolean("paths.'/v1/notes/required'.post.parameters[0].required"))
                .isTrue();
        assertThat(document.getMap("paths.'/v1/notes/{id}/seen'.get.responses")).containsKey("304");
        assertThat(document.getMap("paths.'/v1/notes/{id}/seen'.get.responses.'200'.headers"))
                .containsKeys("ETag", "RateLimit");
        assertThat(document.getMap("paths.'/v1/notes/{id}/shown'.get.responses"))
                .containsKey("304");
        assertThat(document.getMap("paths.'/v1/notes/lines'.get.responses")).doesNotContainKey("304");
        assertThat(document.getMap("paths.'/v1/notes'.post.responses.'200'.headers"))
                .containsKey("Idempotent-Replayed");
    }

    @Test
    void fields_are_required_when_java_cannot_leave_them_out_and_helpers_are_no_fields() {
        assertThat(document.getList("components.schemas.NoteView.required", String.class))
                .containsExactly("id", "version");
        assertThat(document.getMap("components.schemas.NoteInput.properties")).doesNotContainKey("long");
    }
}
