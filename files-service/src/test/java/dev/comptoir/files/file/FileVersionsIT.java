package dev.comptoir.files.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.FileReplacedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contents that are replaced under the id products know. */
@QuarkusTest
@WithComptoir(database = "files")
class FileVersionsIT {

    @ConfigProperty(name = "files.storage.directory")
    Path directory;

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    @Proves("V23")
    void new_orders_get_the_new_content_and_those_who_bought_keep_theirs() {
        UUID file = Shop.readyFile("first", "");
        String early = Shop.link(publisher, file);
        try (EventCapture files = EventCapture.of(Topics.FILES_FILE)) {
            replace(file, "\"2\"", "second", false)
                    .statusCode(200)
                    .header("ETag", "\"3\"")
                    .body("contentVersion", equalTo(2))
                    .body("size", equalTo(6));
            FileReplacedV1 replaced = files.await(FileReplacedV1.class, file);
            assertThat(replaced.contentVersion()).isEqualTo(2);
            assertThat(replaced.forEarlierBuyers()).isFalse();
        }
        String late = Shop.link(publisher, file);
        given().get(early).then().statusCode(200).body(equalTo("first"));
        given().get(late).then().statusCode(200).body(equalTo("second"));
        merchant()
                .get("/files/{id}/versions", file)
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.current", contains(true, false))
                .body("items.entitlements", contains(1, 1))
                .body("items.removed", contains(false, false));
        replace(file, "\"3\"", "third", true).statusCode(200).body("contentVersion", equalTo(3));
        given().get(early).then().statusCode(200).body(equalTo("third"));
        given().get(late).then().statusCode(200).body(equalTo("third"));
    }

    @Test
    void a_replacement_names_the_version_it_has_read() {
        UUID file = Shop.readyFile("first", "");
        replace(file, "\"1\"", "second", false).statusCode(412).body("code", equalTo("stale-version"));
        replace(file, "\"2\"", "second", false).statusCode(200);
        replace(file, "\"2\"", "second", false).statusCode(412);
        assertThat(Database.current().count("file_contents where file_guid = ?", file))
                .isEqualTo(2);
    }

    @Test
    void a_content_that_nobody_bought_is_removed_when_it_is_replaced() {
        UUID file = Shop.readyFile("first", "");
        Path first = directory
                .resolve("contents")
                .resolve(Database.current()
                        .value("select storage_key from files where guid = ?", file)
                        .toString());
        assertThat(first).exists();
        replace(file, "*", "second", false).statusCode(200);
        Awaitility.await().until(() -> Files.notExists(first));
        merchant().get("/files/{id}/versions", file).then().body("items.removed", contains(false, true));
    }

    @Test
    @Proves("F-006")
    void a_file_is_found_by_the_beginnings_of_its_words_without_case_and_accents() {
        String word = "x" + UUID.randomUUID().toString().substring(0, 8);
        UUID file = Shop.file("Tarifs d'Été " + word + ".pdf", "");
        for (String typed :
                List.of(word, word.toUpperCase() + " ete", "e\u0301te\u0301 tari " + word.substring(0, 6))) {
            found(typed).body("items.id", contains(file.toString()));
        }
        found(word + " hiver").body("items", hasSize(0));
        found("…").body("items", hasSize(0));
        merchant()
                .header("If-Match", "*")
                .body("{\"name\":\"Hiver " + word + ".pdf\"}")
                .patch("/files/{id}", file)
                .then()
                .statusCode(200);
        found(word + " hiver").body("items", hasSize(1));
    }

    @Test
    void downloads_are_counted_per_file_and_per_order() {
        UUID file = Shop.readyFile("x", "\"maxDownloadsPerOrder\":1");
        String link = Shop.link(publisher, file);
        Shop.link(publisher, file);
        given().get(link).then().statusCode(200);
        merchant()
                .queryParam("fileGuid", file)
                .get("/entitlements/statistics")
                .then()
                .statusCode(200)
                .body("orders", equalTo(2))
                .body("entitlements", equalTo(2))
                .body("granted", equalTo(1))
                .body("usedUp", equalTo(1))
                .body("downloads", equalTo(1))
                .body("neverDownloaded", equalTo(1));
        merchant()
                .queryParam("orderId", UUID.randomUUID())
                .get("/entitlements/statistics")
                .then()
                .body("entitlements", equalTo(0))
                .body("downloads", equalTo(0));
        merchant().get("/entitlements/statistics").then().statusCode(400).body("code", equalTo("filter-required"));
    }

    private static ValidatableResponse found(String typed) {
        return merchant().queryParam("q", typed).get("/files").then().statusCode(200);
    }

    private static ValidatableResponse replace(UUID file, String ifMatch, String content, boolean forEarlierBuyers) {
        return given().auth()
                .oauth2(Tokens.all())
                .header("If-Match", ifMatch)
                .queryParam("forEarlierBuyers", forEarlierBuyers)
                .contentType("application/octet-stream")
                .body(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/files/{id}/content", file)
                .then();
    }

    private static RequestSpecification merchant() {
        return given().auth().oauth2(Tokens.all()).contentType("application/json");
    }
}
