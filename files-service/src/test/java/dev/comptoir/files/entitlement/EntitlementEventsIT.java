package dev.comptoir.files.entitlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.EntitlementExhaustedV1;
import dev.comptoir.contracts.files.EntitlementExpiredV1;
import dev.comptoir.contracts.files.EntitlementExtendedV1;
import dev.comptoir.contracts.files.EntitlementRevokedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What becomes of a download after it was granted, and who is told. */
@QuarkusTest
@WithComptoir(database = "files")
class EntitlementEventsIT {

    private final UUID orderId = UUID.randomUUID();
    private final String email = orderId + "@example.test";

    @Inject
    ExpireEntitlements expire;

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @AutoClose
    private final EventCapture files = EventCapture.of(Topics.FILES_FILE);

    @Test
    void the_last_download_is_published_and_a_reset_gives_them_all_again() {
        UUID file = Shop.readyFile("x", "\"maxDownloadsPerOrder\":1");
        UUID id = bought(file);
        String link =
                Shop.path(Shop.awaitState(orderId, "GRANTED").get("downloadUrl").toString());
        given().get(link).then().statusCode(200);
        EntitlementExhaustedV1 exhausted = files.await(EntitlementExhaustedV1.class, file);
        assertThat(exhausted.entitlementId()).isEqualTo(id);
        assertThat(exhausted.maxDownloads()).isEqualTo(1);
        assertThat(exhausted.version()).isEqualTo(4);
        Shop.awaitState(orderId, "USED_UP");
        post(id, "reset", "").statusCode(200).body("usedDownloads", equalTo(0)).body("state", equalTo("GRANTED"));
        EntitlementExtendedV1 extended = files.await(EntitlementExtendedV1.class, file);
        assertThat(extended.usedDownloads()).isZero();
        assertThat(extended.maxDownloads()).isEqualTo(1);
        given().get(link).then().statusCode(200);
        Shop.awaitState(orderId, "USED_UP");
    }

    @Test
    void the_end_by_time_is_published_once_and_again_after_an_extension() {
        UUID file = Shop.readyFile("x", "\"accessExpiryDays\":1");
        UUID id = bought(file);
        end(id);
        expireNow();
        assertThat(files.await(EntitlementExpiredV1.class, file).entitlementId())
                .isEqualTo(id);
        expireNow();
        assertThat(events(file)).as("uploaded, granted, expired").isEqualTo(3);
        post(id, "extension", "{\"addedDays\":1}").statusCode(200);
        end(id);
        expireNow();
        assertThat(events(file)).as("and extended, expired").isEqualTo(5);
    }

    @Test
    void a_revocation_by_hand_is_published_with_its_reason() {
        UUID file = Shop.readyFile("x", "");
        UUID id = bought(file);
        post(id, "revocation", "{}").statusCode(200);
        EntitlementRevokedV1 revoked = files.await(EntitlementRevokedV1.class, file);
        assertThat(revoked.reason()).isEqualTo("MERCHANT");
        assertThat(revoked.orderId()).isEqualTo(orderId);
        post(id, "mails", "").statusCode(409).body("code", equalTo("entitlement-not-usable"));
        post(id, "reset", "").statusCode(409).body("code", equalTo("entitlement-revoked"));
    }

    @Test
    void the_link_is_mailed_again_in_the_orders_language_once_per_key() {
        UUID id = bought(Shop.readyFile("x", ""));
        MailSeam.awaitMailsTo(email, 1);
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            given().auth()
                    .oauth2(Tokens.secret("files:write"))
                    .header("Idempotency-Key", key)
                    .post("/entitlements/{id}/mails", id)
                    .then()
                    .statusCode(202)
                    .header("Idempotent-Replayed", equalTo(replayed))
                    .body("recipient", equalTo(email));
        }
        assertThat(MailSeam.awaitMailsTo(email, 2))
                .extracting(mail -> mail.subject())
                .containsOnly("Votre téléchargement : commande 1001");
        assertThat(Database.current().count("mails where subject_id = ?", orderId))
                .isEqualTo(2);
        given().auth()
                .oauth2(Tokens.secret("files:write"))
                .post("/entitlements/{id}/mails", id)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    private UUID bought(UUID file) {
        publisher.publish(Shop.paid(orderId, 2, email, "fr", Shop.line(file)));
        Map<String, Object> granted = Shop.awaitState(orderId, "GRANTED");
        return UUID.fromString(granted.get("id").toString());
    }

    private static void end(UUID id) {
        Database.current().execute("update entitlements set expires_at = now() - interval '1 second' where id = ?", id);
    }

    private void expireNow() {
        expire.handle().await().atMost(Duration.ofSeconds(60));
    }

    /** How many events there were about a file. */
    private static long events(UUID file) {
        return (long) Database.current().value("select event_version from files where guid = ?", file);
    }

    private static ValidatableResponse post(UUID id, String what, String body) {
        return given().auth()
                .oauth2(Tokens.secret("files:write"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/entitlements/{id}/" + what, id)
                .then();
    }
}
