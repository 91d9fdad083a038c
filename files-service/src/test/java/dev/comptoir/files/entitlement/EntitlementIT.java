package dev.comptoir.files.entitlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.EntitlementGrantedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.MailSeam.ReceivedMail;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "files")
class EntitlementIT {

    private final UUID orderId = UUID.randomUUID();
    private final String email = orderId + "@example.test";
    private EventPublisher publisher;

    @BeforeEach
    void connect() {
        publisher = new EventPublisher();
    }

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    @Proves("F-003")
    @Proves("F-004")
    void grants_each_paid_line_with_a_file_on_the_files_terms_and_tells_the_others() {
        UUID file = Shop.readyFile("x", "\"accessExpiryDays\":30,\"maxDownloadsPerOrder\":3");
        UUID line = UUID.randomUUID();
        try (EventCapture files = EventCapture.of(Topics.FILES_FILE)) {
            publisher.publish(Shop.paid(
                    orderId, 2, email, "en", Shop.line(line, file, 5), Shop.line(UUID.randomUUID(), null, 1)));
            Map<String, Object> granted = Shop.awaitEntitlements(orderId, 1).getFirst();
            assertThat(granted)
                    .containsEntry("lineId", line.toString())
                    .containsEntry("fileGuid", file.toString())
                    .containsEntry("state", "GRANTED")
                    .containsEntry("maxDownloads", 3)
                    .containsEntry("usedDownloads", 0);
            EntitlementGrantedV1 told = files.await(EntitlementGrantedV1.class, file);
            assertThat(told.entitlementId()).hasToString(granted.get("id").toString());
            assertThat(told.version()).isEqualTo(2);
            assertThat(told.expiresAt()).isAfterOrEqualTo(Shop.PAID_AT.plus(Duration.ofDays(30)));
        }
    }

    @Test
    void writes_the_buyer_one_mail_with_every_link_in_the_orders_language() {
        UUID file = Shop.readyFile("x", "\"accessExpiryDays\":30,\"maxDownloadsPerOrder\":3");
        publisher.publish(Shop.paid(orderId, 2, email, "fr-FR", Shop.line(file), Shop.line(file)));
        ReceivedMail mail = MailSeam.awaitMailsTo(email, 1).getFirst();
        assertThat(mail.subject()).isEqualTo("Vos téléchargements : commande 1001");
        assertThat(mail.html()).contains("A song &amp; more").contains("Ann &lt;b&gt;Lee&lt;/b&gt;");
        for (Map<String, Object> each : Shop.entitlements(orderId)) {
            assertThat(mail.text()).contains(each.get("downloadUrl").toString()).contains("3 téléchargements");
            assertThat(mail.html()).contains(each.get("downloadUrl").toString());
        }
        assertThat(MailSeam.mailsTo(email)).hasSize(1);
    }

    @Test
    void writes_english_to_everybody_else_and_the_link_works() {
        UUID file = Shop.readyFile("hello", "");
        publisher.publish(Shop.paid(orderId, 2, email, "de", Shop.line(file)));
        ReceivedMail mail = MailSeam.awaitMailsTo(email, 1).getFirst();
        assertThat(mail.subject()).isEqualTo("Your download for order 1001");
        assertThat(mail.text()).contains("No end date, no limit.");
        String url = mail.text()
                .lines()
                .filter(text -> text.contains("/v1/downloads/"))
                .findFirst()
                .orElseThrow();
        given().get(Shop.path(url.strip())).then().statusCode(200).body(equalTo("hello"));
    }

    @Test
    void grants_and_writes_once_however_often_the_event_comes() {
        UUID file = Shop.readyFile("x", "");
        OrderPaidV1 paid = Shop.paid(orderId, 2, email, "en", Shop.line(file));
        UUID eventId = UUID.randomUUID();
        publisher.publish(eventId, paid);
        publisher.publish(eventId, paid);
        Shop.awaitTaken(publisher.publish(paid));
        assertThat(Shop.entitlements(orderId)).hasSize(1);
        assertThat(Database.current().count("mails where subject_id = ?", orderId))
                .isEqualTo(1);
    }

    @Test
    void grants_and_writes_when_the_content_comes_after_the_payment() {
        UUID file = Shop.file("later.txt", "\"accessExpiryDays\":1");
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(file)));
        assertThat(Shop.awaitState(orderId, "WAITING")).doesNotContainKey("downloadUrl");
        assertThat(Database.current().count("mails where subject_id = ?", orderId))
                .isZero();
        Instant before = Instant.now();
        Shop.upload(file, "late".getBytes(StandardCharsets.UTF_8)).statusCode(200);
        Map<String, Object> granted = Shop.awaitState(orderId, "GRANTED");
        assertThat(Instant.parse(granted.get("expiresAt").toString()))
                .isAfter(before.plus(Duration.ofDays(1)).minusSeconds(1));
        MailSeam.awaitMailsTo(email, 1);
    }

    @Test
    void waits_for_a_file_nobody_knows_instead_of_losing_the_order() {
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(UUID.randomUUID())));
        Shop.awaitState(orderId, "WAITING");
        assertThat(Database.current().count("mails where subject_id = ?", orderId))
                .isZero();
    }

    @Test
    void takes_downloads_back_while_an_order_is_unpaid() {
        UUID file = Shop.readyFile("x", "\"maxDownloadsPerOrder\":3");
        UUID line = UUID.randomUUID();
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(line, file, 1)));
        String link =
                Shop.path(Shop.awaitState(orderId, "GRANTED").get("downloadUrl").toString());
        given().get(link).then().statusCode(200);
        publisher.publish(
                new OrderMarkedUnpaidV1(orderId, 3, "1001", Money.ofMinor(1000, "EUR"), "PAID", Instant.now()));
        assertThat(Shop.awaitState(orderId, "REVOKED")).containsEntry("revocationReason", "ORDER_UNPAID");
        given().get(link).then().statusCode(410).body("code", equalTo("download-revoked"));
        publisher.publish(Shop.paid(orderId, 4, email, "en", Shop.line(line, file, 1)));
        assertThat(Shop.awaitState(orderId, "GRANTED")).containsEntry("usedDownloads", 1);
        given().get(link).then().statusCode(200);
        assertThat(Database.current().count("mails where subject_id = ?", orderId))
                .isEqualTo(1);
    }

    @Test
    void takes_downloads_back_for_good_when_everything_is_refunded() {
        UUID line = UUID.randomUUID();
        UUID file = Shop.readyFile("x", "");
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(line, file, 1)));
        Shop.awaitState(orderId, "GRANTED");
        Shop.awaitTaken(publisher.publish(refund(3, "REFUNDED")));
        assertThat(Shop.awaitState(orderId, "REVOKED")).containsEntry("revocationReason", "ORDER_REFUNDED");
        Shop.awaitTaken(publisher.publish(Shop.paid(orderId, 4, email, "en", Shop.line(line, file, 1))));
        Shop.awaitState(orderId, "REVOKED");
    }

    @Test
    void takes_downloads_back_when_the_order_is_cancelled_but_not_by_an_older_event() {
        UUID line = UUID.randomUUID();
        UUID file = Shop.readyFile("x", "");
        publisher.publish(Shop.paid(orderId, 5, email, "en", Shop.line(line, file, 1)));
        Shop.awaitState(orderId, "GRANTED");
        Shop.awaitTaken(publisher.publish(cancelled(4)));
        Shop.awaitState(orderId, "GRANTED");
        publisher.publish(cancelled(6));
        assertThat(Shop.awaitState(orderId, "REVOKED")).containsEntry("revocationReason", "ORDER_CANCELLED");
    }

    @Test
    void extends_an_ended_access_and_the_mailed_link_works_again() {
        String link = Shop.link(publisher, Shop.readyFile("x", "\"accessExpiryDays\":1,\"maxDownloadsPerOrder\":1"));
        UUID id = newest();
        given().get(link).then().statusCode(200);
        Database.current().execute("update entitlements set expires_at = now() - interval '1 day' where id = ?", id);
        extend(id, "{\"addedDays\":2,\"addedDownloads\":1}")
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("maxDownloads", equalTo(2));
        given().get(link).then().statusCode(200);
        given().get(link).then().statusCode(410).body("code", equalTo("downloads-used-up"));
    }

    @Test
    void does_an_extension_once_per_key() {
        Shop.link(publisher, Shop.readyFile("x", "\"maxDownloadsPerOrder\":1"));
        UUID id = newest();
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            given().auth()
                    .oauth2(Tokens.all())
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body("{\"addedDownloads\":2}")
                    .post("/entitlements/{id}/extension", id)
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", equalTo(replayed))
                    .body("maxDownloads", equalTo(3));
        }
    }

    @Test
    void refuses_extensions_that_make_no_sense() {
        Shop.link(publisher, Shop.readyFile("x", "\"maxDownloadsPerOrder\":1"));
        UUID id = newest();
        extend(id, "{}").statusCode(400).body("code", equalTo("invalid-request"));
        extend(id, "{\"addedDays\":0}").statusCode(400).body("errors[0].pointer", equalTo("/addedDays"));
        extend(id, "{\"addedDownloads\":1001}").statusCode(400);
        extend(UUID.randomUUID(), "{\"addedDays\":1}").statusCode(404).body("code", equalTo("entitlement-not-found"));
        revoke(id).statusCode(200).body("state", equalTo("REVOKED")).body("revocationReason", equalTo("MERCHANT"));
        revoke(id).statusCode(409).body("code", equalTo("entitlement-already-revoked"));
        extend(id, "{\"addedDays\":1}").statusCode(409).body("code", equalTo("entitlement-revoked"));
    }

    @Test
    void refuses_callers_without_the_scope() {
        given().auth().oauth2(Tokens.storefront()).get("/entitlements").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.secret("files:read"))
                .contentType("application/json")
                .body("{}")
                .post("/entitlements/{id}/revocation", UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void writes_in_the_stores_name() {
        publisher.publish(new StoreProfileSavedV1(
                7,
                "Café \"Noir\"",
                "shop@example.test",
                "EUR",
                "Europe/Paris",
                "fr",
                "https://noir.example",
                null,
                true));
        org.awaitility.Awaitility.await().until(() -> Database.current().count("store_profile") == 1);
        publisher.publish(Shop.paid(orderId, 2, email, "", Shop.line(Shop.readyFile("x", ""))));
        ReceivedMail mail = MailSeam.awaitMailsTo(email, 1).getFirst();
        assertThat(mail.from()).contains("shop@example.test");
        assertThat(mail.subject()).isEqualTo("Votre téléchargement : commande 1001");
        assertThat(mail.html()).contains("Café &quot;Noir&quot;").contains("https://noir.example");
        Database.current().execute("delete from store_profile");
    }

    private RefundIssuedV1 refund(long version, String paymentStatus) {
        Money all = Money.ofMinor(1000, "EUR");
        return new RefundIssuedV1(
                orderId,
                version,
                "1001",
                UUID.randomUUID(),
                all,
                Money.zero("EUR"),
                List.of(),
                "",
                false,
                "PAID",
                paymentStatus,
                Instant.now());
    }

    private OrderCancelledV1 cancelled(long version) {
        return new OrderCancelledV1(orderId, version, "1001", UUID.randomUUID(), "", List.of(), Instant.now());
    }

    private static UUID newest() {
        return (UUID) Database.current().value("select id from entitlements order by id desc limit 1");
    }

    private static ValidatableResponse extend(UUID id, String body) {
        return post(id, "extension", body);
    }

    private static ValidatableResponse revoke(UUID id) {
        return post(id, "revocation", "{\"note\":\"charged back\"}");
    }

    private static ValidatableResponse post(UUID id, String what, String body) {
        return given().auth()
                .oauth2(Tokens.secret("files:write"))
                .contentType("application/json")
                .body(body)
                .post("/entitlements/{id}/" + what, id)
                .then();
    }
}
