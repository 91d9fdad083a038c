package dev.comptoir.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "platform")
class ApiDocumentIT {

    @TestHTTPResource
    URI address;

    @Test
    void what_an_operation_answers_is_known_from_what_it_returns() {
        JsonPath document = document();
        assertThat(document.getString(
                        "paths.'/v1/notes'.post.responses.'200'.content.'application/json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/NoteView");
    }

    private JsonPath document() {
        return given().get(address.resolve("/q/openapi?format=JSON"))
                .then()
                .extract()
                .jsonPath();
    }
}
