package dev.comptoir.files.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.files.Shop;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What new files take when they say nothing. */
@QuarkusTest
@WithComptoir(database = "files")
class FileSettingsIT {

    @AfterEach
    void unlimited() {
        save("{}").statusCode(200);
    }

    @Test
    @Proves("F-004")
    @Proves("F-005")
    void new_files_take_the_stores_terms_for_what_they_leave_out_and_null_is_unlimited() {
        save("{\"accessExpiryDays\":14,\"maxDownloadsPerOrder\":5}").statusCode(200);
        create("{\"name\":\"a\"}").body("accessExpiryDays", equalTo(14)).body("maxDownloadsPerOrder", equalTo(5));
        create("{\"name\":\"a\",\"accessExpiryDays\":null,\"maxDownloadsPerOrder\":2}")
                .body("accessExpiryDays", nullValue())
                .body("maxDownloadsPerOrder", equalTo(2));
    }

    @Test
    void new_terms_take_nothing_from_files_and_customers_that_are_there() {
        save("{\"maxDownloadsPerOrder\":5}").statusCode(200);
        UUID file = Shop.readyFile("x", "");
        try (EventPublisher publisher = new EventPublisher()) {
            String link = Shop.link(publisher, file);
            save("{\"maxDownloadsPerOrder\":1,\"accessExpiryDays\":1}").statusCode(200);
            merchant()
                    .get("/files/{id}", file)
                    .then()
                    .body("maxDownloadsPerOrder", equalTo(5))
                    .body("accessExpiryDays", nullValue());
            merchant()
                    .header("If-Match", "*")
                    .body("{\"maxDownloadsPerOrder\":1}")
                    .patch("/files/{id}", file)
                    .then()
                    .statusCode(200);
            Map<String, Object> bought = merchant()
                    .queryParam("fileGuid", file)
                    .get("/entitlements")
                    .then()
                    .extract()
                    .path("items[0]");
            assertThat(bought).containsEntry("maxDownloads", 5).doesNotContainKey("expiresAt");
            given().get(link).then().statusCode(200);
        }
    }

    @Test
    void refuses_terms_that_cannot_be_and_changes_of_what_was_not_read() {
        for (String wrong : new String[] {
            "{\"accessExpiryDays\":0}",
            "{\"accessExpiryDays\":3651}",
            "{\"maxDownloadsPerOrder\":0}",
            "{\"maxDownloadsPerOrder\":1001}",
            "{\"days\":1}"
        }) {
            save(wrong).statusCode(400);
        }
        merchant().body("{}").put("/settings/files").then().statusCode(428);
        merchant()
                .header("If-Match", "\"0\"")
                .body("{}")
                .put("/settings/files")
                .then()
                .statusCode(412);
        given().auth()
                .oauth2(Tokens.secret("files:write"))
                .get("/settings/files")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification merchant() {
        return given().auth().oauth2(Tokens.all()).contentType("application/json");
    }

    private static ValidatableResponse save(String body) {
        String tag = merchant()
                .get("/settings/files")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return merchant()
                .header("If-Match", tag)
                .body(body)
                .put("/settings/files")
                .then();
    }

    private static ValidatableResponse create(String body) {
        return merchant().body(body).post("/files").then().statusCode(201);
    }
}
