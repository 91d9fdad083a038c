package dev.comptoir.files.integrity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A disk that loses or changes what it was given. */
@QuarkusTest
@WithComptoir(database = "files")
class IntegrityIT {

    @ConfigProperty(name = "files.storage.directory")
    Path directory;

    @Inject
    CheckContents checks;

    @Test
    void bytes_that_are_not_what_they_were_are_found_and_reported() throws IOException {
        UUID whole = Shop.readyFile("whole", "");
        UUID damaged = Shop.readyFile("damaged", "");
        UUID missing = Shop.readyFile("missing", "");
        Files.writeString(stored(damaged), "Damaged");
        Files.delete(stored(missing));
        Awaitility.await().untilAsserted(() -> {
            forgetCheck(damaged);
            forgetCheck(missing);
            checkAll();
            versions(damaged).body("items.problem", contains("DAMAGED"));
            versions(missing).body("items.problem", contains("MISSING"));
        });
        versions(whole).body("items[0].checkedAt", notNullValue()).body("items[0].problem", equalTo(null));
        report().body("damaged", greaterThan(0)).body("missing", greaterThan(0)).body("unchecked", equalTo(0));
        Files.writeString(stored(damaged), "damaged");
        given().auth()
                .oauth2(Tokens.secret("files:write"))
                .post("/files/{id}/integrity-check", damaged)
                .then()
                .statusCode(202);
        checkAll();
        versions(damaged).body("items[0].problem", equalTo(null));
    }

    @Test
    void a_content_that_the_disk_has_lost_costs_the_buyer_no_download() throws IOException {
        UUID file = Shop.readyFile("0123456789", "\"maxDownloadsPerOrder\":1");
        Path stored = stored(file);
        try (EventPublisher publisher = new EventPublisher()) {
            String link = Shop.link(publisher, file);
            Path away = stored.resolveSibling("away");
            Files.move(stored, away);
            given().get(link)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("code", equalTo("storage-unavailable"));
            assertThat(Database.current().count("entitlements where file_guid = ? and used_downloads > 0", file))
                    .isZero();
            Files.move(away, stored);
            given().get(link).then().statusCode(200).body(equalTo("0123456789"));
        }
    }

    /** The program checks by itself, too, and may have done so before the disk lost anything. */
    private static void forgetCheck(UUID file) {
        Database.current().execute("update file_contents set checked_at = null where file_guid = ?", file);
    }

    private void checkAll() {
        Awaitility.await().until(() -> {
            checks.check().await().atMost(Duration.ofSeconds(60));
            return Database.current().count("file_contents where removed_at is null and checked_at is null") == 0;
        });
    }

    private static ValidatableResponse versions(UUID file) {
        return given().auth()
                .oauth2(Tokens.secret("files:read"))
                .get("/files/{id}/versions", file)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse report() {
        return given().auth()
                .oauth2(Tokens.secret("files:read"))
                .get("/files/integrity")
                .then()
                .statusCode(200);
    }

    private Path stored(UUID file) {
        Object key = Database.current().value("select storage_key from files where guid = ?", file);
        return directory.resolve("contents").resolve(key.toString());
    }
}
