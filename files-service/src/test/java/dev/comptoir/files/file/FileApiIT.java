package dev.comptoir.files.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "files")
class FileApiIT {

    @ConfigProperty(name = "files.storage.directory")
    Path directory;

    @Test
    @Proves("F-002")
    void gives_each_file_a_guid_of_its_own() {
        String location = create(
                        "{\"name\":\"été 2026.pdf\",\"contentType\":\"application/pdf\",\"accessExpiryDays\":30,"
                                + "\"maxDownloadsPerOrder\":3}")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern("/v1/files/[0-9a-f-]{36}"))
                .body("name", equalTo("été 2026.pdf"))
                .body("state", equalTo("AWAITING_CONTENT"))
                .body("accessExpiryDays", equalTo(30))
                .body("maxDownloadsPerOrder", equalTo(3))
                .body("size", nullValue())
                .extract()
                .header("Location");
        merchant().get(location.substring(3)).then().statusCode(200).body("contentType", equalTo("application/pdf"));
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            UUID id = Shop.file("same name.pdf", "");
            assertThat(ids.add(id)).as("another id than %s", id).isTrue();
            merchant().delete("/files/{id}", id).then().statusCode(204);
        }
    }

    @Test
    void takes_unlimited_terms_by_leaving_them_out() {
        create("{\"name\":\"a.bin\"}")
                .statusCode(201)
                .body("contentType", equalTo("application/octet-stream"))
                .body("accessExpiryDays", nullValue())
                .body("maxDownloadsPerOrder", nullValue());
    }

    @Test
    void refuses_names_and_terms_that_cannot_be() {
        for (String name : List.of(
                "../a", "a/b", "a\\\\b", "a\\u0000b", "a\\r\\nb", "..", " ", "", "\\u202Efdp.exe", "x".repeat(256))) {
            create("{\"name\":\"" + name + "\"}").statusCode(400).body("errors.pointer", hasItem("/name"));
        }
        for (String days : List.of("0", "-1", "3651", "1.5", "\"30\"", "99999999999")) {
            create("{\"name\":\"a\",\"accessExpiryDays\":" + days + "}").statusCode(400);
        }
        for (String times : List.of("0", "1001", "true")) {
            create("{\"name\":\"a\",\"maxDownloadsPerOrder\":" + times + "}").statusCode(400);
        }
        for (String type : List.of("nonsense", "a/b\\r\\nX: y", "text/html; charset=\\\"x")) {
            create("{\"name\":\"a\",\"contentType\":\"" + type + "\"}")
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/contentType"));
        }
        create("{}").statusCode(400).body("errors.pointer", hasItem("/name"));
    }

    @Test
    @Proves("F-006")
    void lists_the_digital_goods_newest_first_page_by_page() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(Shop.file("page-" + i, "").toString());
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < 3; i++) {
            RequestSpecification page = merchant().queryParam("limit", 2).queryParam("state", "AWAITING_CONTENT");
            var answer = (cursor == null ? page : page.queryParam("cursor", cursor))
                    .get("/files")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(answer.path("items.id"));
            cursor = answer.path("nextCursor");
        }
        assertThat(seen.subList(0, 5)).isEqualTo(made);
        merchant()
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get("/files")
                .then()
                .statusCode(200)
                .body("total", equalTo((int) Database.current().count("files where state <> 'DELETED'")));
        merchant()
                .queryParam("offset", 3)
                .get("/files")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    @Test
    void changes_what_is_given_and_lifts_a_limit_by_null() {
        UUID guid = Shop.file("a.txt", "\"accessExpiryDays\":30,\"maxDownloadsPerOrder\":3");
        patch(guid, "\"1\"", "{\"maxDownloadsPerOrder\":5,\"accessExpiryDays\":null}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("a.txt"))
                .body("maxDownloadsPerOrder", equalTo(5))
                .body("accessExpiryDays", nullValue());
        merchant()
                .header("If-None-Match", "\"2\"")
                .get("/files/{guid}", guid)
                .then()
                .statusCode(304);
    }

    @Test
    void refuses_changes_that_are_wrong() {
        UUID guid = Shop.file("a.txt", "");
        patch(guid, "\"1\"", "{\"name\":null}").statusCode(400);
        patch(guid, "\"1\"", "{\"name\":\"a/b\"}").statusCode(400).body("errors[0].pointer", equalTo("/name"));
        patch(guid, "\"1\"", "{\"id\":\"" + guid + "\"}").statusCode(400).body("code", equalTo("unknown-field"));
        assertThat(Database.current().value("select version from files where guid = ?", guid))
                .isEqualTo(1L);
    }

    @Test
    void deletes_a_file_and_its_bytes() {
        UUID guid = Shop.readyFile("bytes", "");
        Path stored = directory
                .resolve("contents")
                .resolve(Database.current()
                        .value("select storage_key from files where guid = ?", guid)
                        .toString());
        assertThat(stored).exists();
        merchant()
                .header("If-Match", "\"1\"")
                .delete("/files/{guid}", guid)
                .then()
                .statusCode(412);
        merchant().delete("/files/{guid}", guid).then().statusCode(204);
        merchant().get("/files/{guid}", guid).then().statusCode(404).body("code", equalTo("file-not-found"));
        merchant().delete("/files/{guid}", guid).then().statusCode(404);
        Awaitility.await().until(() -> Files.notExists(stored));
    }

    @Test
    void keeps_a_file_buyers_may_still_download() {
        UUID guid = Shop.readyFile("bytes", "");
        try (EventPublisher publisher = new EventPublisher()) {
            String link = Shop.link(publisher, guid);
            merchant()
                    .delete("/files/{guid}", guid)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("file-has-live-entitlements"))
                    .body("liveEntitlements", equalTo(1));
            Database.current().execute("update entitlements set expires_at = now() where file_guid = ?", guid);
            merchant().delete("/files/{guid}", guid).then().statusCode(204);
            given().get(link).then().statusCode(410);
        }
    }

    private static RequestSpecification merchant() {
        return given().auth().oauth2(Tokens.all()).contentType("application/json");
    }

    private static ValidatableResponse create(String body) {
        return merchant().body(body).post("/files").then();
    }

    private static ValidatableResponse patch(UUID guid, String ifMatch, String body) {
        RequestSpecification request = given().auth()
                .oauth2(Tokens.all())
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/files/{guid}", guid)
                .then();
    }
}
